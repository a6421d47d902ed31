package dev.tagmock.blueking;

import dev.tagmock.web.Strictness;
import org.springframework.stereotype.Component;

/** Whether a user may do something to a business's service instances (contract, section 6). */
@Component
class CmdbPermissions {
    private final EsbDirectory directory;
    private final Strictness strictness;

    CmdbPermissions(EsbDirectory directory, Strictness strictness) {
        this.directory = directory;
        this.strictness = strictness;
    }

    /**
     * Asked before anything else of the body is looked at.
     *
     * @throws CmdbRefusal with the permission to apply for, if permissions are enforced and the user lacks it; one
     *     who is not declared has none
     */
    void require(CmdbAction action, CmdbCall call) {
        long bizId = call.peekBizId();
        if (strictness.enforcesPermissions()
                && call.user().filter(user -> user.mayEdit(bizId)).isEmpty()) {
            throw lacking(action, bizId, directory.businesses().getOrDefault(bizId, ""));
        }
    }

    /** The refusal of one who lacks a permission. */
    static CmdbRefusal lacking(CmdbAction action, long bizId, String bizName) {
        return new CmdbRefusal(Permission.of(action, bizId, bizName), CmdbError.NO_PERMISSION);
    }
}
