package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Contract, section 3.4. */
@ServerTest
class AddLabelTest {
    private final long business = Ids.number();
    private final long id = Ids.number();

    @LocalServerPort
    private int port;

    @Test
    void newKeysAreAddedPresentOnesGetTheNewValueOthersStay() {
        Esb esb = new Esb(port);
        Answers.assertSuccess(esb.add(business, id, """
                {"key1": "value1", "key2": "value2"}"""));
        Answers.assertSuccess(esb.add(business, id, """
                {"key2": "value", "key3": "value3"}"""));
        assertThat(esb.labels(business, id)).isEqualTo("""
                {"key1":"value1","key2":"value","key3":"value3"}""");
    }

    @Test
    void keysAndValuesThatDifferInCaseDiffer() {
        Esb esb = new Esb(port);
        Answers.assertSuccess(esb.add(business, id, """
                {"key": "a", "KEY": "b"}"""));
        Answers.assertSuccess(esb.add(business, id, """
                {"key": "A"}"""));
        assertThat(esb.labels(business, id)).isEqualTo("""
                {"key":"A","KEY":"b"}""");
    }

    @Test
    void everyNamedInstanceIsLabelledAndRepeatsAreFolded() {
        Esb esb = new Esb(port);
        long other = Ids.number();
        String ids = "[" + id + ", " + other + ", " + id + ", " + id + "]";
        Answers.assertSuccess(esb.add(business, ids, """
                {"k": "v"}"""));
        assertThat(esb.info(business).size()).isEqualTo(2);
        assertThat(esb.labels(business, id)).isEqualTo("""
                {"k":"v"}""");
        assertThat(esb.labels(business, other)).isEqualTo("""
                {"k":"v"}""");
    }

    @Test
    void addingTheSameTwiceIsAddingItOnce() {
        Esb esb = new Esb(port);
        Answers.assertSuccess(esb.add(business, id, """
                {"k": "v"}"""));
        JsonNode once = esb.instance(business, id);
        Answers.assertSuccess(esb.add(business, id, """
                {"k": "v"}"""));
        assertThat(esb.instance(business, id)).isEqualTo(once);
    }

    @Test
    void labelsDoNotTouchModifierOrLastTime() {
        Esb esb = new Esb(port);
        Answers.assertSuccess(esb.add(business, id, """
                {"k": "v"}"""));
        JsonNode before = esb.instance(business, id);
        Answers.assertSuccess(esb.add(business, id, """
                {"k": "w", "l": "x"}"""));
        JsonNode after = esb.instance(business, id);
        assertThat(after.get("modifier")).isEqualTo(before.get("modifier"));
        assertThat(after.get("last_time")).isEqualTo(before.get("last_time"));
        assertThat(after.get("create_time")).isEqualTo(before.get("create_time"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"0", "null", "-5"})
    void oneImpossibleIdAndNothingIsWritten(String impossible) {
        Esb esb = new Esb(port);
        long fresh = Ids.number();
        Answers.assertSuccess(esb.add(business, id, """
                {"k": "v"}"""));
        Reply reply = esb.add(business, "[" + id + ", " + fresh + ", " + impossible + "]", """
                        {"k": "w", "l": "x"}""");
        Answers.assertCmdb(reply, Answers.BAD_PARAMETER, Answers.unverified("instance_ids"));
        assertThat(esb.info(business).size()).isEqualTo(1);
        assertThat(esb.labels(business, id)).isEqualTo("""
                {"k":"v"}""");
    }

    @Test
    void oneBadLabelAndNothingIsWritten() {
        Esb esb = new Esb(port);
        long fresh = Ids.number();
        Answers.assertSuccess(esb.add(business, id, """
                {"k": "v"}"""));
        Reply reply = esb.add(business, "[" + id + ", " + fresh + "]", """
                {"k": "w", "l": "x", "m": ""}""");
        Answers.assertCmdb(reply, Answers.BAD_PARAMETER, Answers.unverified("label.m:"));
        assertThat(esb.info(business).size()).isEqualTo(1);
        assertThat(esb.labels(business, id)).isEqualTo("""
                {"k":"v"}""");
    }

    @Test
    void anotherBusinessesInstanceIsLabelledAndStaysWhereItIs() {
        Esb esb = new Esb(port);
        long foreign = Ids.number();
        Answers.assertSuccess(esb.add(business, id, """
                {"k": "v"}"""));
        Answers.assertSuccess(esb.add(foreign, id, """
                {"k": "w"}"""));
        assertThat(esb.labels(business, id)).isEqualTo("""
                {"k":"w"}""");
        assertThat(esb.info(foreign).size()).isZero();
    }

    @Test
    void parallelAddsOfDifferentKeysAllSurvive() throws Exception {
        Esb esb = new Esb(port);
        long other = Ids.number();
        List<Callable<Reply>> calls = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            // In either order, so that calls which lock as they are told would deadlock.
            String ids = i % 2 == 0 ? "[" + id + "," + other + "]" : "[" + other + "," + id + "]";
            String labels = """
                    {"k%s": "v"}""".formatted(i);
            calls.add(() -> esb.add(business, ids, labels));
        }
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            for (Future<Reply> answer : pool.invokeAll(calls)) {
                Answers.assertSuccess(answer.get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(esb.instance(business, id).path("labels").size()).isEqualTo(24);
        assertThat(esb.instance(business, other).path("labels").size()).isEqualTo(24);
    }
}
