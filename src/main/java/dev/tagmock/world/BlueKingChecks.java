package dev.tagmock.world;

import dev.tagmock.blueking.EsbApp;
import dev.tagmock.blueking.EsbUser;
import dev.tagmock.blueking.LabelRules;
import java.util.List;

/** Checks a file's part for BlueKing: one of each, however many businesses and files they are spread over. */
final class BlueKingChecks {
    private BlueKingChecks() {}

    static void check(FixtureFile file, DeclaredNames names) {
        Fixtures.BlueKing blueking = file.fixtures().blueking();
        List<EsbApp> apps = blueking.apps();
        for (int i = 0; i < apps.size(); i++) {
            names.addOnce(
                    file, "blueking.apps[" + i + "].code", "app", apps.get(i).code());
        }
        List<EsbUser> users = blueking.users();
        for (int i = 0; i < users.size(); i++) {
            String path = "blueking.users[" + i + "]";
            names.addOnce(file, path + ".username", "user", users.get(i).username());
            names.addOnce(file, path + ".token", "user's token", users.get(i).token());
        }
        for (int i = 0; i < blueking.businesses().size(); i++) {
            check(file, "blueking.businesses[" + i + "]", blueking.businesses().get(i), names);
        }
    }

    private static void check(FixtureFile file, String path, Fixtures.Business business, DeclaredNames names) {
        if (business.id() == 0) {
            throw file.mistake(path + ".id", "is missing");
        }
        names.addTitle(file, path + ".name", "business", business.id(), business.name());
        List<Fixtures.Instance> instances = business.serviceInstances();
        for (int i = 0; i < instances.size(); i++) {
            String instance = path + ".service-instances[" + i + "]";
            names.addOnce(file, instance + ".id", "instance", instances.get(i).id());
            FixtureTags.check(file, instance + ".labels", instances.get(i).labels(), LabelRules.ADD);
        }
    }
}
