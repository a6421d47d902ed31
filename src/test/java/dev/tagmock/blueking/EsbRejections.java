package dev.tagmock.blueking;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Contract, section 2.2: credentials, and what a strict server says to them. */
final class EsbRejections {
    static final String NO_APP_CODE = "APP Code [bk_app_code] cannot be empty";
    static final String WRONG_TOKEN = "User authentication failed, please check if the bk_token is valid";
    static final String NO_USER =
            "User authentication failed, please provide a valid user identity, such as bk_token, bk_username";
    static final int NO_PERMISSION = 1306403;

    private EsbRejections() {}

    /** Rows that hold whether or not credentials are verified: row, credentials, code, message. */
    static Stream<Arguments> always() {
        return Stream.of(
                row("1", "{}", Answers.NO_SECRET),
                row("1", "{'bk_app_code': 'esb_test', 'bk_username': 'tester'}", Answers.NO_SECRET),
                row("1 before 2", "{'bk_username': 'tester'}", Answers.NO_SECRET),
                row("1 before 3", "{'bk_app_code': 'nobody', 'bk_username': 'tester'}", Answers.NO_SECRET),
                row("2", "{'bk_app_secret': 'xxx', 'bk_username': 'tester'}", NO_APP_CODE),
                row("2 before 5", "{'bk_app_secret': 'xxx', 'bk_token': 'wrong'}", NO_APP_CODE),
                row("2 before 6", "{'bk_app_secret': 'xxx'}", NO_APP_CODE),
                row("6", "{'bk_app_code': 'esb_test', 'bk_app_secret': 'xxx'}", NO_USER),
                row("6 before 7", "{'bk_app_code': 'limited', 'bk_app_secret': 'limited-secret'}", NO_USER));
    }

    /** Rows marked "verifying": a server that takes any credentials lets the same calls pass. */
    static Stream<Arguments> verifying() {
        return Stream.of(
                row("3", app("nobody", "xxx", "'bk_username': 'tester'"), unknown("nobody")),
                row("3", app("ESB_TEST", "xxx", "'bk_username': 'tester'"), unknown("ESB_TEST")),
                row("3 before 5", app("nobody", "wrong", "'bk_token': 'wrong'"), unknown("nobody")),
                row("4", app("esb_test", "wrong", "'bk_username': 'tester'"), wrongSecret("esb_test")),
                row("4", app("esb_test", "no-skip-secret", "'bk_username': 'tester'"), wrongSecret("esb_test")),
                row("4 before 5", app("esb_test", "XXX", "'bk_token': 'wrong'"), wrongSecret("esb_test")),
                row("4 before 6", app("no_skip", "wrong", "'bk_username': 'tester'"), wrongSecret("no_skip")),
                row("4 before 7", app("limited", "wrong", "'bk_username': 'tester'"), wrongSecret("limited")),
                row("5", app("esb_test", "xxx", "'bk_token': 'wrong'"), WRONG_TOKEN),
                row(
                        "5: a token beats a name",
                        app("esb_test", "xxx", "'bk_token': 'x', 'bk_username': 'tester'"),
                        WRONG_TOKEN),
                row(
                        "5 before 6",
                        app("no_skip", "no-skip-secret", "'bk_token': 'x', 'bk_username': 'tester'"),
                        WRONG_TOKEN),
                row("5 before 7", app("limited", "limited-secret", "'bk_token': 'tester'"), WRONG_TOKEN),
                row("6: no skip-login", app("no_skip", "no-skip-secret", "'bk_username': 'tester'"), NO_USER),
                arguments(
                        "7",
                        json(app("limited", "limited-secret", "'bk_username': 'tester'")),
                        NO_PERMISSION,
                        NO_COMPONENT),
                arguments(
                        "7",
                        json(app("limited", "limited-secret", "'bk_token': 'tester-token'")),
                        NO_PERMISSION,
                        NO_COMPONENT));
    }

    /** What a strict server lets pass. */
    static Stream<Arguments> right() {
        return Stream.of(
                arguments("skip-login", json(app("esb_test", "xxx", "'bk_username': 'tester'"))),
                arguments("token", json(app("no_skip", "no-skip-secret", "'bk_token': 'tester-token'"))),
                arguments(
                        "token and name", json(app("esb_test", "xxx", "'bk_token': 'root-token', 'bk_username': 'x'"))),
                arguments("short names", json("{'app_code': 'esb_test', 'app_secret': 'xxx', 'username': 'tester'}")));
    }

    private static final String NO_COMPONENT =
            "APP permission is insufficient, APP has no permission to access the component"
                    + " (add_label_for_service_instance) of the system (CC). The APP manager can go to the Developer"
                    + " Center and apply for permission to access the component";

    private static String unknown(String app) {
        return "Invalid APP Code [bk_app_code=" + app + "], please confirm if the APP Code has been registered";
    }

    private static String wrongSecret(String app) {
        return "APP Secret verification failed, pelase confirm if the APP Secret and APP Code [bk_app_code=" + app
                + "] match";
    }

    private static String app(String code, String secret, String user) {
        return "{'bk_app_code': '" + code + "', 'bk_app_secret': '" + secret + "', " + user + "}";
    }

    private static Arguments row(String row, String credentials, String message) {
        return arguments(row, json(credentials), Answers.COMPONENT, message);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
