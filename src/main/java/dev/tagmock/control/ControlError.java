package dev.tagmock.control;

/**
 * The body of every error of the control API.
 *
 * @param error one line
 */
public record ControlError(String error) {}
