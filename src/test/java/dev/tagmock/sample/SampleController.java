package dev.tagmock.sample;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.tagmock.api.Exchange;
import dev.tagmock.api.ExpectedBody;
import dev.tagmock.api.Handles;
import dev.tagmock.api.Operation;
import dev.tagmock.api.Route;
import dev.tagmock.tag.TagChange;
import dev.tagmock.tag.TagService;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** The marks of a book. */
@TestComponent
@RestController
class SampleController {
    private final TagService tags;
    private final SampleWorld world;

    SampleController(TagService tags, SampleWorld world) {
        this.tags = tags;
        this.world = world;
    }

    @Handler(Called.MARK)
    Map<String, String> mark(Exchange call, Marks marks) {
        List<String> book = List.of(call.variable("book"));
        tags.change(
                world.namespace(call.variable("shelf")), book, new TagChange.Merge(marks.marks()), SampleWorld.RULES);
        return show(call);
    }

    @Handler(Called.SHOW)
    Map<String, String> show(Exchange call) {
        return Objects.requireNonNullElse(
                tags.read(world.namespace(call.variable("shelf")), call.variable("book"))
                        .tags(),
                Map.of());
    }

    @ExpectedBody("{\"colour\": \"red\"}")
    record Marks(Map<String, String> marks) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Marks {}
    }

    enum Called implements Operation {
        MARK("MarkBook", RequestMethod.PUT),
        SHOW("ShowMarks", RequestMethod.GET);

        private final String operationId;
        private final RequestMethod method;

        Called(String operationId, RequestMethod method) {
            this.operationId = operationId;
            this.method = method;
        }

        @Override
        public String operationId() {
            return operationId;
        }

        @Override
        public List<Route> routes() {
            return List.of(new Route(method, "/sample/{shelf}/books/{book}/marks"));
        }
    }

    @Handles
    @Retention(RetentionPolicy.RUNTIME)
    @interface Handler {
        Called value();
    }
}
