package dev.tagmock.apig;

import dev.tagmock.tag.Resource;
import dev.tagmock.tag.ResourceFinder;
import dev.tagmock.web.Emulates;
import dev.tagmock.web.RequestBody;
import dev.tagmock.web.UrlEncoded;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The tags of a project's gateways, and its gateways by their tags (contract, section 4). */
@RestController
@RequestMapping("/v2/{projectId}/apigw")
class ProjectTagsController {
    private static final String FILTER =
            "{\"without_any_tag\"?: true or false, \"tags\"?: [{\"key\", \"values\"?: []}],"
                    + " \"matches\"?: [{\"key\": \"resource_name\", \"value\"}]}";

    private final ApigBodies bodies;
    private final ResourceFinder finder;

    ProjectTagsController(ApigBodies bodies, ResourceFinder finder) {
        this.bodies = bodies;
        this.finder = finder;
    }

    @Emulates("ListProjectInstanceTags")
    @RequiresActions("apig:instanceTags:list")
    @GetMapping("/instance-tags")
    ProjectTags list(@PathVariable String projectId) {
        return new ProjectTags(finder.tagsIn(Gateways.in(projectId)).entrySet().stream()
                .map(tag -> new TagValues(tag.getKey(), tag.getValue()))
                .toList());
    }

    @Emulates(value = "ListInstancesByTags", body = FILTER)
    @RequiresActions("apig:instanceTags:list")
    @PostMapping("/resource-instances/filter")
    FilteredInstances filter(@PathVariable String projectId, HttpServletRequest request) throws IOException {
        GatewayFilter query = query(projectId, request);
        Paging paging = Paging.of(UrlEncoded.decode(request.getQueryString()));
        Page<Resource> found = finder.find(Resource.class, query, paging.offset(), paging.limit(), false);
        return new FilteredInstances(found.stream().map(InstanceTags::of).toList(), found.getTotalElements());
    }

    @Emulates(value = "ShowInstancesNumByTags", body = FILTER)
    @RequiresActions("apig:instanceTags:list")
    @PostMapping("/resource-instances/count")
    InstanceCount count(@PathVariable String projectId, HttpServletRequest request) throws IOException {
        return new InstanceCount(finder.count(query(projectId, request)));
    }

    private GatewayFilter query(String projectId, HttpServletRequest request) throws IOException {
        return bodies.read(RequestBody.read(request), TagFilter.class).on(Gateways.in(projectId));
    }

    record ProjectTags(List<TagValues> tags) {}

    record TagValues(String key, Collection<String> values) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record FilteredInstances(List<InstanceTags> resources, long totalCount) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record InstanceCount(long totalCount) {}
}
