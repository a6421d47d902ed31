package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.ServerTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contract, section 3.2: labels that keep it. */
@ServerTest
class LabelRulesTest {
    private static final String LONGEST = "k" + "0".repeat(62);

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "3.2: {0}={1}")
    @CsvSource(delimiter = '|', textBlock = """
                    k | v
                    K | V
                    a1 | 1
                    a-b_c.d | a-b_c.d
                    a-._-b | 0-._-0
                    a--b | 0..0
                    gcs.k8s.io | 2026-11-21
                    cluster_domain | gamedb.x.db
                    instance | 1.1.1.1-20000
                    instance_role | backend_master
                    db_module | 0
                    bk_cloud_id | 00
                    """)
    void allowed(String key, String value) {
        long business = Ids.number();
        long id = Ids.number();
        Answers.assertSuccess(new Esb(port).add(business, id, """
                {"%s": "%s"}""".formatted(key, value)));
        assertThat(new Esb(port).labels(business, id)).isEqualTo("""
                {"%s":"%s"}""".formatted(key, value));
    }

    @Test
    void sixtyThreeCharacters() {
        Answers.assertSuccess(new Esb(port).add(Ids.number(), Ids.number(), """
                        {"%s": "%s"}""".formatted(LONGEST, LONGEST)));
    }

    @Test
    void thereIsNoCap() {
        String labels = IntStream.range(0, 300)
                .mapToObj(i -> "\"k" + i + "\": \"v\"")
                .collect(Collectors.joining(",", "{", "}"));
        long business = Ids.number();
        long id = Ids.number();
        Answers.assertSuccess(new Esb(port).add(business, id, labels));
        Answers.assertSuccess(new Esb(port).add(business, id, labels.replace("k", "other")));
        assertThat(new Esb(port).instance(business, id).path("labels").size()).isEqualTo(600);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sys.a", "sys_a", "bk_biz_id", "CVM", "aws.a"})
    void noPrefixIsReserved(String key) {
        Answers.assertSuccess(new Esb(port).add(Ids.number(), Ids.number(), """
                {"%s": "v"}""".formatted(key)));
    }
}
