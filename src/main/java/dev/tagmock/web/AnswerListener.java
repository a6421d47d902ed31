package dev.tagmock.web;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;

/** Told of every request when its answer is made and before it goes out, even of those that Tomcat itself refuses. */
@FunctionalInterface
public interface AnswerListener {
    /** Looks at both, as the container has them. */
    void answered(Request request, Response response);
}
