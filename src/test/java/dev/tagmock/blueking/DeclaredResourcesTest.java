package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Contract, section 3.1 row 6, where only what is declared exists and anybody may call. */
@ServerTest
@TestPropertySource(
        properties = {"tagmock.resources=declared", "tagmock.fixtures=src/test/resources/fixtures/demo.yaml"})
class DeclaredResourcesTest {
    @LocalServerPort
    private int port;

    @Test
    void oneUnknownInstanceAndNothingIsWritten() {
        Esb anybody = new Esb(port).as("anybody");
        long unknown = Ids.number();
        Answers.assertCmdb(
                anybody.add(330, "[331, " + unknown + "]", """
                        {"k": "v"}"""),
                Answers.BAD_PARAMETER,
                Answers.unverified("instance_ids"));
        assertThat(anybody.labels(330, 331)).isEqualTo("null");
        assertThat(anybody.info(330).size()).isEqualTo(2);
        Answers.assertCmdb(
                anybody.add("\"bk_biz_id\": 330, \"instance_ids\": [" + unknown + "]", "Blueking-Language", "cn"),
                Answers.BAD_PARAMETER,
                "'instance_ids' 数据参数校验不通过");
    }

    @Test
    void declaredOnesAreLabelledByAnybodyFromAnyBusiness() {
        Esb anybody = new Esb(port).as("anybody");
        Answers.assertSuccess(anybody.add(Ids.number(), 332, """
                {"k": "v"}"""));
        assertThat(anybody.labels(330, 332)).isEqualTo("""
                {"k":"v"}""");
    }

    /** Contract 5.4: to create is to declare. */
    @Test
    void createdOnesExist() {
        Esb anybody = new Esb(port).as("anybody");
        long business = Ids.number();
        long id = anybody.createWithProcess(business, 1).get(0);
        Answers.assertSuccess(anybody.add(business, id, """
                {"k": "v"}"""));
        Answers.assertSuccess(anybody.remove(business, "[" + id + "]", """
                ["k"]"""));
        assertThat(anybody.labels(business, id)).isEqualTo("{}");
    }

    @Test
    void declaredOnesAreListedAsDeclared() {
        Esb anybody = new Esb(port).as("anybody");
        assertThat(anybody.info(1).get(0).toString()).startsWith("""
                        {"bk_biz_id":1,"id":59,"name":"web-1","labels":{"env":"prod"},\
                        "service_template_id":0,"bk_host_id":7,"bk_module_id":3,""");
        assertThat(anybody.info(1).get(1).toString()).startsWith("""
                        {"bk_biz_id":1,"id":62,"name":"web-2","labels":null,""");
        assertThat(anybody.info(Ids.number()).size()).isZero();
    }
}
