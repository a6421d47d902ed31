package dev.tagmock.blueking.instance;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.tagmock.api.Rejected;
import dev.tagmock.blueking.CmdbError;
import dev.tagmock.tag.StorableText;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The processes of a service instance, by their ids (instances contract, section 11). They are stored with it, as one JSON array.
 */
record Processes(List<ServiceProcess> all) {
    static final Processes NONE = new Processes(List.of());

    /** The width of their column, in UTF-16 units. */
    static final int LONGEST = 1_048_576;

    private static final String LOCALHOST = "127.0.0.1";

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    Processes {
        all = all.stream().sorted(Comparator.comparingLong(ServiceProcess::id)).toList();
    }

    static Processes stored(@Nullable String json) {
        return json == null ? NONE : new Processes(List.of(JSON.readValue(json, ServiceProcess[].class)));
    }

    /**
     * What is stored; null where there are none.
     *
     * @throws Rejected if it is more than a row has room for
     */
    @Nullable
    String json() {
        if (all.isEmpty()) {
            return null;
        }
        try {
            String json = JSON.writeValueAsString(all);
            // Numbers and depths that nobody has could be stored, and never read again.
            JSON.readTree(json);
            LifecycleController.require(StorableText.fits(json, LONGEST), "processes");
            return json;
        } catch (JacksonException e) {
            throw CmdbError.BAD_PARAMETER.rejected("processes");
        }
    }

    /** As fixtures declare them; null where there are none. */
    @Nullable
    List<GivenProcess> given() {
        return all.isEmpty()
                ? null
                : all.stream()
                        .map(process -> new GivenProcess(0, process.info()))
                        .toList();
    }

    /** Their names, as far as they have some. */
    String names() {
        return all.stream()
                .map(process -> process.info().bkProcessName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /**
     * Makes sure that an instance can have such processes.
     *
     * @throws Rejected as {@link ProcessRules#check} and {@link #json}
     */
    static void requirePossible(List<ProcessInfo> infos) {
        ProcessRules.check(infos);
        new Processes(infos.stream()
                        .map(info -> new ServiceProcess(identified(info, 1), Instant.EPOCH, Instant.EPOCH))
                        .toList())
                .json();
    }

    /** A process without the fields that nobody gave. */
    static JsonNode tree(ProcessInfo info) {
        return JSON.valueToTree(info);
    }

    /** The same with an id. */
    static ProcessInfo identified(ProcessInfo info, long id) {
        return changed(info, JSON.createObjectNode().put("bk_process_id", id));
    }

    /**
     * The same with other contents.
     *
     * @param changes what is null there is nothing known of any more; what is missing stays
     * @throws Rejected if it is of another type, or nested deeper than anybody nests
     */
    static ProcessInfo changed(ProcessInfo info, ObjectNode changes) {
        try {
            ObjectNode changed = JSON.valueToTree(info);
            changed.setAll(changes);
            return JSON.treeToValue(changed, ProcessInfo.class);
        } catch (JacksonException e) {
            throw CmdbError.BAD_PARAMETER.rejected("processes");
        }
    }

    /** Whether none of some ids is one of theirs. */
    boolean isDisjoint(Collection<Long> ids) {
        return all.stream().noneMatch(process -> ids.contains(process.id()));
    }

    Set<Long> ids() {
        return all.stream().map(ServiceProcess::id).collect(Collectors.toSet());
    }

    /** These without some of them, and with others. */
    Processes with(Set<Long> removed, List<ServiceProcess> added) {
        Stream<ServiceProcess> kept = all.stream().filter(process -> !removed.contains(process.id()));
        return new Processes(Stream.concat(kept, added.stream()).toList());
    }

    /**
     * These, once they are checked.
     *
     * @throws Rejected as {@link ProcessRules#check}
     */
    Processes checked() {
        ProcessRules.check(all.stream().map(ServiceProcess::info).toList());
        return this;
    }

    /**
     * What an instance is called by its first process: host, process and port, as far as they are known. Hosts are not emulated: the
     * first address stands for the host's.
     */
    String instanceName() {
        ProcessInfo first = all.get(0).info();
        BindInfo bind = first.binds().stream().findFirst().orElse(BindInfo.NONE);
        String ip = bind.ip() == null || bind.ip().isEmpty() ? LOCALHOST : bind.ip();
        String name = Stream.of(ip, first.bkProcessName(), bind.port())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("_"));
        int length = Math.min(LifecycleController.LONGEST_NAME, name.codePointCount(0, name.length()));
        return name.substring(0, name.offsetByCodePoints(0, length));
    }
}
