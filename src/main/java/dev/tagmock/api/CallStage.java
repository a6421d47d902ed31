package dev.tagmock.api;

import org.springframework.web.servlet.HandlerInterceptor;

/** What a request passes between its route and its handler, at its place in the order of stages. */
public interface CallStage extends HandlerInterceptor {
    /** Which stage it is. */
    Stage stage();
}
