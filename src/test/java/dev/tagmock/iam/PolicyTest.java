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
        assertThat(Policy.allow(List.of(policy(statement(Effect.ALLOW, pattern))), ACTION))
                .isEqualTo(allows);
        assertThat(Policy.allow(List.of(policy(statement(Effect.ALLOW, "*"), statement(Effect.DENY, pattern))), ACTION))
                .isEqualTo(!allows);
    }

    @Test
    void denyBeatsAllowWhereverItStands() {
        Statement allow = statement(Effect.ALLOW, ACTION);
        Statement deny = statement(Effect.DENY, "apig:instanceTags:*");
        assertThat(Policy.allow(List.of(policy(allow, deny)), ACTION)).isFalse();
        assertThat(Policy.allow(List.of(policy(deny, allow)), ACTION)).isFalse();
        assertThat(Policy.allow(List.of(policy(deny), policy(allow)), ACTION)).isFalse();
        assertThat(Policy.allow(List.of(policy(allow), policy(deny)), ACTION)).isFalse();
        assertThat(Policy.allow(List.of(policy(deny)), "apig:instances:get")).isFalse();
    }

    @Test
    void severalPoliciesAddUp() {
        List<Policy> policies = List.of(
                policy(statement(Effect.ALLOW, "apig:instances:get", "apig:instances:list")),
                policy(statement(Effect.ALLOW, ACTION)));
        assertThat(Policy.allow(policies, ACTION)).isTrue();
        assertThat(Policy.allow(policies, "apig:instances:list")).isTrue();
        assertThat(Policy.allow(policies, "apig:instances:delete")).isFalse();
    }

    @Test
    void withoutPoliciesAUserIsTheAccount() {
        assertThat(user(null).may(ACTION)).isTrue();
        assertThat(user(List.of()).may(ACTION)).isFalse();
        assertThat(new Caller(user(null), true, List.of()).may(List.of(ACTION, "anything")))
                .isTrue();
    }

    @Test
    void aCallerMustHaveEveryRight() {
        Caller caller = new Caller(user(List.of(policy(statement(Effect.ALLOW, ACTION)))), true, List.of());
        assertThat(caller.may(List.of(ACTION))).isTrue();
        assertThat(caller.may(List.of(ACTION, "apig:instances:get"))).isFalse();
        assertThat(Caller.UNKNOWN.may(List.of(ACTION))).isFalse();
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
}
