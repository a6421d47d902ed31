package dev.tagmock.apig;

import static dev.tagmock.apig.SdkCalls.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.huaweicloud.sdk.apig.v2.ApigClient;
import com.huaweicloud.sdk.apig.v2.model.TmsUpdatePublicReq.ActionEnum;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.core.exception.SdkException;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import com.huaweicloud.sdk.core.region.Region;
import dev.tagmock.junit.TagMock;
import dev.tagmock.testing.StrictApigTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The vendor's own SDK, unmodified, with its real signatures against the packaged jar in strict mode (sections 5–7). */
class HuaweiSdkStrictIT {
    private static final String GATEWAY = "gw-sdk";
    private static final String WHY = "Incorrect IAM authentication information: ";

    @RegisterExtension
    private final TagMock tagmock =
            new TagMock().with("--tagmock.strict=true", "--tagmock.fixtures=" + StrictApigTest.FIXTURES);

    @Test
    void itsSignatureIsAccepted() {
        SdkCalls client = to("AKALICE", "alice-secret-key", StrictApigTest.PROJECT);
        assertThat(client.change(GATEWAY, ActionEnum.CREATE, tag("signed", "a/b"), tag("键 é+", "")))
                .isEqualTo(204);
        assertThat(client.tags(GATEWAY)).contains(tag("signed", "a/b"), tag("键 é+", ""));
        assertThat(client.change(GATEWAY, ActionEnum.DELETE, tag("signed", ""), tag("键 é+", "")))
                .isEqualTo(204);
        assertThat(client.tags("a;b{c} é")).isEmpty();
    }

    /** Told a region and no project it asks for the project of that name first. */
    @Test
    void aRegionAndNoProject() {
        SdkCalls client = inRegion("AKALICE", "alice-secret-key", "eu-de");
        assertThat(client.change(GATEWAY, ActionEnum.CREATE, tag("by region", "v")))
                .isEqualTo(204);
        assertThat(to("AKALICE", "alice-secret-key", StrictApigTest.PROJECT).tags(GATEWAY))
                .contains(tag("by region", "v"));
    }

    @Test
    void aRegionWithoutAProjectOfTheUsers() {
        SdkException failure =
                catchThrowableOfType(SdkException.class, () -> inRegion("AKALICE", "alice-secret-key", "eu-nl"));
        assertThat(failure).hasRootCauseInstanceOf(SdkException.class);
        assertThat(failure.getMessage()).contains("Failed to get project id of region 'eu-nl' automatically");
    }

    @Test
    void aRegionAndAWrongKey() {
        SdkException failure = catchThrowableOfType(SdkException.class, () -> inRegion("AKALICE", "wrong", "eu-at"));
        assertThat(failure).hasRootCauseInstanceOf(ClientRequestException.class);
        assertThat(failure.getMessage())
                .contains("httpStatusCode: 401", "The request you have made requires authentication.")
                .containsPattern("requestId: [0-9a-f]{32}");
    }

    @Test
    void aWrongSecretKey() {
        SdkCalls client = to("AKALICE", "wrong", StrictApigTest.PROJECT);
        isRejected(401, "APIGW.0301", WHY + "verify aksk signature fail", () -> client.tags(GATEWAY));
        isRejected(
                401,
                "APIGW.0301",
                WHY + "verify aksk signature fail",
                () -> client.change(GATEWAY, ActionEnum.CREATE, tag("k", "v")));
    }

    @Test
    void anUnknownAccessKey() {
        SdkCalls client = to("AKNONE", "alice-secret-key", StrictApigTest.PROJECT);
        isRejected(401, "APIGW.0301", WHY + "ak AKNONE not exist", () -> client.tags(GATEWAY));
    }

    @Test
    void aProjectOfSomebodyElse() {
        String message = "No permissions to access gateways in other projects.";
        SdkCalls client = to("AKALICE", "alice-secret-key", StrictApigTest.OTHER_PROJECT);
        isRejected(403, "APIC.7130", message, () -> client.tags("gw-2"));
        isRejected(403, "APIC.7130", message, () -> client.change("gw-2", ActionEnum.CREATE, tag("k", "v")));
    }

    /** With neither project nor region it sends the path's placeholder, twice encoded in its signature. */
    @Test
    void neitherProjectNorRegion() {
        SdkCalls client = SdkCalls.to(
                tagmock.baseUrl().toString(),
                new BasicCredentials().withAk("AKALICE").withSk("alice-secret-key"));
        isRejected(
                403, "APIC.7130", "No permissions to access gateways in other projects.", () -> client.tags(GATEWAY));
    }

    private static void isRejected(int status, String code, String message, ThrowingCallable call) {
        ServiceResponseException rejection = catchThrowableOfType(ServiceResponseException.class, call);
        assertThat(rejection).isExactlyInstanceOf(ClientRequestException.class);
        assertThat(rejection.getHttpStatusCode()).isEqualTo(status);
        assertThat(rejection.getErrorCode()).isEqualTo(code);
        assertThat(rejection.getErrorMsg()).isEqualTo(message);
        assertThat(rejection.getRequestId()).matches("[0-9a-f]{32}");
    }

    private SdkCalls to(String accessKey, String secretKey, String project) {
        return SdkCalls.to(
                tagmock.baseUrl().toString(),
                new BasicCredentials().withAk(accessKey).withSk(secretKey).withProjectId(project));
    }

    private SdkCalls inRegion(String accessKey, String secretKey, String region) {
        return new SdkCalls(ApigClient.newBuilder()
                .withCredential(new BasicCredentials()
                        .withAk(accessKey)
                        .withSk(secretKey)
                        .withIamEndpoint(tagmock.baseUrl().toString()))
                .withRegion(new Region(region, tagmock.baseUrl().toString()))
                .build());
    }
}
