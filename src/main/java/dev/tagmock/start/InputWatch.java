package dev.tagmock.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

/** Ends the service with the process that started it: a pipe to its standard input closes when the process at its other end is gone, killed or not. */
@Component
class InputWatch {
    InputWatch(InputSettings settings) {
        if (settings.untilInputEnds()) {
            Thread watch = new Thread(() -> endAfter(System.in), "input-watch");
            watch.setDaemon(true);
            watch.start();
        }
    }

    private static void endAfter(InputStream input) {
        try {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // It cannot be read any more: that is its end, too.
        }
        System.exit(0);
    }
}
