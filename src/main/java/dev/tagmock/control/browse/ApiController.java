package dev.tagmock.control.browse;

import dev.tagmock.api.EmulatedApi;
import dev.tagmock.api.EmulatedOperations;
import dev.tagmock.api.ScopeKind;
import dev.tagmock.control.ControlQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
        SortedMap<String, Api> all = new TreeMap<>();
        for (EmulatedApi api : apis) {
            Api one = all.computeIfAbsent(
                    api.name(), name -> new Api(name, new TreeSet<>(), new TreeSet<>(), api.scopes()));
            operations.of(api).forEach(operation -> one.operations().add(operation.name()));
            one.errorCodes().addAll(api.errorCodes());
        }
        return new ApiList(List.copyOf(all.values()));
    }

    record ApiList(List<Api> apis) {}

    /**
     * An API by its name.
     *
     * @param scopes null where it is not divided into parts
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Api(
            String name,
            SortedSet<String> operations,
            SortedSet<String> errorCodes,
            @Nullable ScopeKind scopes) {}
}
