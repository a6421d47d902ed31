package dev.tagmock.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.apig.v2.ApigClient;
import com.huaweicloud.sdk.apig.v2.model.ListInstanceTagsRequest;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import dev.tagmock.junit.TagMock;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The vendor's own client, told where to call. */
@ExtendWith(TagMock.class)
class HuaweiClientIT {
    @Test
    void listsTags(URI baseUrl, TagMock tagmock) {
        String project = tagmock.projectId();
        // tag::recipe[]
        ApigClient client = ApigClient.newBuilder()
                .withCredential(
                        new BasicCredentials().withAk("any").withSk("any").withProjectId(project))
                .withEndpoints(List.of(baseUrl.toString()))
                .build();
        // end::recipe[]
        assertThat(client.listInstanceTags(new ListInstanceTagsRequest().withInstanceId("gw-1"))
                        .getTags())
                .isEmpty();
    }
}
