package dev.tagmock.start;

import dev.tagmock.api.BadConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down where the service is found, for those who start it on any free port and for health checks. */
@Component
class PortFile {
    private final List<Line> lines = new ArrayList<>();

    /**
     * Takes away what an earlier process has left.
     *
     * @throws BadConfiguration if that cannot be done
     */
    PortFile(PortSettings settings, ServedUrls urls) {
        add("tagmock.port-file", settings.portFile(), urls::port);
        add("tagmock.health-url-file", settings.healthUrlFile(), urls::ofReadiness);
        lines.forEach(line -> line.doOrReject(() -> Files.deleteIfExists(line.file())));
    }

    private void add(String setting, @Nullable Path file, Supplier<String> text) {
        if (file != null) {
            lines.add(new Line(setting, file.toAbsolutePath(), text));
        }
    }

    /**
     * Called when calls are answered: a client that finds the file finds the service, and a whole line in it.
     *
     * @throws BadConfiguration if one cannot be written
     */
    @EventListener(ApplicationReadyEvent.class)
    void write() {
        lines.forEach(line -> line.doOrReject(() -> {
            Path file = line.file();
            Path whole = Files.writeString(
                    file.resolveSibling(file.getFileName() + ".new"),
                    line.text().get() + "\n");
            return Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        }));
    }

    /** What a setting wants in a file. */
    private record Line(String setting, Path file, Supplier<String> text) {
        void doOrReject(FileAction action) {
            try {
                action.run();
            } catch (IOException e) {
                throw new BadConfiguration(setting + ": cannot write to " + file);
            }
        }
    }

    private interface FileAction {
        Object run() throws IOException;
    }
}
