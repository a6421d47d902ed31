package dev.tagmock.blueking;

import org.springframework.http.HttpHeaders;

/** Ends a call with an error of the API gateway's own. Without a stack trace: it is an answer, not a fault. */
class BkApiRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final BkApiError error;

    BkApiRefusal(BkApiError error) {
        super(error.name(), null, false, false);
        this.error = error;
    }

    int code() {
        return error.code();
    }

    int status() {
        return error.status();
    }

    Envelope.OfGateway envelope() {
        return error.envelope();
    }

    /** The gateway tells its own errors from those behind it by headers. */
    HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.set("X-Bkapi-Error-Code", Integer.toString(code()));
        headers.set("X-Bkapi-Error-Message", envelope().message());
        return headers;
    }
}
