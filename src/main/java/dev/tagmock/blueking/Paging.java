package dev.tagmock.blueking;

/**
 * Which part of a list is wanted.
 *
 * @param start how many to leave out first
 * @param limit how many to give; 0 stands for all
 */
record Paging(long start, long limit) {
    /** Everything. */
    static final Paging NONE = new Paging(0, 0);

    private static final int MOST = 1000;
    private static final int SUGGESTED = 200;

    /**
     * Checks the limits.
     *
     * @throws CmdbRefusal if either is negative or more than 1000 are wanted
     */
    void check() {
        if (start < 0 || limit < 0 || limit > MOST) {
            throw CmdbError.PAGE_TOO_LARGE.refusal(SUGGESTED);
        }
    }
}
