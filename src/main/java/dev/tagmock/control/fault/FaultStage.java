package dev.tagmock.control.fault;

import dev.tagmock.api.CallStage;
import dev.tagmock.api.EmulatedApi;
import dev.tagmock.api.Exchange;
import dev.tagmock.api.Stage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Decides which fault applies to a call: when its operation is known, and before its API has looked at it. */
@Component
class FaultStage implements CallStage {
    private final Faults faults;

    FaultStage(Faults faults) {
        this.faults = faults;
    }

    @Override
    public Stage stage() {
        return Stage.FAULT;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Exchange exchange = Exchange.of(request);
        EmulatedApi api = exchange.api();
        if (faults.areNone() || api == null || exchange.operation() == null) {
            return true;
        }
        readBody(exchange);
        FiredFault fired = faults.meet(api, exchange.operationId(), exchange.scope());
        if (fired == null) {
            return true;
        }
        exchange.note(fired);
        exchange.delay(fired.delayMs());
        if (fired.code() != null) {
            exchange.hint("answered by fault " + fired.id());
            throw api.error(fired.code(), exchange);
        }
        if (fired.drop() != null) {
            exchange.drop();
        }
        return fired.drop() != Drop.BEFORE;
    }

    /** It may say which part of the world is meant. What is wrong with it is for the API to tell, which will meet it again. */
    private static void readBody(Exchange exchange) {
        try {
            exchange.body().bytes();
        } catch (IOException e) {
            // As said.
        }
    }
}
