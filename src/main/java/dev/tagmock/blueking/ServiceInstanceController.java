package dev.tagmock.blueking;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The service instances themselves. */
@RestController
@RequestMapping(path = EsbRoutes.PREFIX + "v2/cc", produces = Envelope.CONTENT_TYPE)
class ServiceInstanceController {
    private static final int MOST_HOSTS = 1000;

    private final ServiceInstanceQueries queries;

    ServiceInstanceController(ServiceInstanceQueries queries) {
        this.queries = queries;
    }

    /** {@code list_service_instance} (contract, section 5.2). */
    @PostMapping("/list_service_instance/")
    Envelope list(EsbCall call) {
        ListServiceInstances body = call.decode(ListServiceInstances.class);
        List<@Nullable Long> hosts = body.bkHostIds() == null ? List.of() : body.bkHostIds();
        if (hosts.size() > MOST_HOSTS) {
            throw CmdbError.TOO_MANY.refusal(" search service instances", MOST_HOSTS);
        }
        Paging page = body.page() == null ? Paging.NONE : body.page();
        page.check();
        if (body.bkBizId() == 0) {
            throw CmdbError.BAD_PARAMETER.refusal("bk_biz_id");
        }
        ServiceInstanceFilter filter = new ServiceInstanceFilter(
                body.bkBizId(),
                body.bkModuleId(),
                hosts.stream().map(id -> Objects.requireNonNullElse(id, 0L)).toList());
        return call.success(queries.list(filter, page));
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record ListServiceInstances(
            long bkBizId,
            long bkModuleId,
            @Nullable List<@Nullable Long> bkHostIds,
            @Nullable Paging page) {}
}
