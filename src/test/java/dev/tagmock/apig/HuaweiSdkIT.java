package dev.tagmock.apig;

import static dev.tagmock.apig.SdkCalls.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.huaweicloud.sdk.apig.v2.model.TmsKeyValue;
import com.huaweicloud.sdk.apig.v2.model.TmsUpdatePublicReq;
import com.huaweicloud.sdk.apig.v2.model.TmsUpdatePublicReq.ActionEnum;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.auth.ICredential;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import dev.tagmock.junit.TagMock;
import dev.tagmock.testing.Ids;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vendor's own SDK, unmodified, against the packaged jar: what its users get to see (section 7). */
class HuaweiSdkIT {
    @RegisterExtension
    private final TagMock tagmock = new TagMock();

    private final String project = tagmock.projectId();
    private final String gateway = Ids.hex();
    private final TokenCredential token = TokenCredential.of("MIIC-any", project);

    static Stream<ICredential> credentials() {
        return Stream.of(
                new BasicCredentials().withAk("AK").withSk("SK").withProjectId(Ids.hex()),
                TokenCredential.of("MIIC-any", Ids.hex()),
                // Without a project's id the SDK sends the placeholder itself.
                new BasicCredentials().withAk("AK").withSk("SK"),
                new TokenCredential(Map.of("X-Auth-Token", "MIIC-any"), Map.of()));
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void createListDelete(ICredential credential) {
        SdkCalls client = client(credential);
        String id = Ids.hex();
        assertThat(client.change(id, ActionEnum.CREATE, tag("k", "v"), tag("键 é+", "a/b"), tag("no value", null)))
                .isEqualTo(204);
        assertThat(client.tags(id)).containsExactly(tag("k", "v"), tag("键 é+", "a/b"), tag("no value", ""));
        assertThat(client.change(id, ActionEnum.DELETE, tag("k", "v"), tag("键 é+", null), tag("absent", "")))
                .isEqualTo(204);
        assertThat(client.tags(id)).containsExactly(tag("no value", ""));
    }

    /** The other way to send a token: beside a signature. */
    @Test
    void aTokenInAnAddedHeader() {
        SdkCalls client =
                client(new BasicCredentials().withAk("AK").withSk("SK").withProjectId(project));
        String id = Ids.hex();
        assertThat(client.client()
                        .batchCreateOrDeleteInstanceTagsInvoker(SdkCalls.request(id, ActionEnum.CREATE, tag("k", "v")))
                        .addHeader("X-Auth-Token", "MIIC-any")
                        .invoke()
                        .getHttpStatusCode())
                .isEqualTo(204);
        assertThat(client(token).tags(id)).containsExactly(tag("k", "v"));
    }

    @Test
    void aBadParameter() {
        SdkCalls client = client(token);
        String rule = "Parameter value does not match the rules, parameter name";
        isRejected(400, "APIC.7211", rule + "[key]", () -> client.change(gateway, ActionEnum.CREATE, tag("(", "")));
        isRejected(400, "APIC.7211", rule + "[key]", () -> client.change(gateway, ActionEnum.DELETE, tag(null, "")));
        isRejected(400, "APIC.7211", rule + "[value]", () -> client.change(gateway, ActionEnum.CREATE, tag("k", "(")));
        TmsUpdatePublicReq withoutTags = new TmsUpdatePublicReq().withAction(ActionEnum.CREATE);
        isRejected(400, "APIC.7211", rule + "[tags]", () -> client.change(gateway, withoutTags));
        TmsUpdatePublicReq withoutAction = new TmsUpdatePublicReq().withTags(List.of());
        isRejected(400, "APIC.7211", rule + "[action]", () -> client.change(gateway, withoutAction));
    }

    @Test
    void theQuota() {
        SdkCalls client = client(token);
        String id = Ids.hex();
        TmsKeyValue[] twenty =
                IntStream.range(0, 20).mapToObj(i -> tag("k" + i, "v")).toArray(TmsKeyValue[]::new);
        assertThat(client.change(id, ActionEnum.CREATE, twenty)).isEqualTo(204);
        isRejected(
                403,
                "APIC.7402",
                "The number of tags exceeds the maximum allowed limit.",
                () -> client.change(id, ActionEnum.CREATE, tag("one more", "v")));
        assertThat(client.tags(id)).containsExactly(twenty);
    }

    @Test
    void noCredentials() {
        String message = "Incorrect token or token resolution failed";
        SdkCalls without = client(new TokenCredential(Map.of(), Map.of("project_id", project)));
        isRejected(401, "APIC.7102", message, () -> without.change(gateway, ActionEnum.CREATE, tag("k", "v")));
        isRejected(401, "APIC.7102", message, () -> without.tags(gateway));
        SdkCalls blank = client(TokenCredential.of("", project));
        isRejected(401, "APIC.7102", message, () -> blank.tags(gateway));
    }

    @Test
    void anUnknownGateway() {
        SdkCalls client = client(token);
        String id = "x".repeat(256);
        isRejected(404, "APIC.7302", "Instance not found", () -> client.tags(id));
        isRejected(404, "APIC.7302", "Instance not found", () -> client.change(id, ActionEnum.CREATE, tag("k", "v")));
    }

    private static void isRejected(int status, String code, String message, ThrowingCallable call) {
        ServiceResponseException rejection = catchThrowableOfType(ServiceResponseException.class, call);
        assertThat(rejection).isExactlyInstanceOf(ClientRequestException.class);
        assertThat(rejection.getHttpStatusCode()).isEqualTo(status);
        assertThat(rejection.getErrorCode()).isEqualTo(code);
        assertThat(rejection.getErrorMsg()).isEqualTo(message);
        assertThat(rejection.getRequestId()).matches("[0-9a-f]{32}");
    }

    private SdkCalls client(ICredential credential) {
        return SdkCalls.to(tagmock.baseUrl().toString(), credential);
    }
}
