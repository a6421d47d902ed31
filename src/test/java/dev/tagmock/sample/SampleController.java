package dev.tagmock.sample;

import dev.tagmock.tag.TagChange;
import dev.tagmock.tag.TagService;
import dev.tagmock.web.Emulates;
import dev.tagmock.web.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The marks of a book. */
@RestController
@Profile("sample")
@RequestMapping("/sample/{shelf}/books/{book}/marks")
class SampleController {
    private final TagService tags;

    SampleController(TagService tags) {
        this.tags = tags;
    }

    @Emulates(value = "MarkBook", body = "{\"colour\": \"red\"}")
    @PutMapping
    Map<String, String> mark(@PathVariable String shelf, @PathVariable String book, HttpServletRequest request)
            throws IOException {
        Map<String, String> marks = new JsonMapper().readValue(RequestBody.read(request), new TypeReference<>() {});
        tags.change(SampleApi.books(shelf), List.of(book), new TagChange.Merge(marks), SampleWorld.RULES);
        return show(shelf, book);
    }

    @Emulates("ShowMarks")
    @GetMapping
    Map<String, String> show(@PathVariable String shelf, @PathVariable String book) {
        return Objects.requireNonNullElse(
                tags.read(SampleApi.books(shelf), book).tags(), Map.of());
    }
}
