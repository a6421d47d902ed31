package dev.tagmock.openapi;

import org.springframework.http.MediaType;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Serves the document. */
@RestController
class OpenApiController {
    private final SingletonSupplier<ObjectNode> document;

    OpenApiController(OpenApiDocument document) {
        // Made for the first who asks: the start need not wait for it.
        this.document = SingletonSupplier.of(document::make);
    }

    @GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode document() {
        return document.obtain();
    }
}
