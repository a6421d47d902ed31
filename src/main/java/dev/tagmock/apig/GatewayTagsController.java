package dev.tagmock.apig;

import dev.tagmock.tag.Namespace;
import dev.tagmock.tag.TagRejection;
import dev.tagmock.tag.TagService;
import dev.tagmock.web.Emulates;
import dev.tagmock.web.Rejected;
import dev.tagmock.web.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tags of one gateway. */
@RestController
@RequestMapping("/v2/{projectId}/apigw/instances/{instanceId}/instance-tags")
class GatewayTagsController {
    private final ApigBodies bodies;
    private final TagService tags;

    GatewayTagsController(ApigBodies bodies, TagService tags) {
        this.bodies = bodies;
        this.tags = tags;
    }

    /** Contract section 1. */
    @Emulates(
            value = "BatchCreateOrDeleteInstanceTags",
            body = "{\"action\": \"create\" or \"delete\", \"tags\": [{\"key\", \"value\"?}, up to 20]}")
    @PostMapping("/action")
    @RequiresActions({"apig:instances:get", "apig:instanceTags:create", "apig:instanceTags:delete"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void act(@PathVariable String projectId, @PathVariable String instanceId, HttpServletRequest request)
            throws IOException {
        Namespace gateways = Gateways.in(projectId);
        byte[] body = RequestBody.read(request);
        try {
            TagAction action = bodies.read(body, TagAction.class);
            tags.change(gateways, List.of(instanceId), action.change(), action.rules());
        } catch (Rejected | TagRejection badBody) {
            // An unknown gateway is told before a bad body.
            tags.require(gateways, instanceId);
            throw badBody;
        }
    }

    /** Contract section 4. */
    @Emulates("ListInstanceTags")
    @GetMapping
    @RequiresActions({"apig:instances:get", "apig:instanceTags:list"})
    InstanceTags list(@PathVariable String projectId, @PathVariable String instanceId) {
        return InstanceTags.of(tags.read(Gateways.in(projectId), instanceId));
    }
}
