package dev.tagmock.quick;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code --quick} asks for: the service in a second JVM, which starts from a cache, and for which this one stands. */
public final class QuickStart {
    /** The argument that asks for it. */
    public static final String ARGUMENT = "--quick";

    private QuickStart() {}

    /**
     * Runs the service as these arguments say, if they ask for a quick start, and ends this JVM as the service ends. Without a cache it
     * says why in one line.
     *
     * @return if the service is to start in this JVM: the other arguments
     */
    public static String[] tryWith(String[] arguments) {
        ParentWatch.begin();
        List<String> others = new ArrayList<>(List.of(arguments));
        boolean isAsked = others.removeIf(argument -> argument.equals(ARGUMENT) || argument.equals(ARGUMENT + "=true"));
        others.remove(ARGUMENT + "=false");
        if (isAsked && isInOneJar()) {
            try {
                List<String> options = JvmOptions.ofThisJvm();
                Layout layout = StartCache.ofThisUser().layoutOf(Path.of(System.getProperty("java.class.path")));
                Process service = new ProcessBuilder(command(layout, options, others))
                        .inheritIO()
                        .start();
                endWith(service);
            } catch (IOException e) {
                System.err.println("tagmock: no quick start: " + reason(e));
            }
        }
        return others.toArray(String[]::new);
    }

    /** What is laid out already starts as quickly as it was told to. */
    private static boolean isInOneJar() {
        return !ClassLoader.getSystemClassLoader().equals(QuickStart.class.getClassLoader());
    }

    private static List<String> command(Layout layout, List<String> options, List<String> arguments) {
        return Stream.of(
                        List.of(Layout.java()),
                        JvmOptions.besides(layout.options(), options),
                        options,
                        List.of(ParentWatch.option(), "-jar", layout.jar().toString()),
                        arguments)
                .flatMap(List::stream)
                .toList();
    }

    /** Passes on the wish to end, and how it has ended. */
    private static void endWith(Process service) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            service.destroy();
            halt(service);
        }));
        halt(service);
    }

    private static void halt(Process service) {
        try {
            Runtime.getRuntime().halt(service.waitFor());
        } catch (InterruptedException e) {
            service.destroy();
            Thread.currentThread().interrupt();
        }
    }

    private static String reason(IOException failure) {
        return failure.getClass() == IOException.class
                ? Optional.ofNullable(failure.getMessage()).orElse("")
                // The others say no more than which file.
                : failure.getClass().getSimpleName().replace("Exception", "") + ": " + failure.getMessage();
    }
}
