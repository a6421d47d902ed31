package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Section 1, rows "over 20 distinct keys after the merge" and "key already there: no quota used". */
@ServerTest
class TagQuotaTest {
    @LocalServerPort
    private int port;

    @Test
    void twentyAtOnce() {
        TestGateway gateway = new TestGateway(port);
        Answer.DONE.isGivenBy(gateway.createMany("k", 20));
        assertThat(gateway.tags()).hasSize(20).containsEntry("k0", "v").containsEntry("k19", "v");
    }

    @Test
    void theTwentiethAndTheTwentyFirst() {
        TestGateway gateway = new TestGateway(port);
        gateway.createMany("k", 19);
        Answer.DONE.isGivenBy(gateway.create("twentieth", "v"));
        Answer.QUOTA.isGivenBy(gateway.create("twenty-first", "v"));
        assertThat(gateway.tags()).hasSize(20).containsKey("twentieth");
    }

    @Test
    void nothingOfARequestOverTheQuotaIsStored() {
        TestGateway gateway = new TestGateway(port);
        gateway.createMany("k", 18);
        Answer.QUOTA.isGivenBy(gateway.create("k0", "changed", "a", "v", "b", "v", "c", "v"));
        assertThat(gateway.tags()).hasSize(18).containsEntry("k0", "v").doesNotContainKeys("a", "b", "c");
        Answer.DONE.isGivenBy(gateway.create("k0", "changed", "a", "v", "b", "v"));
        assertThat(gateway.tags()).hasSize(20).containsEntry("k0", "changed").containsKeys("a", "b");
    }

    @Test
    void overwritingAFullGatewayUsesNoQuota() {
        TestGateway gateway = new TestGateway(port);
        gateway.createMany("k", 20);
        Answer.DONE.isGivenBy(gateway.create("k7", "changed"));
        Answer.DONE.isGivenBy(gateway.createMany("k", 20));
        assertThat(gateway.tags()).hasSize(20).containsEntry("k7", "v");
    }

    @Test
    void aKeyOfAnotherCaseUsesQuota() {
        TestGateway gateway = new TestGateway(port);
        gateway.createMany("k", 20);
        Answer.QUOTA.isGivenBy(gateway.create("K7", "v"));
        assertThat(gateway.tags()).hasSize(20).doesNotContainKey("K7");
    }

    @Test
    void deletingFreesQuota() {
        TestGateway gateway = new TestGateway(port);
        gateway.createMany("k", 20);
        gateway.delete("k3", "");
        Answer.DONE.isGivenBy(gateway.create("new", "v"));
        Answer.QUOTA.isGivenBy(gateway.create("newer", "v"));
        assertThat(gateway.tags()).hasSize(20).containsKey("new").doesNotContainKeys("k3", "newer");
    }

    /** A full gateway takes requests that create nothing. */
    @Test
    void noTagsOnAFullGateway() {
        TestGateway gateway = new TestGateway(port);
        gateway.createMany("k", 20);
        Answer.DONE.isGivenBy(gateway.create());
        Answer.DONE.isGivenBy(gateway.delete());
        assertThat(gateway.tags()).hasSize(20);
    }
}
