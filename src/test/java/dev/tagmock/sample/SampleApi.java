package dev.tagmock.sample;

import dev.tagmock.api.EmulatedApi;
import dev.tagmock.api.Exchange;
import dev.tagmock.api.Rejected;
import dev.tagmock.api.Rejection;
import dev.tagmock.api.ScopeKind;
import dev.tagmock.api.Unhandled;
import dev.tagmock.tag.TagRejection;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;

/** A third API, to prove that one is one package: shelves have books, which have marks. Nothing outside names it. */
@TestComponent
class SampleApi implements EmulatedApi {
    static final ScopeKind SHELF =
            new ScopeKind("shelf", false, "Shelf", "shelves", "Book", "books", "marks", Map.of());

    private static final String ROOT = "/sample/";

    private final SampleWorld world;

    SampleApi(SampleWorld world) {
        this.world = world;
    }

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public boolean owns(String path) {
        return path.startsWith(ROOT);
    }

    @Override
    public ScopeKind scopes() {
        return SHELF;
    }

    @Override
    public Set<String> errorCodes() {
        return Set.of("WRONG_KEY", "NO_SUCH_BOOK", "NOTHING_HERE", "BAD_MARK", "BROKEN");
    }

    @Override
    public RuntimeException error(String code, Exchange exchange) {
        return new Rejected(SampleError.valueOf(code));
    }

    @Override
    public Rejection reject(Throwable failure, Exchange exchange) {
        if (failure instanceof Rejected rejected) {
            return ((SampleError) rejected.error()).rejection("");
        } else if (failure instanceof TagRejection rejection) {
            return rejection.reason() == TagRejection.Reason.UNKNOWN_RESOURCE
                    ? SampleError.NO_SUCH_BOOK.rejection("")
                    : SampleError.BAD_MARK.rejection(exchange.withExpectedBody("mark " + rejection.key()));
        }
        return (failure instanceof Unhandled ? SampleError.NOTHING_HERE : SampleError.BROKEN).rejection("");
    }

    @Override
    public void admit(Exchange exchange) {
        if (!world.isKey(exchange.request().getHeader("X-Sample-Key"))) {
            throw new Rejected(SampleError.WRONG_KEY);
        }
    }

    enum SampleError {
        WRONG_KEY(401),
        NO_SUCH_BOOK(404),
        NOTHING_HERE(404),
        BAD_MARK(422),
        BROKEN(500);

        private final int status;

        SampleError(int status) {
            this.status = status;
        }

        Rejection rejection(String hint) {
            return new Rejection(status, name(), Map.of("problem", name()), hint);
        }
    }
}
