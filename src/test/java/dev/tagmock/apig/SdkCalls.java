package dev.tagmock.apig;

import com.huaweicloud.sdk.apig.v2.ApigClient;
import com.huaweicloud.sdk.apig.v2.model.BatchCreateOrDeleteInstanceTagsRequest;
import com.huaweicloud.sdk.apig.v2.model.ListInstanceTagsRequest;
import com.huaweicloud.sdk.apig.v2.model.TmsKeyValue;
import com.huaweicloud.sdk.apig.v2.model.TmsUpdatePublicReq;
import com.huaweicloud.sdk.apig.v2.model.TmsUpdatePublicReq.ActionEnum;
import com.huaweicloud.sdk.core.ClientBuilder;
import com.huaweicloud.sdk.core.auth.ICredential;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The vendor's client, and the calls on tags that its users write with it. */
record SdkCalls(ApigClient client) {
    /** A client made as the SDK's documentation has it, except that it is told where to call. */
    static SdkCalls to(String endpoint, ICredential credential) {
        return new SdkCalls(new ClientBuilder<>(ApigClient::new, "TokenCredential,BasicCredentials")
                .withCredential(credential)
                .withEndpoints(List.of(endpoint))
                .build());
    }

    /** The status of the answer. */
    int change(String id, ActionEnum action, TmsKeyValue... tags) {
        return client.batchCreateOrDeleteInstanceTags(request(id, action, tags)).getHttpStatusCode();
    }

    /** Sends a body that lacks something. */
    int change(String id, TmsUpdatePublicReq body) {
        return client.batchCreateOrDeleteInstanceTags(new BatchCreateOrDeleteInstanceTagsRequest()
                        .withInstanceId(id)
                        .withBody(body))
                .getHttpStatusCode();
    }

    List<TmsKeyValue> tags(String id) {
        return client.listInstanceTags(new ListInstanceTagsRequest().withInstanceId(id))
                .getTags();
    }

    static BatchCreateOrDeleteInstanceTagsRequest request(String id, ActionEnum action, TmsKeyValue... tags) {
        return new BatchCreateOrDeleteInstanceTagsRequest()
                .withInstanceId(id)
                .withBody(new TmsUpdatePublicReq().withAction(action).withTags(List.of(tags)));
    }

    static TmsKeyValue tag(@Nullable String key, @Nullable String value) {
        return new TmsKeyValue().withKey(key).withValue(value);
    }
}
