package dev.tagmock.start;

import dev.tagmock.api.BadConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down which port is served, for those who start the service on any free one and for health checks. */
@Component
class PortFile {
    private final @Nullable Path file;

    /**
     * Takes away what an earlier process has left.
     *
     * @throws BadConfiguration if that cannot be done
     */
    PortFile(PortSettings settings) {
        file = settings.portFile() == null ? null : settings.portFile().toAbsolutePath();
        if (file != null) {
            doOrReject(() -> Files.deleteIfExists(file));
        }
    }

    /**
     * Called when calls are answered: whoever finds the file finds the service, and a whole number in it.
     *
     * @throws BadConfiguration if the file cannot be written
     */
    @EventListener
    void write(ApplicationReadyEvent event) {
        if (file != null) {
            String port = event.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port");
            doOrReject(() -> {
                Path whole = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), port + "\n");
                return Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            });
        }
    }

    private void doOrReject(FileAction action) {
        try {
            action.run();
        } catch (IOException e) {
            throw new BadConfiguration("tagmock.port-file: cannot write to " + file);
        }
    }

    private interface FileAction {
        Object run() throws IOException;
    }
}
