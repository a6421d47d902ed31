package dev.tagmock.iam;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as far as that is known.
 *
 * @param user null where credentials are not verified and these are nobody's
 * @param byToken whether a token said so; if not, a signature did
 * @param projects the projects the credentials are good for; none for a token without
 * @param identity who it claims to be
 */
public record Caller(@Nullable IamUser user, boolean byToken, List<String> projects, Identity identity) {
    /** Whether the caller's policies grant a permission; what nobody granted, an unknown caller may not do. */
    public boolean has(Permission permission) {
        return permission.policyActions().isEmpty() || (user != null && user.has(permission));
    }

    /** In words, for a hint: who lacks which permission, and what the policies say instead. */
    public String lacks(Permission permission) {
        return user == null
                ? "an undeclared user has no permissions, and lacks " + String.join(", ", permission.policyActions())
                : "user %s lacks %s; the policies %s"
                        .formatted(
                                user.name(),
                                String.join(", ", user.missing(permission)),
                                Policy.describe(user.policies()));
    }

    /** In words, for a hint: the projects. */
    public String isGoodFor() {
        String who = user == null ? "the caller" : "user " + user.name();
        String what = byToken ? "the token of " + who : who;
        return what + " is good for project " + String.join(", ", projects);
    }
}
