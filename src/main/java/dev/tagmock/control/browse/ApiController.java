package dev.tagmock.control.browse;

import static java.util.stream.Collectors.groupingBy;

import dev.tagmock.api.EmulatedApi;
import dev.tagmock.api.EmulatedOperations;
import dev.tagmock.api.ScopeKind;
import dev.tagmock.control.ControlQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Lists what is emulated: the names that faults and filters of the journal go by. */
@RestController
@RequestMapping("/_tagmock/apis")
class ApiController {
    private final List<EmulatedApi> apis;
    private final EmulatedOperations operations;

    ApiController(List<EmulatedApi> apis, EmulatedOperations operations) {
        this.apis = apis;
        this.operations = operations;
    }

    @GetMapping
    ApiList list(HttpServletRequest request) {
        ControlQuery.of(request);
        // Several ways into one API are one here.
        SortedMap<String, List<EmulatedApi>> byName =
                new TreeMap<>(apis.stream().collect(groupingBy(EmulatedApi::name)));
        return new ApiList(byName.values().stream().map(this::api).toList());
    }

    private Api api(List<EmulatedApi> entries) {
        SortedSet<String> names = new TreeSet<>();
        SortedMap<String, String> texts = new TreeMap<>();
        for (EmulatedApi entry : entries) {
            operations.of(entry).forEach(operation -> names.add(operation.name()));
            entry.errorCodes().forEach(code -> texts.putIfAbsent(code, entry.errorText(code)));
        }
        List<ErrorText> errors = texts.entrySet().stream()
                .map(error -> new ErrorText(error.getKey(), error.getValue()))
                .toList();
        EmulatedApi first = entries.get(0);
        return new Api(first.name(), names, texts.keySet(), errors, first.scopes());
    }

    record ApiList(List<Api> apis) {}

    /**
     * An API by its name.
     *
     * @param errorCodes the codes of the errors, as before these were listed with their texts
     * @param scopes null where it is not divided into parts
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Api(
            String name,
            SortedSet<String> operations,
            Set<String> errorCodes,
            List<ErrorText> errors,
            @Nullable ScopeKind scopes) {}

    /** An error that a fault can answer with. */
    record ErrorText(String code, String text) {}
}
