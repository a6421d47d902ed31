package dev.tagmock.blueking.instance;

import dev.tagmock.api.ExpectedBody;
import dev.tagmock.blueking.CmdbCall;
import dev.tagmock.blueking.CmdbError;
import dev.tagmock.blueking.CmdbOperation;
import dev.tagmock.blueking.CmdbOperation.Handler;
import dev.tagmock.tag.ResourceFinder;
import dev.tagmock.tag.TagSelector;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Lists of service instances (contract, sections 5.2 and 5.3). Each has its own order of checks. */
@RestController
class ServiceInstanceListController {
    private static final String SELECTION =
            "\"selectors\"?: [{\"key\", \"operator\", \"values\"?: []}], \"page\"?: {\"start\", \"limit\", \"sort\"?}}";
    static final int MOST_HOSTS = 1000;

    private final ResourceFinder finder;

    ServiceInstanceListController(ResourceFinder finder) {
        this.finder = finder;
    }

    @Handler(CmdbOperation.LIST)
    Object list(CmdbCall call, ListByModule body) {
        List<Long> hosts = ids(body.bkHostIds());
        if (hosts.size() > MOST_HOSTS) {
            throw CmdbError.TOO_MANY.rejected(" search service instances", MOST_HOSTS);
        }
        Paging page = body.page() == null ? Paging.NONE : body.page();
        page.check();
        requireBiz(body.bkBizId() != 0);
        ServiceInstanceFilter filter = new ServiceInstanceFilter(
                body.bkBizId(),
                body.bkModuleId(),
                hosts.isEmpty() ? null : hosts,
                null,
                selectors(body.selectors()),
                page.order());
        return call.success(ServiceInstanceView.InstancePage.of(list(filter, body.searchKey(), page)));
    }

    @Handler(CmdbOperation.LIST_BY_HOST)
    Object listByHost(CmdbCall call, ListByHost body) {
        if (body.bkHostId() == 0) {
            throw CmdbError.BAD_INPUT.rejected();
        }
        requireBiz(body.bkBizId() != 0);
        Paging page = body.page() == null ? Paging.NONE : body.page();
        ServiceInstanceFilter filter = new ServiceInstanceFilter(
                body.bkBizId(), 0, List.of(body.bkHostId()), null, selectors(body.selectors()), page.order());
        return call.success(ServiceInstanceView.InstancePage.of(list(filter, body.searchKey(), page)));
    }

    @Handler(CmdbOperation.LIST_DETAIL)
    Object listDetail(CmdbCall call, ListDetail body) {
        Paging page = body.page() == null ? Paging.NONE : body.page();
        page.checkMost();
        requireBiz(body.bkBizId() > 0);
        page.checkLeast();
        if (body.bkHostId() > 0
                && body.bkHostList() != null
                && !body.bkHostList().isEmpty()) {
            throw CmdbError.BAD_PARAMETER.rejected("bk_host_id and bk_host_list cannot be set at the same time");
        }
        List<Long> hosts = body.bkHostId() > 0 ? List.of(body.bkHostId()) : ids(body.bkHostList());
        ServiceInstanceFilter filter = new ServiceInstanceFilter(
                body.bkBizId(),
                Math.max(0, body.bkModuleId()),
                hosts.isEmpty() ? null : hosts,
                body.serviceInstanceIds() == null ? null : ids(body.serviceInstanceIds()),
                selectors(body.selectors()),
                page.order());
        return call.success(ServiceInstanceView.DetailedPage.of(
                finder.find(ServiceInstance.class, filter, page.offset(), page.size(), true)));
    }

    /** There are no sets here, and none that comes of a template. */
    @Handler(CmdbOperation.LIST_BY_SET_TEMPLATE)
    Object listBySetTemplate(CmdbCall call, ListBySetTemplate body) {
        Paging page = body.page() == null ? Paging.NONE : body.page();
        page.checkMost();
        page.checkLeast();
        if (body.setTemplateId() == 0) {
            throw CmdbError.OMITTED.rejected("set_template_id");
        }
        return call.success(new ServiceInstanceView.InstancePage(0, List.of()));
    }

    private Page<ServiceInstance> list(ServiceInstanceFilter filter, @Nullable String search, Paging page) {
        return search == null || search.isEmpty()
                ? finder.find(ServiceInstance.class, filter, page.offset(), page.size(), false)
                : finder.find(ServiceInstance.class, filter, NameSearch.of(search), page.offset(), page.size());
    }

    private static void requireBiz(boolean fits) {
        if (!fits) {
            throw CmdbError.BAD_PARAMETER.rejected("bk_biz_id");
        }
    }

    private static List<Long> ids(@Nullable List<@Nullable Long> given) {
        return given == null
                ? List.of()
                : given.stream().map(id -> Objects.requireNonNullElse(id, 0L)).toList();
    }

    private static List<TagSelector> selectors(@Nullable List<@Nullable LabelSelector> given) {
        return given == null
                ? List.of()
                : given.stream()
                        .map(selector -> Objects.requireNonNullElse(selector, LabelSelector.NONE)
                                .checked())
                        .toList();
    }

    @ExpectedBody("{\"bk_biz_id\": 1, \"bk_module_id\"?: 1, \"bk_host_ids\"?: [], \"search_key\"?, " + SELECTION)
    @JsonNaming(SnakeCaseStrategy.class)
    record ListByModule(
            long bkBizId,
            long bkModuleId,
            @Nullable List<@Nullable Long> bkHostIds,
            @Nullable String searchKey,
            @Nullable List<@Nullable LabelSelector> selectors,
            @Nullable Paging page) {}

    @ExpectedBody("{\"bk_biz_id\": 1, \"bk_host_id\": 1, \"search_key\"?, " + SELECTION)
    @JsonNaming(SnakeCaseStrategy.class)
    record ListByHost(
            long bkBizId,
            long bkHostId,
            @Nullable String searchKey,
            @Nullable List<@Nullable LabelSelector> selectors,
            @Nullable Paging page) {}

    @ExpectedBody("{\"bk_biz_id\": 1, \"bk_module_id\"?: 1, \"bk_host_id\"?: 1, \"bk_host_list\"?: [],"
            + " \"service_instance_ids\"?: [], " + SELECTION)
    @JsonNaming(SnakeCaseStrategy.class)
    record ListDetail(
            long bkBizId,
            long bkModuleId,
            long bkHostId,
            @Nullable List<@Nullable Long> bkHostList,
            @Nullable List<@Nullable Long> serviceInstanceIds,
            @Nullable List<@Nullable LabelSelector> selectors,
            @Nullable Paging page) {}

    @ExpectedBody("{\"set_template_id\": 1, \"page\": {\"start\", \"limit\"}}")
    @JsonNaming(SnakeCaseStrategy.class)
    record ListBySetTemplate(long setTemplateId, @Nullable Paging page) {}
}
