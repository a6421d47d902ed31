package dev.tagmock.control.fault;

import dev.tagmock.web.AnswerListener;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.coyote.ActionCode;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Closes the connection where a fault says so: nothing that an application may do closes it without an answer. */
@Component
@Order(1)
class ConnectionDropper implements AnswerListener {
    @Override
    public void answered(Request request, Response response) {
        FiredFault fired = FiredFault.of(request.getRequest());
        if (fired != null && fired.drop() != null) {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        }
    }
}
