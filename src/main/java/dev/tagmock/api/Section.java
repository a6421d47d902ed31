package dev.tagmock.api;

import java.util.function.BiFunction;

/**
 * What one file of fixtures declares for one API.
 *
 * @param mistakes makes an exception of a field and of what is wrong with it
 */
public record Section<S>(S value, BiFunction<String, String, RuntimeException> mistakes) {
    /**
     * A mistake in it, to be thrown.
     *
     * @param field where, from the section on: {@code users[0].name}
     * @param meaning what is wrong; what stands there is not repeated, it may be a secret
     */
    public RuntimeException mistake(String field, String meaning) {
        return mistakes.apply(field, meaning);
    }
}
