package dev.tagmock.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.iam.Policy.Effect;
import dev.tagmock.iam.Policy.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contract, section 3. */
class PolicyTest {
    private static final String ACTION = "apig:instanceTags:create";

    @ParameterizedTest
    @CsvSource({
        "apig:instanceTags:create, true",
        "apig:*:*, true",
        "*, true",
        "**, true",
        "apig:instanceTags:*, true",
        "apig:*:create, true",
        "*:create, true",
        "apig:instance*:create, true",
        "*instanceTags*, true",
        "apig:instanceTags:create*, true",
        "apig:instanceTags:delete, false",
        "apig:instanceTags, false",
        "apig:instanceTags:creat, false",
        "pig:instanceTags:create, false",
        "apig:instances:*, false",
        "apig:instancetags:create, false",
        "apig:instanceTags.create, false",
        "apig:.*:create, false",
        "apig:instanceTags:creat?, false",
        "'', false"
    })
    void wildcards(String pattern, boolean allows) {
        assertThat(allow(List.of(policy(statement(Effect.ALLOW, pattern))), ACTION))
                .isEqualTo(allows);
        assertThat(allow(List.of(policy(statement(Effect.ALLOW, "*"), statement(Effect.DENY, pattern))), ACTION))
                .isEqualTo(!allows);
    }

    @Test
    void denyBeatsAllowWhereverItStands() {
        Statement allow = statement(Effect.ALLOW, ACTION);
        Statement deny = statement(Effect.DENY, "apig:instanceTags:*");
        assertThat(allow(List.of(policy(allow, deny)), ACTION)).isFalse();
        assertThat(allow(List.of(policy(deny, allow)), ACTION)).isFalse();
        assertThat(allow(List.of(policy(deny), policy(allow)), ACTION)).isFalse();
        assertThat(allow(List.of(policy(allow), policy(deny)), ACTION)).isFalse();
        assertThat(allow(List.of(policy(deny)), "apig:instances:get")).isFalse();
    }

    @Test
    void severalPoliciesAddUp() {
        List<Policy> policies = List.of(
                policy(statement(Effect.ALLOW, "apig:instances:get", "apig:instances:list")),
                policy(statement(Effect.ALLOW, ACTION)));
        assertThat(allow(policies, ACTION)).isTrue();
        assertThat(allow(policies, "apig:instances:list")).isTrue();
        assertThat(allow(policies, "apig:instances:delete")).isFalse();
    }

    @Test
    void withoutPoliciesAUserIsTheAccount() {
        assertThat(user(null).has(permission(ACTION))).isTrue();
        assertThat(user(List.of()).has(permission(ACTION))).isFalse();
        assertThat(new Caller(user(null), true, List.of(), Identity.of("u", "d", null))
                        .has(permission(ACTION + " anything")))
                .isTrue();
    }

    @Test
    void aCallerMustHaveEveryRight() {
        Caller caller = new Caller(
                user(List.of(policy(statement(Effect.ALLOW, ACTION)))), true, List.of(), Identity.of("u", "d", null));
        assertThat(caller.has(permission(ACTION))).isTrue();
        assertThat(caller.has(permission(ACTION + " apig:instances:get"))).isFalse();
        assertThat(new Caller(null, true, List.of(), Identity.of("u", "d", null)).has(permission(ACTION)))
                .isFalse();
    }

    private static IamUser user(@Nullable List<Policy> policies) {
        return new IamUser("u", null, "d", null, null, List.of(), policies, List.of());
    }

    private static Policy policy(Statement... statements) {
        return new Policy("1.1", List.of(statements));
    }

    private static Statement statement(Effect effect, String... actions) {
        return new Statement(effect, List.of(actions));
    }

    /** Section 13: one column is enough, all of it; reading goes by either name; a denial in the row is one of all. */
    @ParameterizedTest
    @CsvSource({
        "'apig:instances:update', '', true",
        "'apig:instance:resize apig:instance:get', '', true",
        "'apig:instance:resize apig:instances:get', '', true",
        "'apig:instance:resize', '', false",
        "'apig:instance:get', '', false",
        "'apig:instance:*', '', true",
        "'apig:instances:*', '', true",
        "'apig:instances:update', 'apig:instance:resize', false",
        "'apig:instances:update', 'apig:instances:get', false",
        "'*', 'apig:instances:delete', true",
        "'', '', false"
    })
    void eitherColumn(String allowed, String denied, boolean grants) {
        Permission resizing = Permission.of("apig:", "instances:update", "instance:resize instance:get");
        List<Policy> policies = List.of(
                policy(statement(Effect.ALLOW, allowed.split(" ", -1))), policy(statement(Effect.DENY, denied)));
        assertThat(Policy.grant(policies, resizing)).isEqualTo(grants);
    }

    private static Permission permission(String actions) {
        return Permission.of("", actions, "");
    }

    private static boolean allow(List<Policy> policies, String action) {
        return Policy.grant(policies, permission(action));
    }
}
