package dev.tagmock.sample;

import dev.tagmock.tag.TagChange;
import dev.tagmock.tag.TagRejection;
import dev.tagmock.tag.TagService;
import dev.tagmock.web.Emulates;
import dev.tagmock.web.Hint;
import dev.tagmock.web.VendorCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The marks of a book, and what the API says when something is wrong with them. */
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
    Map<String, String> mark(
            @PathVariable String shelf, @PathVariable String book, @RequestBody Map<String, String> marks) {
        tags.change(SampleApi.books(shelf), List.of(book), new TagChange.Merge(marks), SampleWorld.RULES);
        return show(shelf, book);
    }

    @Emulates("ShowMarks")
    @GetMapping
    Map<String, String> show(@PathVariable String shelf, @PathVariable String book) {
        return Objects.requireNonNullElse(
                tags.read(SampleApi.books(shelf), book).tags(), Map.of());
    }

    @ExceptionHandler
    ResponseEntity<Object> rejection(TagRejection rejection, HttpServletRequest request) {
        if (rejection.reason() == TagRejection.Reason.UNKNOWN_RESOURCE) {
            return rejection(SampleError.NO_SUCH_BOOK.rejection(), request);
        }
        Hint.noteMistake(request, "mark " + rejection.key());
        return rejection(SampleError.BAD_MARK.rejection(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> rejection(SampleError.Rejection rejection, HttpServletRequest request) {
        VendorCode.note(request, rejection.error().name());
        return ResponseEntity.status(rejection.error().status())
                .body(rejection.error().body());
    }
}
