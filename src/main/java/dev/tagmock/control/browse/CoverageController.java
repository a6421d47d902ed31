package dev.tagmock.control.browse;

import dev.tagmock.control.ControlQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says what is tested of each operation, and what was checked against a real system. Nothing is read before somebody asks. */
@RestController
class CoverageController {
    @GetMapping("/_tagmock/coverage")
    Coverage show(HttpServletRequest request) throws IOException {
        ControlQuery.of(request);
        return Coverage.of(CoverageFile.read());
    }
}
