package dev.tagmock.blueking.instance;

import dev.tagmock.api.Rejected;
import dev.tagmock.blueking.CmdbError;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param start how many to leave out first
 * @param limit how many to give; 0 stands for all where that is allowed
 * @param sort in which order, if not everything is wanted
 */
record Paging(long start, long limit, @Nullable String sort) {
    /** Everything. */
    static final Paging NONE = new Paging(0, 0, null);

    static final int MOST = 1000;
    static final int SUGGESTED = 200;

    /**
     * Checks the limits of {@code list_service_instance}.
     *
     * @throws Rejected if either is negative or more than 1000 are wanted
     */
    void check() {
        rejectIf(start < 0 || limit < 0 || limit > MOST);
    }

    /**
     * Checks the upper limit alone.
     *
     * @throws Rejected if more than 1000 are wanted
     */
    void checkMost() {
        rejectIf(limit > MOST);
    }

    /**
     * Checks the lower limits where not everything is returned at once.
     *
     * @throws Rejected if the start is negative or less than one is wanted
     */
    void checkLeast() {
        rejectIf(start < 0 || limit < 1);
    }

    /** In which order the page is: everything comes as it came to exist. */
    ServiceInstanceOrder order() {
        return sort == null || limit == 0 ? ServiceInstanceOrder.USUAL : new ServiceInstanceOrder(sort);
    }

    /** Where the page begins, as the store counts. */
    int offset() {
        return (int) Math.min(Math.max(start, 0), Integer.MAX_VALUE);
    }

    /** How many it has at most; 0 for all. */
    int size() {
        return (int) Math.min(Math.max(limit, 0), Integer.MAX_VALUE);
    }

    private static void rejectIf(boolean exceeded) {
        if (exceeded) {
            throw CmdbError.PAGE_TOO_LARGE.rejected(SUGGESTED);
        }
    }
}
