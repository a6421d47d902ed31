package dev.tagmock.control.fault;

import org.jspecify.annotations.Nullable;

/**
 * What applies to one call.
 *
 * @param id the fault's
 * @param delayMs how late the answer is; 0 for not at all
 * @param code of the error that is answered; null for none
 * @param drop null if the connection stays
 */
public record FiredFault(
        String id,
        long delayMs,
        @Nullable String code,
        @Nullable Drop drop) {}
