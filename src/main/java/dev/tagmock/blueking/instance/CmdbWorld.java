package dev.tagmock.blueking.instance;

import dev.tagmock.api.DeclaredNames;
import dev.tagmock.api.DeclaredScope;
import dev.tagmock.api.Rejected;
import dev.tagmock.api.Section;
import dev.tagmock.api.WorldPart;
import dev.tagmock.blueking.Businesses;
import dev.tagmock.blueking.CmdbError;
import dev.tagmock.blueking.EsbApp;
import dev.tagmock.blueking.EsbDirectory;
import dev.tagmock.blueking.EsbUser;
import dev.tagmock.blueking.LabelRules;
import dev.tagmock.tag.Namespace;
import dev.tagmock.tag.Resource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** BlueKing's part of the world: businesses that have service instances. */
@Component
@Order(0)
class CmdbWorld extends WorldPart<CmdbFixtures> {
    private final EsbDirectory directory;
    private final ServiceInstances instances;

    CmdbWorld(EsbDirectory directory, ServiceInstances instances) {
        super("blueking", CmdbFixtures.class, Businesses.KIND, LabelRules.ADD);
        this.directory = directory;
        this.instances = instances;
    }

    @Override
    public Namespace namespace(String id) {
        return instances.of(id);
    }

    @Override
    public List<DeclaredScope> scopes(CmdbFixtures section) {
        return section.businesses().stream()
                .map(business -> new DeclaredScope(
                        Long.toString(business.id()),
                        business.name(),
                        business.serviceInstances().stream()
                                .map(instances::declaration)
                                .toList()))
                .toList();
    }

    @Override
    public Map<String, List<?>> callers(CmdbFixtures section) {
        return new TreeMap<>(Map.of("apps", section.apps(), "users", section.users()));
    }

    @Override
    public void check(List<Section<CmdbFixtures>> sections, DeclaredNames names) {
        for (Section<CmdbFixtures> section : sections) {
            checkProcesses(section, names);
            List<EsbApp> apps = section.value().apps();
            for (int i = 0; i < apps.size(); i++) {
                names.addOnce(
                        section, "apps[" + i + "].code", "app", apps.get(i).code());
            }
            List<EsbUser> users = section.value().users();
            for (int i = 0; i < users.size(); i++) {
                String user = "users[" + i + "]";
                names.addOnce(section, user + ".username", "user", users.get(i).username());
                names.addOnce(
                        section, user + ".token", "user's token", users.get(i).token());
            }
        }
    }

    private static void checkProcesses(Section<CmdbFixtures> section, DeclaredNames names) {
        for (int i = 0; i < section.value().businesses().size(); i++) {
            List<CmdbFixtures.Instance> instances =
                    section.value().businesses().get(i).serviceInstances();
            for (int j = 0; j < instances.size(); j++) {
                String field = "businesses[" + i + "].service-instances[" + j + "].processes";
                List<ProcessInfo> processes =
                        GivenProcess.infos(instances.get(j).processes());
                try {
                    Processes.requirePossible(processes);
                } catch (Rejected mistake) {
                    throw section.mistake(field, ((CmdbError) mistake.error()).message(true, mistake.details()));
                }
                for (int k = 0; k < processes.size(); k++) {
                    String id = field + "[" + k + "].process_info.bk_process_id";
                    names.addOnce(section, id, "process", processes.get(k).bkProcessId());
                }
            }
        }
    }

    @Override
    public void replaceCallers(List<CmdbFixtures> sections) {
        directory.replace(
                sections.stream().flatMap(section -> section.apps().stream()).toList(),
                sections.stream().flatMap(section -> section.users().stream()).toList(),
                sections.stream()
                        .flatMap(section -> section.businesses().stream())
                        .collect(Collectors.toMap(
                                CmdbFixtures.Business::id,
                                business -> Objects.requireNonNullElse(business.name(), ""),
                                (one, other) -> other.isEmpty() ? one : other)));
    }

    @Override
    public Map<String, String> names() {
        return directory.businesses().entrySet().stream()
                .collect(Collectors.toMap(business -> business.getKey().toString(), Map.Entry::getValue));
    }

    @Override
    public void write(JsonGenerator generator, Runnable scopes) {
        generator.writePOJOProperty("apps", directory.apps());
        generator.writePOJOProperty("users", directory.users());
        scopes.run();
    }

    @Override
    public Object declared(Resource resource) {
        ServiceInstance instance = (ServiceInstance) resource;
        return new CmdbFixtures.Instance(
                instance.instanceId(),
                instance.givenName(),
                instance.moduleId(),
                instance.hostId(),
                instance.tags(),
                instance.processes().given());
    }

    @Override
    public Object listed(Resource resource) {
        ServiceInstance instance = (ServiceInstance) resource;
        return new ListedInstance(
                instance.instanceId(),
                instance.givenName(),
                instance.moduleId(),
                instance.hostId(),
                instance.processes().names(),
                Objects.requireNonNullElse(instance.tags(), Map.of()));
    }

    /**
     * A service instance as the control API lists it.
     *
     * @param name null for the one that the vendor gives
     * @param processes by their names
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record ListedInstance(
            long id,
            @Nullable String name,
            long bkModuleId,
            long bkHostId,
            String processes,
            Map<String, String> labels) {}
}
