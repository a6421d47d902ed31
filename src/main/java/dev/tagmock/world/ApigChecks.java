package dev.tagmock.world;

import dev.tagmock.apig.GatewayTagRules;
import dev.tagmock.iam.IamUser;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks the files' parts for APIG: one of each, and tokens for projects that there are. */
final class ApigChecks {
    private ApigChecks() {}

    static void check(List<FixtureFile> files, DeclaredNames names) {
        Set<String> projects = new HashSet<>();
        for (FixtureFile file : files) {
            List<Fixtures.ApigProject> declared = file.fixtures().apig().projects();
            for (int i = 0; i < declared.size(); i++) {
                projects.add(declared.get(i).id());
                check(file, "apig.projects[" + i + "]", declared.get(i), names);
            }
        }
        for (FixtureFile file : files) {
            List<IamUser> users = file.fixtures().apig().users();
            for (int i = 0; i < users.size(); i++) {
                check(file, "apig.users[" + i + "]", users.get(i), projects, names);
            }
        }
    }

    private static void check(FixtureFile file, String path, Fixtures.ApigProject project, DeclaredNames names) {
        names.addTitle(file, path + ".name", "project", project.id(), project.name());
        List<Fixtures.Gateway> gateways = project.gateways();
        for (int i = 0; i < gateways.size(); i++) {
            String gateway = path + ".gateways[" + i + "]";
            Object id = List.of(project.id(), gateways.get(i).id());
            names.addOnce(file, gateway + ".id", "gateway", id);
            FixtureTags.check(file, gateway + ".tags", gateways.get(i).tags(), GatewayTagRules.CREATE);
        }
    }

    private static void check(FixtureFile file, String path, IamUser user, Set<String> projects, DeclaredNames names) {
        names.addOnce(file, path + ".name", "iam user", List.of(user.domain(), user.name()));
        names.addOnce(file, path + ".access-key", "access key", user.accessKey());
        for (int i = 0; i < user.tokens().size(); i++) {
            String at = path + ".tokens[" + i + "]";
            IamUser.IamToken token = user.tokens().get(i);
            names.addOnce(file, at + ".value", "iam token", token.value());
            String project = token.project();
            if (project != null
                    && !projects.contains(project)
                    && !user.projects().contains(project)) {
                throw file.mistake(at + ".project", "is no declared project");
            }
        }
    }
}
