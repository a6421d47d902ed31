package dev.tagmock.apig;

import static dev.tagmock.apig.SdkCalls.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.huaweicloud.sdk.apig.v2.ApigClient;
import com.huaweicloud.sdk.apig.v2.model.AddEngressEipV2Request;
import com.huaweicloud.sdk.apig.v2.model.AddIngressEipV2Request;
import com.huaweicloud.sdk.apig.v2.model.CreateInstanceV2Request;
import com.huaweicloud.sdk.apig.v2.model.CreateInstanceV2Response;
import com.huaweicloud.sdk.apig.v2.model.CreatePostPayResizeOrderRequest;
import com.huaweicloud.sdk.apig.v2.model.DeleteInstancesV2Request;
import com.huaweicloud.sdk.apig.v2.model.InstanceCreateReq;
import com.huaweicloud.sdk.apig.v2.model.InstanceModReq;
import com.huaweicloud.sdk.apig.v2.model.ListApiGroupsV2Request;
import com.huaweicloud.sdk.apig.v2.model.ListAvailableZonesV2Request;
import com.huaweicloud.sdk.apig.v2.model.ListInstanceTagsRequest;
import com.huaweicloud.sdk.apig.v2.model.ListInstanceTagsResponse;
import com.huaweicloud.sdk.apig.v2.model.ListInstancesByTagsRequest;
import com.huaweicloud.sdk.apig.v2.model.ListInstancesByTagsResponse;
import com.huaweicloud.sdk.apig.v2.model.ListInstancesV2Request;
import com.huaweicloud.sdk.apig.v2.model.ListInstancesV2Response;
import com.huaweicloud.sdk.apig.v2.model.ListProjectInstanceTagsRequest;
import com.huaweicloud.sdk.apig.v2.model.OpenEngressEipReq;
import com.huaweicloud.sdk.apig.v2.model.OpenIngressEipReq;
import com.huaweicloud.sdk.apig.v2.model.RemoveEngressEipV2Request;
import com.huaweicloud.sdk.apig.v2.model.RemoveIngressEipV2Request;
import com.huaweicloud.sdk.apig.v2.model.ResizeInstanceReq;
import com.huaweicloud.sdk.apig.v2.model.RespInstanceBase;
import com.huaweicloud.sdk.apig.v2.model.ShowDetailsOfInstanceProgressV2Request;
import com.huaweicloud.sdk.apig.v2.model.ShowDetailsOfInstanceProgressV2Response;
import com.huaweicloud.sdk.apig.v2.model.ShowDetailsOfInstanceV2Request;
import com.huaweicloud.sdk.apig.v2.model.ShowDetailsOfInstanceV2Response;
import com.huaweicloud.sdk.apig.v2.model.ShowInstancesNumByTagsRequest;
import com.huaweicloud.sdk.apig.v2.model.TmsKeyValue;
import com.huaweicloud.sdk.apig.v2.model.TmsKeyValues;
import com.huaweicloud.sdk.apig.v2.model.TmsMatchesKeyValue;
import com.huaweicloud.sdk.apig.v2.model.TmsQueryReq;
import com.huaweicloud.sdk.apig.v2.model.TmsResourceResp;
import com.huaweicloud.sdk.apig.v2.model.TmsUpdatePublicReq.ActionEnum;
import com.huaweicloud.sdk.apig.v2.model.UpdateInstanceV2Request;
import com.huaweicloud.sdk.apig.v2.model.UpdateInstanceV2Response;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import dev.tagmock.junit.TagMock;
import dev.tagmock.testing.Ids;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The vendor's own SDK, unmodified, against the packaged jar: its calls on gateways and their tags (section 4). */
class HuaweiSdkGatewaysIT {
    private static final String RULE = "Parameter value does not match the rules, parameter name";

    @RegisterExtension
    private final TagMock tagmock = new TagMock().with("--tagmock.resources=declared");

    @Test
    void createInstanceV2() {
        SdkCalls client = freshProject();
        CreateInstanceV2Response created =
                client.client().createInstanceV2(creation("front", "gw-1", tag("k", "v"), tag("键", null)));
        assertThat(created.getHttpStatusCode()).isEqualTo(202);
        assertThat(created.getInstanceId()).isEqualTo("gw-1");
        assertThat(created.getMessage())
                .startsWith("JOB_ASSIGNED_FOR_PROVISIONING_0003I:The job " + created.getJobId());
        assertThat(created.getJobId()).matches("JOB-[0-9a-f]{32}");
        assertThat(client.tags("gw-1")).containsExactly(tag("k", "v"), tag("键", ""));
        isRejected(400, "APIC.7211", RULE + "[instance_id]", () -> create(client, "front", "gw-1"));
        isRejected(400, "APIC.7211", RULE + "[instance_name]", () -> create(client, "1front", "gw-2"));
        TmsKeyValue[] tooMany =
                IntStream.range(0, 21).mapToObj(i -> tag("k" + i, "v")).toArray(TmsKeyValue[]::new);
        isRejected(400, "APIC.7211", RULE + "[tags]", () -> create(client, "front", "gw-2", tooMany));
    }

    @Test
    void showDetailsOfInstanceV2() {
        String project = tagmock.projectId();
        SdkCalls client = SdkCalls.to(tagmock.baseUrl().toString(), TokenCredential.of("MIIC-any", project));
        long before = Instant.now().toEpochMilli();
        create(client, "front", "gw-1", tag("k", "v"));
        ShowDetailsOfInstanceV2Response shown = show(client, "gw-1");
        assertThat(shown.getHttpStatusCode()).isEqualTo(200);
        assertThat(shown.getId()).isEqualTo("gw-1");
        assertThat(shown.getProjectId()).isEqualTo(project);
        assertThat(shown.getInstanceName()).isEqualTo("front");
        assertThat(shown.getStatus()).isEqualTo(ShowDetailsOfInstanceV2Response.StatusEnum.RUNNING);
        assertThat(shown.getInstanceStatus()).isEqualTo(ShowDetailsOfInstanceV2Response.InstanceStatusEnum.NUMBER_6);
        assertThat(shown.getType()).isEqualTo("apig");
        assertThat(shown.getSpec()).isEqualTo(ShowDetailsOfInstanceV2Response.SpecEnum.BASIC);
        assertThat(shown.getChargingMode()).isEqualTo(ShowDetailsOfInstanceV2Response.ChargingModeEnum.NUMBER_0);
        assertThat(shown.getCreateTime()).isBetween(before, Instant.now().toEpochMilli());
        assertThat(shown.getMaintainBegin()).isEqualTo("22:00:00");
        assertThat(shown.getSupportedFeatures()).contains("ratelimit", "route");
        isRejected(404, "APIC.7302", "Instance not found", () -> show(client, "gw-2"));
    }

    /** Lifecycle contract, section 9: all that can be changed, and that it is gone in the end. */
    @Test
    void theWholeLife() {
        SdkCalls client = freshProject();
        ApigClient sdk = client.client();
        create(client, "front", "gw-1");
        assertThat(sdk.showDetailsOfInstanceProgressV2(
                                new ShowDetailsOfInstanceProgressV2Request().withInstanceId("gw-1"))
                        .getStatus())
                .isEqualTo(ShowDetailsOfInstanceProgressV2Response.StatusEnum.SUCCESS);
        UpdateInstanceV2Response updated = sdk.updateInstanceV2(new UpdateInstanceV2Request()
                .withInstanceId("gw-1")
                .withBody(new InstanceModReq().withDescription("changed").withMaintainBegin("06:00:00")));
        assertThat(updated.getDescription()).isEqualTo("changed");
        assertThat(updated.getMaintainEnd()).isEqualTo("10:00:00");
        sdk.createPostPayResizeOrder(new CreatePostPayResizeOrderRequest()
                .withInstanceId("gw-1")
                .withBody(new ResizeInstanceReq().withSpecId("PROFESSIONAL")));
        assertThat(show(client, "gw-1").getSpec()).isEqualTo(ShowDetailsOfInstanceV2Response.SpecEnum.PROFESSIONAL);
        OpenEngressEipReq wayOut = new OpenEngressEipReq().withBandwidthSize("5");
        assertThat(sdk.addEngressEipV2(new AddEngressEipV2Request()
                                .withInstanceId("gw-1")
                                .withBody(wayOut))
                        .getHttpStatusCode())
                .isEqualTo(200);
        isRejected(
                409,
                "APIC.7709",
                "Public network access is enabled for the gateway.",
                () -> sdk.addEngressEipV2(
                        new AddEngressEipV2Request().withInstanceId("gw-1").withBody(wayOut)));
        sdk.addIngressEipV2(new AddIngressEipV2Request()
                .withInstanceId("gw-1")
                .withBody(new OpenIngressEipReq().withBandwidthSize(6)));
        assertThat(show(client, "gw-1").getBandwidthSize()).isEqualTo(5);
        assertThat(show(client, "gw-1").getPublicips()).hasSize(1);
        assertThat(sdk.removeEngressEipV2(new RemoveEngressEipV2Request().withInstanceId("gw-1"))
                        .getHttpStatusCode())
                .isEqualTo(204);
        assertThat(sdk.removeIngressEipV2(new RemoveIngressEipV2Request().withInstanceId("gw-1"))
                        .getHttpStatusCode())
                .isEqualTo(204);
        assertThat(show(client, "gw-1").getPublicips()).isEmpty();
        assertThat(sdk.listAvailableZonesV2(new ListAvailableZonesV2Request()).getAvailableZones())
                .hasSize(3);
        assertThat(sdk.listApiGroupsV2(new ListApiGroupsV2Request().withInstanceId("gw-1"))
                        .getTotal())
                .isEqualTo(1);
        sdk.deleteInstancesV2(new DeleteInstancesV2Request().withInstanceId("gw-1"));
        isRejected(404, "APIC.7302", "Instance not found", () -> show(client, "gw-1"));
    }

    @Test
    void listInstancesV2() {
        SdkCalls client = freshProject();
        create(client, "front", "gw-1");
        create(client, "back", "gw-2");
        create(client, "front-2", "gw-3");
        assertThat(ids(list(client, new ListInstancesV2Request()))).containsExactly("gw-1", "gw-2", "gw-3");
        ListInstancesV2Response page = list(
                client,
                new ListInstancesV2Request()
                        .withInstanceName("front")
                        .withStatus(ListInstancesV2Request.StatusEnum.RUNNING)
                        .withOffset(1L)
                        .withLimit(1));
        assertThat(page.getTotal()).isEqualTo(2);
        assertThat(page.getSize()).isEqualTo(1);
        RespInstanceBase gateway = page.getInstances().get(0);
        assertThat(gateway.getId()).isEqualTo("gw-3");
        assertThat(gateway.getInstanceName()).isEqualTo("front-2");
        assertThat(gateway.getStatus()).isEqualTo(RespInstanceBase.StatusEnum.RUNNING);
        assertThat(gateway.getInstanceStatus()).isEqualTo(RespInstanceBase.InstanceStatusEnum.NUMBER_6);
        assertThat(gateway.getCreateTime()).isPositive();
        assertThat(ids(list(client, new ListInstancesV2Request().withInstanceId("gw-2"))))
                .containsExactly("gw-2");
        assertThat(ids(list(
                        client, new ListInstancesV2Request().withStatus(ListInstancesV2Request.StatusEnum.FREEZING))))
                .isEmpty();
        isUnauthenticated(() -> list(withoutToken(), new ListInstancesV2Request()));
    }

    @Test
    void deleteInstancesV2() {
        SdkCalls client = freshProject();
        create(client, "front", "gw-1", tag("k", "v"));
        DeleteInstancesV2Request request = new DeleteInstancesV2Request().withInstanceId("gw-1");
        assertThat(client.client().deleteInstancesV2(request).getHttpStatusCode())
                .isEqualTo(202);
        isRejected(404, "APIC.7302", "Instance not found", () -> show(client, "gw-1"));
        isRejected(404, "APIC.7302", "Instance not found", () -> client.client().deleteInstancesV2(request));
        assertThat(ids(list(client, new ListInstancesV2Request()))).isEmpty();
    }

    @Test
    void batchCreateOrDeleteInstanceTags() {
        SdkCalls client = freshProject();
        create(client, "front", "gw-1", tag("old", "v"));
        assertThat(client.change("gw-1", ActionEnum.DELETE, tag("old", "v"))).isEqualTo(204);
        assertThat(client.change("gw-1", ActionEnum.CREATE, tag("new", "w"))).isEqualTo(204);
        assertThat(client.tags("gw-1")).containsExactly(tag("new", "w"));
        isRejected(404, "APIC.7302", "Instance not found", () -> client.change("gw-2", ActionEnum.CREATE));
    }

    @Test
    void listInstanceTags() {
        SdkCalls client = freshProject();
        create(client, "front", "gw-1", tag("k", "v"));
        ListInstanceTagsResponse listed =
                client.client().listInstanceTags(new ListInstanceTagsRequest().withInstanceId("gw-1"));
        assertThat(listed.getHttpStatusCode()).isEqualTo(200);
        assertThat(listed.getTags()).containsExactly(tag("k", "v"));
        isRejected(404, "APIC.7302", "Instance not found", () -> client.tags("gw-2"));
    }

    @Test
    void listProjectInstanceTags() {
        SdkCalls client = freshProject();
        create(client, "front", "gw-1", tag("a", "1"), tag("b", ""));
        create(client, "back", "gw-2", tag("a", "2"));
        ListProjectInstanceTagsRequest request = new ListProjectInstanceTagsRequest();
        assertThat(client.client().listProjectInstanceTags(request).getTags())
                .containsExactly(having("a", "1", "2"), having("b", ""));
        isUnauthenticated(() -> withoutToken().client().listProjectInstanceTags(request));
    }

    @Test
    void listInstancesByTags() {
        SdkCalls client = threeGateways();
        ListInstancesByTagsResponse found =
                filter(client, new TmsQueryReq().withTags(List.of(having("env", "dev", "prod"))));
        assertThat(found.getTotalCount()).isEqualTo(2);
        assertThat(found.getResources())
                .extracting(TmsResourceResp::getResourceId)
                .containsExactly("gw-1", "gw-2");
        TmsResourceResp gateway = found.getResources().get(0);
        assertThat(gateway.getResourceName()).isEqualTo("front");
        assertThat(gateway.getTags()).containsExactly(tag("env", "dev"));
        assertThat(filter(client, byName("fr").withWithoutAnyTag(true)).getResources())
                .extracting(TmsResourceResp::getResourceName)
                .containsExactly("free");
        isRejected(
                400,
                "APIC.7211",
                RULE + "[key]",
                () -> filter(client, new TmsQueryReq().withTags(List.of(having("")))));
    }

    @Test
    void showInstancesNumByTags() {
        SdkCalls client = threeGateways();
        assertThat(count(client, new TmsQueryReq())).isEqualTo(3);
        assertThat(count(client, new TmsQueryReq().withTags(List.of(having("env")))))
                .isEqualTo(2);
        assertThat(count(client, byName("fr"))).isEqualTo(2);
        assertThat(count(client, byName("f").withWithoutAnyTag(true))).isEqualTo(1);
        isRejected(
                400,
                "APIC.7211",
                RULE + "[key]",
                () -> count(client, new TmsQueryReq().withTags(List.of(new TmsKeyValues()))));
    }

    private SdkCalls threeGateways() {
        SdkCalls client = freshProject();
        create(client, "front", "gw-1", tag("env", "dev"));
        create(client, "back", "gw-2", tag("env", "prod"));
        create(client, "free", "gw-3");
        return client;
    }

    private SdkCalls freshProject() {
        return SdkCalls.to(tagmock.baseUrl().toString(), TokenCredential.of("MIIC-any", tagmock.projectId()));
    }

    private SdkCalls withoutToken() {
        return SdkCalls.to(tagmock.baseUrl().toString(), TokenCredential.of("", tagmock.projectId()));
    }

    private static void create(SdkCalls client, String name, String id, TmsKeyValue... tags) {
        ApigClient sdk = client.client();
        assertThat(sdk.createInstanceV2(creation(name, id, tags)).getInstanceId())
                .isEqualTo(id);
    }

    private static CreateInstanceV2Request creation(String name, String id, TmsKeyValue... tags) {
        return new CreateInstanceV2Request()
                .withBody(new InstanceCreateReq()
                        .withInstanceName(name)
                        .withInstanceId(id)
                        .withSpecId(InstanceCreateReq.SpecIdEnum.BASIC)
                        .withVpcId(Ids.hex())
                        .withSubnetId(Ids.hex())
                        .withSecurityGroupId(Ids.hex())
                        .withAvailableZoneIds(List.of("az1"))
                        .withTags(List.of(tags)));
    }

    private static ShowDetailsOfInstanceV2Response show(SdkCalls client, String id) {
        return client.client().showDetailsOfInstanceV2(new ShowDetailsOfInstanceV2Request().withInstanceId(id));
    }

    private static ListInstancesV2Response list(SdkCalls client, ListInstancesV2Request request) {
        return client.client().listInstancesV2(request);
    }

    private static List<String> ids(ListInstancesV2Response list) {
        return list.getInstances().stream().map(RespInstanceBase::getId).toList();
    }

    private static ListInstancesByTagsResponse filter(SdkCalls client, TmsQueryReq query) {
        return client.client().listInstancesByTags(new ListInstancesByTagsRequest().withBody(query));
    }

    private static int count(SdkCalls client, TmsQueryReq query) {
        return client.client()
                .showInstancesNumByTags(new ShowInstancesNumByTagsRequest().withBody(query))
                .getTotalCount();
    }

    private static TmsKeyValues having(String key, String... values) {
        return new TmsKeyValues().withKey(key).withValues(List.of(values));
    }

    private static TmsQueryReq byName(String prefix) {
        return new TmsQueryReq()
                .withMatches(List.of(new TmsMatchesKeyValue()
                        .withKey(TmsMatchesKeyValue.KeyEnum.RESOURCE_NAME)
                        .withValue(prefix)));
    }

    private static void isUnauthenticated(ThrowingCallable call) {
        isRejected(401, "APIC.7102", "Incorrect token or token resolution failed", call);
    }

    private static void isRejected(int status, String code, String message, ThrowingCallable call) {
        ServiceResponseException rejection = catchThrowableOfType(ServiceResponseException.class, call);
        assertThat(rejection).isExactlyInstanceOf(ClientRequestException.class);
        assertThat(rejection.getHttpStatusCode()).isEqualTo(status);
        assertThat(rejection.getErrorCode()).isEqualTo(code);
        assertThat(rejection.getErrorMsg()).isEqualTo(message);
        assertThat(rejection.getRequestId()).matches("[0-9a-f]{32}");
    }
}
