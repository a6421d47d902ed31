package dev.tagmock.quick;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The options that a JVM was given, which its successor gets too. */
final class JvmOptions {
    private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use\\w+GC");

    /** What takes a port, or a file, that only one JVM can have. */
    private static final Pattern FOR_ONE = Pattern.compile("-(agent|javaagent|Xrun|Dcom\\.sun\\.management).*");

    private JvmOptions() {}

    /**
     * Those of this JVM.
     *
     * @throws IOException if another JVM cannot have them, too
     */
    static List<String> ofThisJvm() throws IOException {
        // Not every system tells, nor how a long one ends.
        Optional<String[]> command = ProcessHandle.current().info().arguments();
        List<String> options = command.isPresent()
                ? beforeJar(List.of(command.get()))
                : ManagementFactory.getRuntimeMXBean().getInputArguments();
        for (String option : options) {
            if (FOR_ONE.matcher(option).matches()) {
                throw new IOException(option + " is for one JVM");
            }
        }
        return options;
    }

    private static List<String> beforeJar(List<String> command) throws IOException {
        if (!command.contains("-jar")) {
            throw new IOException("-jar is not on the command line");
        }
        return command.subList(0, command.indexOf("-jar"));
    }

    /** Less what would contradict them: there is one garbage collector. */
    static List<String> besides(List<String> usual, List<String> given) {
        boolean hasCollector = given.stream().anyMatch(COLLECTOR.asMatchPredicate());
        return usual.stream()
                .filter(option -> !hasCollector || !COLLECTOR.matcher(option).matches())
                .toList();
    }
}
