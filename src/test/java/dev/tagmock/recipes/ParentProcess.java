package dev.tagmock.recipes;

import dev.tagmock.junit.TagMockProcess;
import java.nio.file.Path;
import java.util.List;

/** A program that starts TagMock, says where and as what, and waits for its end. */
final class ParentProcess {
    private ParentProcess() {}

    /** The argument is where the jar is. */
    public static void main(String[] arguments) throws InterruptedException {
        TagMockProcess tagmock = TagMockProcess.start(
                TagMockProcess.command(Path.of(arguments[0]), List.of("--tagmock.journal.entries=7")));
        System.out.println(tagmock.process().pid() + " " + tagmock.baseUrl().getPort());
        Thread.sleep(600_000);
    }
}
