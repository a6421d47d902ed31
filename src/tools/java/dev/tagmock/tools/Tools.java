package dev.tagmock.tools;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where the program starts. Exit codes: 0 all is well, 1 something differs or failed, 2 the arguments are wrong. */
@Command(
        name = "tagmock-tools",
        description = "Checks a real system, or TagMock, against the contracts, and reads fixtures from one.",
        subcommands = {ConformanceCommand.class, PullCommand.class, ReplayCommand.class},
        mixinStandardHelpOptions = true,
        version = "0.1.0",
        synopsisSubcommandLabel = "COMMAND")
final class Tools {
    private Tools() {}

    /** Runs the command that the arguments name, and ends the process with its exit code. */
    public static void main(String... arguments) {
        System.exit(run(printer(System.out), printer(System.err), arguments));
    }

    private static PrintWriter printer(PrintStream stream) {
        return new PrintWriter(stream, true, Charset.defaultCharset());
    }

    /** The exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine tools = new CommandLine(new Tools())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err);
        tools.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr()
                    .println(
                            failure instanceof UsageException
                                            || failure.getClass().equals(IOException.class)
                                    ? failure.getMessage()
                                    : failure.toString());
            return failure instanceof UsageException ? 2 : 1;
        });
        return tools.execute(arguments);
    }
}
