package dev.tagmock.control.console;

import dev.tagmock.control.ControlRejected;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the console's few files and nothing else: static resources are off, so that no unknown path finds any. */
@RestController
class ConsoleController {
    private static final String PAGE = "console.html";

    private final Map<String, ConsoleFile> files;

    ConsoleController() throws IOException {
        Map<String, ConsoleFile> found = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:/console/*")) {
            String name = Objects.requireNonNull(file.getFilename());
            found.put(name, ConsoleFile.of(name, file.getContentAsString(StandardCharsets.UTF_8)));
        }
        files = Map.copyOf(found);
    }

    @GetMapping("/")
    ResponseEntity<String> page() {
        return file(PAGE);
    }

    @GetMapping("/_tagmock/console/{name}")
    ResponseEntity<String> file(@PathVariable String name) {
        ConsoleFile file = files.get(name);
        if (file == null) {
            throw new ControlRejected(HttpStatus.NOT_FOUND, "no such path");
        }
        return file.answer();
    }
}
