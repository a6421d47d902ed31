package dev.tagmock.blueking;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.StrictServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contract, section 2.2, signed form, where credentials are verified. */
@StrictServerTest
class StrictSignatureTest {
    private static final String WRONG =
            "Signature [bk_signature] verification failed, please provide valid parameters and signature";
    private static final SignedCall CALL = call("esb_test", Esb.ADD);

    @LocalServerPort
    private int port;

    @Test
    void aRightOneStandsForTheSecret() {
        Answers.assertSuccess(CALL.send(new Http(port), CALL.signature("xxx")));
    }

    @Test
    void whatIsSignedIsWhatIsSentAndNotEncoded() {
        SignedCall odd = CALL.with("p", "a b&c=d+é/%41").with("a", "1").with("z", "~*");
        Answers.assertSuccess(odd.send(new Http(port), odd.signature("xxx")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "/", "//"})
    void thePathIsSignedAsSentSlashesAndAll(String slashes) {
        SignedCall call = call("esb_test", Esb.ADD.replaceFirst("/$", "") + slashes);
        Answers.assertSuccess(call.send(new Http(port), call.signature("xxx")));
        if (!slashes.equals("/")) {
            Answers.assertEsb(call.send(new Http(port), CALL.signature("xxx")), Answers.COMPONENT, WRONG);
        }
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(delimiter = '|', textBlock = """
            bk_nonce     | ''    | Parameter bk_nonce does not exist
            bk_nonce     | abc   | Parameter bk_nonce is illegal
            bk_nonce     | 1.5   | Parameter bk_nonce is illegal
            bk_nonce     | 0     | Parameter bk_nonce is illegal, it must be a positive integer
            bk_nonce     | -1    | Parameter bk_nonce is illegal, it must be a positive integer
            bk_timestamp | ''    | Parameter bk_timestamp does not exist
            bk_timestamp | today | Parameter bk_timestamp is illegal, due to non-time format
            bk_timestamp | 0     | Parameter bk_timestamp is illegal, because it has expired
            """)
    void notForThisMoment(String name, String value, String message) {
        SignedCall call = CALL.with(name, value);
        Answers.assertEsb(call.send(new Http(port), call.signature("xxx")), Answers.COMPONENT, message);
    }

    @Test
    void aSignatureLivesFor300Seconds() {
        SignedCall old = CALL.with("bk_timestamp", SignedCall.secondsAgo(400));
        Answers.assertEsb(
                old.send(new Http(port), old.signature("xxx")),
                Answers.COMPONENT,
                "Parameter bk_timestamp is illegal, because it has expired");
        SignedCall young = CALL.with("bk_timestamp", SignedCall.secondsAgo(200));
        Answers.assertSuccess(young.send(new Http(port), young.signature("xxx")));
    }

    @Test
    void wrongOnes() {
        Http http = new Http(port);
        Answers.assertEsb(CALL.send(http, "AAAAAAAAAAAAAAAAAAAAAAAAAAA="), Answers.COMPONENT, WRONG);
        Answers.assertEsb(CALL.send(http, CALL.signature("no-skip-secret")), Answers.COMPONENT, WRONG);
        Answers.assertEsb(CALL.with("bk_nonce", "1").send(http, CALL.signature("xxx")), Answers.COMPONENT, WRONG);
        Answers.assertEsb(CALL.with("more", "1").send(http, CALL.signature("xxx")), Answers.COMPONENT, WRONG);
        SignedCall otherBody = new SignedCall(CALL.path(), CALL.query(), CALL.body() + " ");
        Answers.assertEsb(otherBody.send(http, CALL.signature("xxx")), Answers.COMPONENT, WRONG);
    }

    @Test
    void theRestOfTheTableHoldsForItToo() {
        Http http = new Http(port);
        SignedCall unknown = call("nobody", Esb.ADD);
        Answers.assertEsb(
                unknown.send(http, unknown.signature("xxx")),
                Answers.COMPONENT,
                "Invalid APP Code [bk_app_code=nobody], please confirm if the APP Code has been registered");
        SignedCall noSkip = call("no_skip", Esb.ADD);
        Answers.assertEsb(
                noSkip.send(http, noSkip.signature("no-skip-secret")), Answers.COMPONENT, EsbRejections.NO_USER);
        SignedCall nobody = new SignedCall(Esb.ADD, "{}");
        Answers.assertEsb(nobody.send(http, nobody.signature("xxx")), Answers.COMPONENT, EsbRejections.NO_APP_CODE);
    }

    private static SignedCall call(String app, String path) {
        return new SignedCall(path, """
                        {"bk_app_code": "%s", "bk_username": "tester", \
                        %s, "x": "é"}""".formatted(app, Esb.addition(310, "[311]", "{\"key1\": \"v\"}")));
    }
}
