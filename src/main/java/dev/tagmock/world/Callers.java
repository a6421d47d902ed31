package dev.tagmock.world;

import dev.tagmock.blueking.EsbApp;
import dev.tagmock.blueking.EsbDirectory;
import dev.tagmock.blueking.EsbUser;
import dev.tagmock.iam.IamDirectory;
import dev.tagmock.iam.IamUser;
import dev.tagmock.iam.Project;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes those known who may call, and the names of what they call about. */
@Component
class Callers {
    private final EsbDirectory esb;
    private final IamDirectory iam;

    Callers(EsbDirectory esb, IamDirectory iam) {
        this.esb = esb;
        this.iam = iam;
    }

    /** Puts those that are declared in place of all known before. */
    void replace(List<Fixtures> all) {
        List<EsbApp> apps = new ArrayList<>();
        List<EsbUser> esbUsers = new ArrayList<>();
        List<IamUser> iamUsers = new ArrayList<>();
        Map<Long, String> businesses = new LinkedHashMap<>();
        Map<String, Project> projects = new LinkedHashMap<>();
        for (Fixtures fixtures : all) {
            apps.addAll(fixtures.blueking().apps());
            esbUsers.addAll(fixtures.blueking().users());
            iamUsers.addAll(fixtures.apig().users());
            for (Fixtures.Business business : fixtures.blueking().businesses()) {
                businesses.merge(
                        business.id(), business.name() == null ? "" : business.name(), (a, b) -> b.isEmpty() ? a : b);
            }
            for (Fixtures.ApigProject project : fixtures.apig().projects()) {
                projects.merge(
                        project.id(), new Project(project.id(), project.name()), (a, b) -> b.name() == null ? a : b);
            }
        }
        esb.replace(apps, esbUsers, businesses);
        iam.replace(projects.values(), iamUsers);
    }
}
