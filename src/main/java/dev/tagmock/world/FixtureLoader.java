package dev.tagmock.world;

import dev.tagmock.apig.Gateways;
import dev.tagmock.blueking.EsbApp;
import dev.tagmock.blueking.EsbDirectory;
import dev.tagmock.blueking.EsbUser;
import dev.tagmock.blueking.ServiceInstances;
import dev.tagmock.iam.IamDirectory;
import dev.tagmock.iam.IamUser;
import dev.tagmock.iam.Project;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a declared world exist: what is there already keeps its tags, so that a restart loses nothing. */
@Component
@Retryable(
        includes = {ConcurrencyFailureException.class, DataIntegrityViolationException.class},
        maxRetries = 8)
class FixtureLoader {
    private static final int AT_ONCE = 1000;

    private final EntityManager entities;
    private final EsbDirectory esb;
    private final IamDirectory iam;
    private final ServiceInstances instances;
    private final Gateways gateways;

    FixtureLoader(
            EntityManager entities, EsbDirectory esb, IamDirectory iam, ServiceInstances instances, Gateways gateways) {
        this.entities = entities;
        this.esb = esb;
        this.iam = iam;
        this.instances = instances;
        this.gateways = gateways;
    }

    /** Loads all of these or, when that fails, nothing. */
    @Transactional
    public void load(List<Fixtures> all) {
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
                declareInstances(business);
            }
            for (Fixtures.ApigProject project : fixtures.apig().projects()) {
                projects.merge(
                        project.id(), new Project(project.id(), project.name()), (a, b) -> b.name() == null ? a : b);
                declareGateways(project);
            }
        }
        esb.replace(apps, esbUsers, businesses);
        iam.replace(projects.values(), iamUsers);
    }

    private void declareInstances(Fixtures.Business business) {
        for (List<Fixtures.Instance> part : parts(business.serviceInstances())) {
            instances.declare(
                    business.id(),
                    part.stream()
                            .map(instance -> new ServiceInstances.DeclaredInstance(
                                    instance.id(),
                                    instance.name(),
                                    instance.bkModuleId(),
                                    instance.bkHostId(),
                                    instance.labels()))
                            .toList());
            letGo();
        }
    }

    private void declareGateways(Fixtures.ApigProject project) {
        for (List<Fixtures.Gateway> part : parts(project.gateways())) {
            gateways.declare(
                    project.id(),
                    part.stream()
                            .map(gateway -> new Gateways.DeclaredGateway(gateway.id(), gateway.name(), gateway.tags()))
                            .toList());
            letGo();
        }
    }

    /** Writes what is pending and forgets it, or each part would look again at all the parts before it. */
    private void letGo() {
        entities.flush();
        entities.clear();
    }

    /** Few enough for every store's limit of parameters in a statement. */
    private static <T> List<List<T>> parts(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return parts;
    }
}
