package dev.tagmock.api;

import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Where an operation is.
 *
 * @param path a pattern: variables in braces, named as the vendor names them
 */
public record Route(RequestMethod method, String path) {}
