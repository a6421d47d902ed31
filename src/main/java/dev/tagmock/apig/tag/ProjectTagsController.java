package dev.tagmock.apig.tag;

import dev.tagmock.apig.ApigCall;
import dev.tagmock.apig.ApigOperation;
import dev.tagmock.apig.ApigOperation.Handler;
import dev.tagmock.apig.Paging;
import dev.tagmock.tag.Resource;
import dev.tagmock.tag.ResourceFinder;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The tags of a project's gateways, and its gateways by their tags (contract, section 4). */
@RestController
class ProjectTagsController {
    /** As many are given where no limit is asked for: one client asks for none, and counts on it. */
    private static final int UNLIMITED = 1000;

    private final ResourceFinder finder;

    ProjectTagsController(ResourceFinder finder) {
        this.finder = finder;
    }

    @Handler(ApigOperation.LIST_PROJECT_TAGS)
    ProjectTags list(ApigCall call) {
        return new ProjectTags(finder.tagsIn(call.gateways()).entrySet().stream()
                .map(tag -> new TagValues(tag.getKey(), tag.getValue()))
                .toList());
    }

    @Handler(ApigOperation.FILTER)
    FilteredInstances filter(ApigCall call, TagFilter filter) {
        Paging paging = Paging.of(call.parameters(), UNLIMITED);
        Page<Resource> found =
                finder.find(Resource.class, filter.on(call.gateways()), paging.offset(), paging.limit(), false);
        return new FilteredInstances(found.stream().map(InstanceTags::of).toList(), found.getTotalElements());
    }

    @Handler(ApigOperation.COUNT)
    InstanceCount count(ApigCall call, TagFilter filter) {
        return new InstanceCount(finder.count(filter.on(call.gateways())));
    }

    record ProjectTags(List<TagValues> tags) {}

    record TagValues(String key, Collection<String> values) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record FilteredInstances(List<InstanceTags> resources, long totalCount) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record InstanceCount(long totalCount) {}
}
