package dev.tagmock.recipes;

import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.container;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.tagmock.junit.TagMock;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What those read who forget to say where the jar is. */
class ExtensionTest {
    @Test
    void noJarIsNamed() {
        assumeThat(System.getenv("TAGMOCK_JAR")).isNull();
        assumeThat(Path.of("target/tagmock.jar"))
                .as("a jar that an earlier build has left")
                .doesNotExist();
        String why = "no TagMock to start: fetch it with \"mvn dependency:get -Dtransitive=false"
                + " -Dartifact=dev.tagmock:tagmock:unknown\", or name its jar with the system property tagmock.jar or the"
                + " variable TAGMOCK_JAR";
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Suite.class))
                .execute()
                .containerEvents()
                .assertThatEvents()
                .haveExactly(1, event(container(Suite.class), finishedWithFailure(message(why))));
    }

    static class Suite {
        @RegisterExtension
        static final TagMock tagmock = new TagMock();

        @Test
        void isNotReached() {}
    }
}
