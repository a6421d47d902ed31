package dev.tagmock.blueking;

import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contract, section 2.2: whether credentials are there; that they are anybody's is not looked at. */
@ServerTest
class CredentialsTest {
    private static final String NO_APP_CODE = "APP Code [bk_app_code] cannot be empty";
    private static final String NO_USER =
            "User authentication failed, please provide a valid user identity, such as bk_token, bk_username";

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "2.2 row {0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1    | {}
                    1    | {"bk_app_code": "a", "bk_username": "u"}
                    1    | {"bk_signature": "s", "bk_app_code": "a", "bk_username": "u"}
                    2    | {"bk_app_secret": "s"}
                    2    | {"bk_app_secret": "s", "bk_username": "u", "bk_token": "t"}
                    2    | {"app_secret": "s", "username": "u"}
                    6    | {"bk_app_secret": "s", "bk_app_code": "a"}
                    6    | {"app_secret": "s", "app_code": "a", "token": "t"}
                    pass | {"bk_app_secret": "s", "bk_app_code": "a", "bk_username": "u"}
                    pass | {"bk_app_secret": "s", "bk_app_code": "a", "bk_token": "t"}
                    pass | {"app_secret": "s", "app_code": "a", "username": "u"}
                    pass | {"bk_app_secret": "", "app_secret": "s", "bk_app_code": null, "app_code": "a", "bk_username": [], "username": "u"}
                    """)
    void presence(String row, String credentials) {
        assertRow(row, new Esb(port).http().post(Esb.ADD, credentials));
        assertRow(row, new Esb(port).http().post(Esb.ADD, "{}", "X-Bkapi-Authorization", credentials));
    }

    @ParameterizedTest(name = "empty: {0}")
    @ValueSource(strings = {"null", "\"\"", "[]", "{}"})
    void emptyIsAbsent(String empty) {
        presence("1", """
                {"bk_app_secret": %s, "bk_app_code": "a", "bk_username": "u"}""".formatted(empty));
        presence("2", """
                {"bk_app_secret": "s", "bk_app_code": %s, "bk_username": "u"}""".formatted(empty));
        presence("6", """
                        {"bk_app_secret": "s", "bk_app_code": "a", "bk_username": %s, "bk_token": %s}""".formatted(empty, empty));
    }

    @ParameterizedTest(name = "not empty: {0}")
    @ValueSource(strings = {"\" \"", "\"0\"", "1", "[0]", """
            {"a": 1}""", "true"})
    void whateverIsNotEmptyIsThere(String value) {
        presence("pass", """
                        {"bk_app_secret": %s, "bk_app_code": %s, "bk_username": %s}""".formatted(value, value, value));
    }

    @Test
    void aNumberBeyondEveryTypeIsThere() {
        whateverIsNotEmptyIsThere("9".repeat(400));
    }

    @ParameterizedTest(name = "header {0}")
    @ValueSource(strings = {"{}", """
            {"bk_app_code": "a"}""", " {\"bk_username\": \"u\"} "})
    void aHeaderMakesTheBodysCredentialsCountForNothing(String header) {
        Reply reply = new Esb(port).http().post(Esb.ADD, Esb.body("\"a\": 1"), "X-Bkapi-Authorization", header);
        assertRow("1", reply);
    }

    @ParameterizedTest(name = "header [{0}]")
    @ValueSource(strings = {"", " ", "x", "{", "{'a': 1}", "{} x", "Bearer abc", """
            {"bk_app_code": }""", "[1"})
    void aHeaderThatIsNotJson(String header) {
        Answers.assertEsbWithoutId(
                new Esb(port).http().post(Esb.ADD, Esb.body("\"a\": 1"), "X-Bkapi-Authorization", header),
                Answers.BROKEN_AUTHORIZATION,
                "Parameters error, request header X-Bkapi-Authorization is not a valid JSON format string");
    }

    @ParameterizedTest(name = "header {0}")
    @ValueSource(strings = {"[]", "[{}]", "1", "\"text\"", "true", "null"})
    void aHeaderThatIsNotAnObject(String header) {
        Answers.assertEsb(
                new Esb(port).http().post(Esb.ADD, Esb.body("\"a\": 1"), "X-Bkapi-Authorization", header),
                Answers.COMPONENT,
                "Component error, please contact the component developer to handle it.");
    }

    @Test
    void aSignatureInTheQueryStandsForTheSecret() {
        Esb esb = new Esb(port);
        String body = """
                {"bk_app_code": "a", "bk_username": "u"}""";
        assertRow("pass", esb.http().post(Esb.ADD + "?bk_signature=abc%3D", body));
        assertRow("1", esb.http().post(Esb.ADD + "?bk_signature=", body));
        assertRow("1", esb.http().post(Esb.ADD + "?bk_signature", body));
        assertRow("2", esb.http().post(Esb.ADD + "?bk_signature=abc", "{}"));
        assertRow("6", esb.http().post(Esb.ADD + "?bk_signature=abc", """
                {"bk_app_code": "a"}"""));
    }

    @Test
    void cookiesAreNotRead() {
        assertRow("6", new Esb(port).http().post(Esb.ADD, """
                                        {"bk_app_secret": "s", "bk_app_code": "a"}""", "Cookie", "bk_token=t; bk_username=u"));
    }

    @Test
    void brokenJsonComesBeforeCredentials() {
        Esb esb = new Esb(port);
        Answers.assertEsbWithoutId(esb.http().post(Esb.ADD, "{"), Answers.COMPONENT, Answers.BROKEN_BODY);
        Answers.assertEsb(
                esb.http().post(Esb.ADD, "{", "X-Bkapi-Authorization", "{}"), Answers.COMPONENT, Answers.BROKEN_BODY);
    }

    @Test
    void credentialsComeBeforeWhatCmdbChecks() {
        assertRow("1", new Esb(port).http().post(Esb.ADD, """
                {"bk_biz_id": "x"}"""));
    }

    /** Without ids CMDB turns the call down, which shows that ESB did not. */
    private static void assertRow(String row, Reply reply) {
        switch (row) {
            case "1" -> Answers.assertEsb(reply, Answers.COMPONENT, Answers.NO_SECRET);
            case "2" -> Answers.assertEsb(reply, Answers.COMPONENT, NO_APP_CODE);
            case "6" -> Answers.assertEsb(reply, Answers.COMPONENT, NO_USER);
            default -> Answers.assertCmdb(reply, Answers.UNASSIGNED, "'instanceIDs' unassigned");
        }
    }
}
