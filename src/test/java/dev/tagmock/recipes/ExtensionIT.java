package dev.tagmock.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.platform.testkit.engine.EventConditions.container;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.tagmock.control.Control;
import dev.tagmock.junit.TagMock;
import dev.tagmock.testing.Http;
import dev.tagmock.testing.Ids;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What the extension does for suites that use it. */
class ExtensionIT {
    private static final String ARGUMENT =
            "--tagmock.journal.entries=" + ThreadLocalRandom.current().nextInt(1000, 10_000);
    private static final String NEIGHBOUR = Ids.hex();

    @RegisterExtension
    private final TagMock tagmock = new TagMock();

    @Test
    void classesShareOneProcessForTheRun() {
        run(First.class, Second.class)
                .testEvents()
                .assertStatistics(tests -> tests.started(3).succeeded(3));
        assertThat(processes()).isZero();
    }

    /** How many run for the two suites. */
    private static long processes() {
        return ProcessHandle.current()
                .children()
                .filter(child ->
                        List.of(child.info().arguments().orElse(new String[0])).contains(ARGUMENT))
                .count();
    }

    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class First {
        @RegisterExtension
        static final TagMock tagmock = new TagMock().with(ARGUMENT);

        @Test
        @Order(1)
        void leavesSomething() {
            own(tagmock).tag("mine");
            neighbour(tagmock).tag("theirs");
            own(tagmock).faultOfProject("\"answer\":{\"error_code\":\"APIC.9000\"}");
        }

        @Test
        @Order(2)
        void findsItsPartFreshAndNoOther() {
            assertThat(own(tagmock).tagKeys()).isEmpty();
            assertThat(neighbour(tagmock).tagKeys()).containsExactly("theirs");
        }
    }

    static class Second {
        @RegisterExtension
        static final TagMock tagmock = new TagMock().with(ARGUMENT);

        @Test
        void isOnTheSame() {
            assertThat(processes()).isEqualTo(1);
            assertThat(neighbour(tagmock).tagKeys()).containsExactly("theirs");
        }
    }

    @Test
    void aStartThatFailsSaysWhy() {
        String why = "\ntagmock: does not start: tagmock.strickt: no such setting, did you mean tagmock.strict?";
        run(Misspelt.class)
                .containerEvents()
                .assertThatEvents()
                .haveExactly(
                        1, event(container(Misspelt.class), finishedWithFailure(message(text -> text.contains(why)))));
    }

    static class Misspelt {
        @RegisterExtension
        static final TagMock tagmock = new TagMock().with("--tagmock.strickt=true");

        @Test
        void isNotReached() {}
    }

    @Test
    void seedsTakeThePlaceOfWhatIsThere() {
        own(tagmock).tag("before");
        neighbour(tagmock).tag("theirs");
        tagmock.seed("""
                        {"apig":{"projects":[{"id":"%s","gateways":[{"id":"gw","tags":{"seeded":"v"}}]}]}}""".formatted(tagmock.projectId()));
        tagmock.seed("""
                        {"blueking":{"businesses":[{"id":%d,"service-instances":[{"id":%d,"labels":{"seeded":"v"}}]}]}}""".formatted(tagmock.businessId(), Ids.number()));
        assertThat(own(tagmock).tagKeys()).containsExactly("seeded");
        assertThat(own(tagmock).instances().body()).contains("\"labels\":{\"seeded\":\"v\"}");
        assertThat(neighbour(tagmock).tagKeys()).containsExactly("theirs");
    }

    @Test
    void faultsBefallItsPartAlone() {
        String id = tagmock.fault("""
                        {"project_id":"%s","answer":{"error_code":"APIC.9000"}}""".formatted(tagmock.projectId()));
        assertThat(own(tagmock).tags().status()).isEqualTo(500);
        assertThat(neighbour(tagmock).tags().status()).isEqualTo(200);
        assertThat(own(tagmock).showFault(id).get("fired").intValue()).isEqualTo(1);
        tagmock.reset();
        assertThat(own(tagmock).tags().status()).isEqualTo(200);
    }

    @Test
    void aVerificationThatFailsNamesTheNearest() {
        own(tagmock).tags();
        String filter = "\"project_id\":\"" + tagmock.projectId() + "\"";
        tagmock.verify("""
                {"count":1,"filter":{%s}}""".formatted(filter));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> tagmock.verify("""
                        {"filter":{%s,"status":404}}""".formatted(filter)))
                .withMessageContaining("\"mismatches\":[\"status: expected 404, was 200\"]");
    }

    @Test
    void mistakesAreTold() {
        String project = "\"project_id\":\"" + tagmock.projectId() + "\"";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tagmock.fault("""
                        {%s,"tims":1}""".formatted(project)))
                .withMessage("TagMock rejected it: {\"error\":\"tims: unknown field, did you mean times?\"}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tagmock.fault("""
                        {"drop":"after"}"""))
                .withMessage("must name the project %s or the business %d: {\"drop\":\"after\"}"
                        .formatted(tagmock.projectId(), tagmock.businessId()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tagmock.seed("""
                                {"apig":{"projects":[{"id":"%s","gatways":[]}]}}""".formatted(tagmock.projectId())))
                .withMessageContaining("gatways: unknown field, did you mean gateways?");
    }

    /** Started by hand, and whatever arguments it was given. */
    @Test
    void usesOneThatRunsAlready() {
        EngineTestKit.engine("junit-jupiter")
                .configurationParameter("tagmock.url", tagmock.baseUrl().toString())
                .selectors(DiscoverySelectors.selectClass(Running.class))
                .execute()
                .testEvents()
                .assertStatistics(tests -> tests.started(1).succeeded(1));
        assertThat(Running.somebody(tagmock).tagKeys()).containsExactly("by-hand");
    }

    static class Running {
        private static final String PROJECT = Ids.hex();

        @RegisterExtension
        static final TagMock tagmock = new TagMock().with("--tagmock.strickt=true");

        @Test
        void isFound() {
            somebody(tagmock).tag("by-hand");
        }

        static Control somebody(TagMock tagmock) {
            return new Control(new Http(tagmock.baseUrl().getPort()), PROJECT, 1);
        }
    }

    private static EngineExecutionResults run(Class<?>... suites) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(
                        Stream.of(suites).map(DiscoverySelectors::selectClass).toList())
                .execute();
    }

    private static Control own(TagMock tagmock) {
        return new Control(new Http(tagmock.baseUrl().getPort()), tagmock.projectId(), tagmock.businessId());
    }

    /** Somebody else's part on the same server. */
    private static Control neighbour(TagMock tagmock) {
        return new Control(new Http(tagmock.baseUrl().getPort()), NEIGHBOUR, 1);
    }
}
