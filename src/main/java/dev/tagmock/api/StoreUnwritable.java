package dev.tagmock.api;

import org.springframework.dao.DataAccessResourceFailureException;

/** Nothing can be stored at present. Why was logged when that began; the calls that meet it are not logged one by one. */
public class StoreUnwritable extends DataAccessResourceFailureException {
    private static final long serialVersionUID = 1L;

    /**
     * Rejects what was to be stored.
     *
     * @param reason why nothing can be
     */
    public StoreUnwritable(Exception reason) {
        super("the store cannot be written", reason);
    }
}
