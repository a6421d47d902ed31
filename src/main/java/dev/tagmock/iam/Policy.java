package dev.tagmock.iam;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.re2j.Pattern;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a user may do, in the vendor's form (contract, section 3).
 *
 * @param version the language's version, {@code 1.1} or {@code 5.0}; actions of both count in both
 */
public record Policy(
        @JsonProperty("Version") @NotNull String version,
        @JsonProperty("Statement") @NotEmpty List<@Valid @NotNull Statement> statements) {

    /** Whether a statement grants or takes away. */
    public enum Effect {
        @JsonProperty("Allow")
        ALLOW,
        @JsonProperty("Deny")
        DENY
    }

    /**
     * One grant or denial.
     *
     * @param actions like {@code apig:instanceTags:create}; {@code *} stands for any text within one
     */
    public record Statement(
            @JsonProperty("Effect") @NotNull Effect effect,
            @JsonProperty("Action") @NotEmpty List<@NotNull String> actions) {
        private boolean covers(Effect wanted, String action) {
            return effect == wanted && actions.stream().anyMatch(pattern -> matches(pattern, action));
        }
    }

    /** Whether these policies together grant a permission: what some statement denies, no other allows. */
    static boolean grant(List<Policy> policies, Permission permission) {
        return permission.isGranted(
                action -> statements(policies).anyMatch(statement -> statement.covers(Effect.ALLOW, action)),
                action -> statements(policies).anyMatch(statement -> statement.covers(Effect.DENY, action)));
    }

    /** What they say, in words, for a hint. */
    static String describe(@Nullable List<Policy> policies) {
        return policies == null || policies.isEmpty()
                ? "allow nothing"
                : statements(policies)
                        .map(statement -> statement.effect().name().toLowerCase(Locale.ROOT) + " "
                                + String.join(", ", statement.actions()))
                        .collect(Collectors.joining("; "));
    }

    private static Stream<Statement> statements(List<Policy> policies) {
        return policies.stream().flatMap(policy -> policy.statements().stream());
    }

    private static boolean matches(String pattern, String action) {
        String regex = Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.matches(regex, action);
    }
}
