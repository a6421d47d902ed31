package dev.tagmock.control;

/**
 * The body of every error of the control API.
 *
 * @param error one line
 */
record ControlError(String error) {}
