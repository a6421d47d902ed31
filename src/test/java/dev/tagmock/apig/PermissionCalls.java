package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.StrictApigTest;

/** Section 3: what the users of {@code fixtures/apig.yaml} are allowed to do. */
final class PermissionCalls {
    /** token, whether it allows the action call, whether it allows the list */
    static final String TABLE = """
            owner-token  | true  | true
            alice-token  | true  | true
            writer-token | true  | false
            reader-token | false | true
            denied-token | false | true
            keeper-token | false | true
            tagger-token | false | false
            nobody-token | false | false
            """;

    private PermissionCalls() {}

    static void check(int port, String token, boolean mayAct, boolean mayList) {
        TestGateway gateway = new TestGateway(port, StrictApigTest.PROJECT, "gw-1");
        // Which of the two actions is asked for makes no difference: all three rights are needed for either.
        for (String action : new String[] {"create", "delete"}) {
            String body = StrictCall.BODY.replace("create", action);
            (mayAct ? Answer.DONE : Answer.NO_PERMISSION)
                    .isGivenBy(new Http(port).post(gateway.actionPath(), body, "X-Auth-Token", token));
        }
        Reply list = new Http(port).get(gateway.path(), "X-Auth-Token", token);
        if (mayList) {
            assertThat(list.status()).isEqualTo(200);
        } else {
            Answer.NO_PERMISSION.isGivenBy(list);
        }
    }
}
