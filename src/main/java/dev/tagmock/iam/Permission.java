package dev.tagmock.iam;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What an operation needs a caller's policies to allow: all actions of one of two columns (lifecycle contract, section 13).
 *
 * @param policyActions those of policies of version 1.1; none where the operation needs no permission
 * @param identityActions those of identity policies, which mean the same
 */
public record Permission(List<String> policyActions, List<String> identityActions) {
    /** Two names of one action, which stand for each other. */
    private static final List<String> READING = List.of("apig:instances:get", "apig:instance:get");

    /** One by names without their service, with spaces between them. */
    public static Permission of(String service, String policyActions, String identityActions) {
        return new Permission(names(service, policyActions), names(service, identityActions));
    }

    private static List<String> names(String service, String actions) {
        return Arrays.stream(actions.split(" "))
                .filter(action -> !action.isEmpty())
                .map(service::concat)
                .toList();
    }

    /** Whether it is granted where some actions are allowed, and some denied. */
    boolean isGranted(Predicate<String> allowed, Predicate<String> denied) {
        boolean isDenied = Stream.of(policyActions, identityActions)
                .flatMap(List::stream)
                .flatMap(Permission::names)
                .anyMatch(denied);
        return !isDenied
                && Stream.of(policyActions, identityActions)
                        .anyMatch(column -> !column.isEmpty()
                                && column.stream()
                                        .allMatch(action -> names(action).anyMatch(allowed)));
    }

    private static Stream<String> names(String action) {
        return READING.contains(action) ? READING.stream() : Stream.of(action);
    }
}
