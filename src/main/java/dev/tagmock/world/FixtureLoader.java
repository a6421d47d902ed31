package dev.tagmock.world;

import dev.tagmock.apig.Gateways;
import dev.tagmock.blueking.ServiceInstanceArchive;
import dev.tagmock.blueking.ServiceInstances;
import dev.tagmock.settings.BadConfiguration;
import dev.tagmock.tag.ResourceStore;
import dev.tagmock.web.Scope;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes declared instances and gateways exist, in one transaction: all that was asked for or, when that fails, nothing. */
@Component
@Retryable(
        includes = {ConcurrencyFailureException.class, DataIntegrityViolationException.class},
        maxRetries = 8)
class FixtureLoader {
    private static final int AT_ONCE = 1000;

    private final EntityManager entities;
    private final ResourceStore store;
    private final ServiceInstances instances;
    private final ServiceInstanceArchive archive;
    private final Gateways gateways;

    FixtureLoader(
            EntityManager entities,
            ResourceStore store,
            ServiceInstances instances,
            ServiceInstanceArchive archive,
            Gateways gateways) {
        this.entities = entities;
        this.store = store;
        this.instances = instances;
        this.archive = archive;
        this.gateways = gateways;
    }

    /** Adds what is declared: what is there already keeps its tags, so that a restart loses nothing. */
    @Transactional
    public void load(List<Fixtures> all) {
        declare(all, Scope.EVERYTHING);
    }

    /** Puts what is declared in place of all that is there, within a scope. */
    @Transactional
    public void replace(List<Fixtures> all, Scope scope) {
        forget(scope);
        declare(all, scope);
    }

    /**
     * Puts what a document declares in place of a project or a business.
     *
     * @throws BadConfiguration if an instance is another business's; nothing was changed
     */
    @Transactional
    public void seed(FixtureFile document, Scope scope) {
        forget(scope);
        requireNobodys(document);
        declare(List.of(document.fixtures()), scope);
    }

    private void forget(Scope scope) {
        if (scope.projectId() != null) {
            gateways.forget(scope.projectId());
        } else if (scope.bkBizId() != null) {
            archive.forget(scope.bkBizId());
        } else {
            store.forgetAll();
        }
        letGo();
    }

    private void requireNobodys(FixtureFile document) {
        List<Fixtures.Business> businesses = document.fixtures().blueking().businesses();
        for (int i = 0; i < businesses.size(); i++) {
            List<Long> ids = businesses.get(i).serviceInstances().stream()
                    .map(Fixtures.Instance::id)
                    .toList();
            for (List<Long> part : parts(ids)) {
                for (long taken : archive.existing(part)) {
                    String path = "blueking.businesses[" + i + "].service-instances[" + ids.indexOf(taken) + "].id";
                    throw document.mistake(path, "is another business's");
                }
            }
        }
    }

    private void declare(List<Fixtures> all, Scope scope) {
        for (Fixtures fixtures : all) {
            fixtures.blueking().businesses().stream()
                    .filter(business -> scope.contains(new Scope(null, business.id())))
                    .forEach(this::declareInstances);
            fixtures.apig().projects().stream()
                    .filter(project -> scope.contains(new Scope(project.id(), null)))
                    .forEach(this::declareGateways);
        }
    }

    private void declareInstances(Fixtures.Business business) {
        for (List<Fixtures.Instance> part : parts(business.serviceInstances())) {
            instances.declare(
                    business.id(),
                    part.stream().map(Fixtures.Instance::declared).toList());
            letGo();
        }
    }

    private void declareGateways(Fixtures.ApigProject project) {
        for (List<Fixtures.Gateway> part : parts(project.gateways())) {
            gateways.declare(
                    project.id(), part.stream().map(Fixtures.Gateway::declared).toList());
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
