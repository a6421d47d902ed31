package dev.tagmock.tag;

import org.springframework.stereotype.Component;

/**
 * Gives out the surrogate keys of resources. Each transaction takes blocks of its own, whatever it leaves of them: kept
 * for the next one, keys would no longer grow in the order in which resources came to exist through several replicas.
 */
@Component
class ResourceIds {
    /** The step of the sequence. */
    static final int AT_ONCE = 1000;

    private final ResourceRepository repository;

    ResourceIds(ResourceRepository repository) {
        this.repository = repository;
    }

    /** Keys for one transaction; the store is asked when the first is taken. */
    Block block() {
        return new Block();
    }

    /** Keys in ascending order. */
    class Block {
        private long next;
        private int left;

        long next() {
            if (left == 0) {
                next = repository.nextIds();
                left = AT_ONCE;
            }
            left--;
            return next++;
        }
    }
}
