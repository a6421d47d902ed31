package dev.tagmock.blueking;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contract, section 2.1. */
@ServerTest
class ParametersTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String CREDENTIALS = "bk_app_code=a&bk_app_secret=b&bk_username=c";

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "2.1 row 1: JSON sent as [{0}]")
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=gbk",
                "application/json; charset=no-such-charset",
                "text/plain",
                "application/xml",
                FORM,
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "",
                "/",
                ";;;",
                "no type at all",
            })
    void anObjectIsReadWhateverItIsSentAs(String contentType) {
        String body = Esb.body(Esb.addition(Ids.number(), "[" + Ids.number() + "]", """
                {"k": "v"}"""));
        Answers.assertSuccess(new Esb(port).http().post(Esb.ADD, body, "Content-Type", contentType));
        Answers.assertSuccess(new Esb(port).http().post(Esb.ADD, "\r\n\t " + body + " \n"));
    }

    @ParameterizedTest(name = "accepting [{0}]")
    @ValueSource(strings = {"text/html", "application/xml;q=0.1", "", "///", "image/*, no type"})
    void theAnswerIsJsonWhateverIsAccepted(String accepted) {
        String fields = Esb.addition(Ids.number(), "[" + Ids.number() + "]", "{}");
        Answers.assertSuccess(new Esb(port).add(fields, "Accept", accepted));
        Answers.assertEsbWithoutId(
                new Esb(port).http().post(Esb.ADD, "{", "Accept", accepted), Answers.COMPONENT, Answers.BROKEN_BODY);
        Answers.assertNoRoute(new Esb(port).http().get(Esb.ADD, "Accept", accepted));
    }

    @ParameterizedTest(name = "2.1 row 2: {0}")
    @ValueSource(
            strings = {
                "{",
                "  {",
                "{]",
                "{}x",
                "{} {}",
                "{'a': 1}",
                """
                        {"a": }""",
                """
                        {"a": 01}""",
                """
                        {"a": 1,}""",
                """
                        {"a": "\\x"}""",
                "{\"a\": \"line\nbreak\"}",
                "{a=b",
            })
    void brokenJson(String body) {
        for (String type : new String[] {"application/json", "text/plain", FORM}) {
            Answers.assertEsbWithoutId(
                    new Esb(port).http().post(Esb.ADD, body, "Content-Type", type),
                    Answers.COMPONENT,
                    Answers.BROKEN_BODY);
        }
    }

    @ParameterizedTest(name = "2.1 row 3: {0}")
    @CsvSource(delimiter = '|', textBlock = """
                    bk_biz_id=1&instance_ids=59                        | 1199000
                    bk_biz_id=1                                        | 1199000
                    labels={}                                          | 1199000
                    other=1                                            | 1199010
                    bk_app_secret=%zz&other                            | 1199010
                    """)
    void aFormsValuesAreText(String form, int code) {
        String message = code == Answers.BAD_JSON ? Answers.NOT_DECODED : "'instanceIDs' unassigned";
        String body = CREDENTIALS + "&" + form;
        Answers.assertCmdb(new Esb(port).http().post(Esb.ADD, body, "Content-Type", FORM), code, message);
        Answers.assertCmdb(
                new Esb(port).http().post(Esb.ADD, body, "Content-Type", FORM + "; charset=utf-8"), code, message);
    }

    @Test
    void theLastOfARepeatedFormKeyWins() {
        Answers.assertEsb(
                new Esb(port).http().post(Esb.ADD, CREDENTIALS + "&bk_app_secret=", "Content-Type", FORM),
                Answers.COMPONENT,
                Answers.NO_SECRET);
    }

    @ParameterizedTest(name = "2.1 row 4: [{0}]")
    @ValueSource(strings = {"", " ", "[1]", "[{}]", "text", "null", "\"{}\"", "a=b", CREDENTIALS})
    void otherBodiesHoldNoParameters(String body) {
        Answers.assertEsb(
                new Esb(port).http().post(Esb.ADD, body, "Content-Type", "application/json"),
                Answers.COMPONENT,
                Answers.NO_SECRET);
    }

    @Test
    void theQueryIsNotMergedIn() {
        Answers.assertEsb(
                new Esb(port).http().post(Esb.ADD + "?" + CREDENTIALS, "{}"), Answers.COMPONENT, Answers.NO_SECRET);
        Answers.assertCmdb(
                new Esb(port).http().post(Esb.ADD + "?instance_ids=1&bk_biz_id=1", Esb.body("\"a\": 1")),
                Answers.UNASSIGNED,
                "'instanceIDs' unassigned");
    }

    @Test
    void theLastOfARepeatedJsonKeyWins() {
        Esb esb = new Esb(port);
        String ids = "\"instance_ids\": [" + Ids.number() + "]";
        Answers.assertSuccess(esb.add("\"bk_biz_id\": \"x\", " + ids + ", \"bk_biz_id\": " + Ids.number()));
        Answers.assertCmdb(
                esb.add("\"bk_biz_id\": 1, \"bk_biz_id\": \"x\", " + ids), Answers.BAD_JSON, Answers.NOT_DECODED);
    }

    @Test
    void unknownKeysAreIgnored() {
        String fields = Esb.addition(Ids.number(), "[" + Ids.number() + "]", "{}");
        Answers.assertSuccess(
                new Esb(port).add(fields + ", \"bk_supplier_account\": \"0\", \"x\": {\"y\": [1.5, null]}"));
    }
}
