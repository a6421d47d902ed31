package dev.tagmock.apig.tag;

import dev.tagmock.api.Rejected;
import dev.tagmock.apig.ApigCall;
import dev.tagmock.apig.ApigOperation;
import dev.tagmock.apig.ApigOperation.Handler;
import dev.tagmock.tag.TagRejection;
import dev.tagmock.tag.TagService;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tags of one gateway. */
@RestController
class GatewayTagsController {
    private final TagService tags;

    GatewayTagsController(TagService tags) {
        this.tags = tags;
    }

    /** Contract section 1. */
    @Handler(ApigOperation.CHANGE_TAGS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(ApigCall call, TagAction action) {
        try {
            tags.change(call.gateways(), List.of(call.instanceId()), action.change(), action.rules());
        } catch (Rejected | TagRejection badTag) {
            // An unknown gateway is told before a bad tag.
            tags.require(call.gateways(), call.instanceId());
            throw badTag;
        }
    }

    /** Contract section 4. */
    @Handler(ApigOperation.LIST_TAGS)
    InstanceTags list(ApigCall call) {
        return InstanceTags.of(tags.read(call.gateways(), call.instanceId()));
    }
}
