package dev.tagmock.blueking;

import java.util.Locale;
import java.util.Optional;

/** The limits that this service has where CMDB names none, as far as no schema can tell them, in words for each operation. */
final class OwnLimits {
    private OwnLimits() {}

    static Optional<String> of(String operation) {
        return switch (operation) {
            case LabelController.ADD, LabelController.REMOVE ->
                words("labels times instances", LabelController.MOST_CHANGES, CmdbError.WRITE_FAILED);
            case LifecycleController.CREATE ->
                words(
                        "characters of an instance's processes",
                        LifecycleController.LONGEST_PROCESSES,
                        CmdbError.BAD_PARAMETER);
            case ServiceInstanceListController.LIST,
                    ServiceInstanceListController.BY_HOST,
                    ServiceInstanceListController.DETAIL ->
                words(
                        "hosts, ids and values of selectors together",
                        ServiceInstanceFilter.MOST_VALUES,
                        CmdbError.READ_FAILED);
            default -> Optional.empty();
        };
    }

    private static Optional<String> words(String what, int most, CmdbError error) {
        return Optional.of(String.format(
                Locale.ROOT,
                "A limit of this service's own: at most %,d %s; more are refused with %d.",
                most,
                what,
                error.code()));
    }
}
