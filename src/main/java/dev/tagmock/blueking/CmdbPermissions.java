package dev.tagmock.blueking;

import dev.tagmock.api.Rejected;
import dev.tagmock.api.Strictness;
import org.springframework.stereotype.Component;

/** Whether a user may do something to a business's service instances (contract, section 6). */
@Component
public class CmdbPermissions {
    private final EsbDirectory directory;
    private final Strictness strictness;

    CmdbPermissions(EsbDirectory directory, Strictness strictness) {
        this.directory = directory;
        this.strictness = strictness;
    }

    /**
     * Asked before anything else of the body is looked at.
     *
     * @throws Rejected with the permission to apply for, if permissions are enforced and the user lacks it; one
     *     who is not declared has none
     */
    public void require(CmdbAction action, CmdbCall call) {
        long bizId = call.business();
        if (strictness.enforcesPermissions()
                && call.user().filter(user -> user.mayEdit(bizId)).isEmpty()) {
            throw lacking(action, bizId, directory.businesses().getOrDefault(bizId, ""))
                    .because(call.user()
                            .map(user -> user.mayOnlyEdit(action))
                            .orElse("no user " + call.username() + " is declared"));
        }
    }

    /** The rejection of one who lacks a permission. */
    public static Rejected lacking(CmdbAction action, long bizId, String bizName) {
        return CmdbError.NO_PERMISSION.rejected(Permission.of(action, bizId, bizName));
    }
}
