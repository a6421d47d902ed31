package dev.tagmock.world;

import dev.tagmock.web.Scope;

/** Checks that what is to replace a part of the world is about that part alone. */
final class ScopeChecks {
    private ScopeChecks() {}

    static void check(FixtureFile file, Scope scope) {
        if (scope.equals(Scope.EVERYTHING)) {
            return;
        }
        Fixtures.BlueKing blueking = file.fixtures().blueking();
        Fixtures.Apig apig = file.fixtures().apig();
        refuse(file, "blueking.apps", !blueking.apps().isEmpty());
        refuse(file, "blueking.users", !blueking.users().isEmpty());
        refuse(file, "apig.users", !apig.users().isEmpty());
        for (int i = 0; i < blueking.businesses().size(); i++) {
            Fixtures.Business business = blueking.businesses().get(i);
            String path = "blueking.businesses[" + i + "]";
            refuse(file, path + ".id", !Long.valueOf(business.id()).equals(scope.bkBizId()));
            refuse(file, path + ".name", business.name() != null);
        }
        for (int i = 0; i < apig.projects().size(); i++) {
            Fixtures.ApigProject project = apig.projects().get(i);
            String path = "apig.projects[" + i + "]";
            refuse(file, path + ".id", !project.id().equals(scope.projectId()));
            refuse(file, path + ".name", project.name() != null);
        }
    }

    private static void refuse(FixtureFile file, String field, boolean isOutside) {
        if (isOutside) {
            throw file.mistake(field, "is outside of what is to be replaced");
        }
    }
}
