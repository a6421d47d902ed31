package dev.tagmock.api;

/** Told of every request when its answer is made and before it goes out, even of those that the container itself rejects. */
@FunctionalInterface
public interface AnswerListener {
    /**
     * Looks at it. What it throws is logged, and changes nothing of the answer.
     *
     * @param status of the answer
     */
    void answered(Exchange exchange, int status);
}
