package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contract, section 9, and the example of the vendor's page. */
@ServerTest
class ClientsOnTheWireTest {
    private final long business = Ids.number();
    private final long id = Ids.number();
    private final String addition = Esb.addition(business, "[" + id + "]", """
            {"key1": "value1"}""");

    @LocalServerPort
    private int port;

    @Test
    void theExampleOfThePage() {
        String body = """
                {
                   "bk_app_code": "esb_test",
                   "bk_app_secret": "xxx",
                   "bk_username": "xxx",
                   "bk_token": "xxx",
                   "bk_biz_id": 1,
                   "instance_ids": [59, 62],
                   "labels": {
                     "key1": "value1",
                     "key2": "value2"
                   }
                }
                """;
        Answers.assertSuccess(new Http(port).post(Esb.ADD, body));
    }

    @Test
    void client1SendsNoContentType() {
        Answers.assertSuccess(new Http(port).post(Esb.ADD, Esb.body(addition)));
        assertLabelled();
    }

    @Test
    void client2SignsInsteadOfSendingItsSecret() {
        String query = "?bk_timestamp=1936162716&bk_nonce=12345&bk_signature=8lzxAJAoNX4D3O1QXfDpH%2BTzD20%3D";
        String body = """
                {"bk_app_code": "esb_test", "bk_username": "admin", %s}""".formatted(addition);
        Answers.assertSuccess(new Http(port).post(Esb.ADD + query, body));
        assertLabelled();
    }

    @Test
    void client3PutsItsCredentialsIntoAHeader() {
        Answers.assertSuccess(new Http(port)
                .post(
                        Esb.ADD,
                        "{" + addition + "}",
                        "Content-Type",
                        "application/json",
                        "X-Bkapi-Authorization",
                        "{" + Esb.CREDENTIALS + "}"));
        assertLabelled();
    }

    @Test
    void client4SendsAForm() {
        String header = "{" + Esb.CREDENTIALS + "}";
        Answers.assertCmdb(
                new Http(port)
                        .post(
                                Esb.ADD,
                                "bk_biz_id=1&instance_ids=59&instance_ids=62&labels=key1&labels=key2",
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "X-Bkapi-Authorization",
                                header),
                Answers.BAD_JSON,
                Answers.NOT_DECODED);
    }

    private void assertLabelled() {
        assertThat(new Esb(port).labels(business, id)).isEqualTo("""
                {"key1":"value1"}""");
    }
}
