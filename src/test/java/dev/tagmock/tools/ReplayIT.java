package dev.tagmock.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.junit.TagMock;
import dev.tagmock.testing.Http;
import dev.tagmock.testing.TagMockJar;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What one TagMock has recorded is played against another, with other ids. */
class ReplayIT {
    private static final String NETWORK =
            " --use=vpc_id=v --use=subnet_id=s --use=security_group_id=g --use=available_zone_id=eu-de-01";

    private static final String BLUEKING = "/api/c/compapi/v2/cc/";
    private static final String CALLER =
            "\"bk_app_code\":\"a\",\"bk_app_secret\":\"s\",\"bk_username\":\"u\",\"bk_biz_id\":77";

    @RegisterExtension
    private final TagMock tagmock = new TagMock();

    @TempDir
    private Path folder;

    @Test
    void recordedCallsArePlayedAgain() throws Exception {
        try (TagMockJar recording = TagMockJar.start("--tagmock.record=" + folder.resolve("cases"))) {
            record(recording.http());
        }
        String gateways =
                "replay --api=apig " + folder.resolve("cases/scope-1") + " --use=project_id=" + tagmock.projectId();
        ToolsJar.Ended missing = run(gateways);
        assertThat(missing.code()).as(missing.output()).isEqualTo(2);
        assertThat(missing.output())
                .contains("--use instance_id=…", "--use vpc_id=…")
                .doesNotContain("same", "differs");
        ToolsJar.Ended same = run(gateways + NETWORK + " --use=instance_id=other");
        assertThat(same.output()).contains("5 calls played, 0 answered otherwise");
        assertThat(same.code()).isZero();
        // A tag that was not there when it was recorded.
        tagmock.seed("""
                {"apig":{"projects":[{"id":"%s","gateways":[{"id":"other","tags":{"more":"1"}}]}]}}""".formatted(tagmock.projectId()));
        ToolsJar.Ended differs = run(gateways + NETWORK + " --use=instance_id=other");
        assertThat(differs.code()).isEqualTo(1);
        assertThat(differs.output())
                .contains("0002-ListInstanceTags-200.json: differs", "5 calls played, 1 answered otherwise");

        ToolsJar.Ended instances = run("replay --api=blueking " + folder.resolve("cases/scope-2") + " --use=bk_biz_id="
                + tagmock.businessId() + " --use=bk_module_id=3 --use=bk_host_id=4");
        assertThat(instances.output()).contains("3 calls played, 0 answered otherwise");
        assertThat(instances.code()).isZero();
    }

    /** An instance is created, and named by the id that it was given. */
    private static void record(Http http) {
        String tags = "/v2/p-recorded/apigw/instances/gw/instance-tags";
        http.post(tags + "/action", """
                {"action":"create","tags":[{"key":"k","value":"v"}]}""", "X-Auth-Token", "t");
        http.get(tags, "X-Auth-Token", "t");
        http.post(tags + "/action", """
                {"action":"create","tags":[{"key":"#","value":"v"}]}""", "X-Auth-Token", "t");
        String gateways = "/v2/p-recorded/apigw/instances";
        String made = http.post(gateways, """
                        {"instance_name":"front","spec_id":"BASIC","vpc_id":"v","subnet_id":"s","security_group_id":"g",
                        "available_zone_ids":["eu-de-01"]}""", "X-Auth-Token", "t")
                .json()
                .get("instance_id")
                .stringValue();
        http.get(gateways + "/" + made, "X-Auth-Token", "t");
        long id = http.post(BLUEKING + "create_service_instance/", """
                {%s,"bk_module_id":3,"instances":[{"bk_host_id":4,"service_instance_name":"n"}]}""".formatted(CALLER))
                .json()
                .at("/data/0")
                .longValue();
        http.post(BLUEKING + "add_label_for_service_instance/", """
                {%s,"instance_ids":[%d],"labels":{"k":"v"}}""".formatted(CALLER, id));
        http.post(BLUEKING + "list_service_instance/", "{" + CALLER + ",\"search_key\":\"^n$\"}");
    }

    private ToolsJar.Ended run(String arguments) throws Exception {
        return new ToolsJar(
                        folder,
                        Map.of("APIG_TOKEN", "any", "BK_APP_CODE", "a", "BK_APP_SECRET", "s", "BK_USERNAME", "u"))
                .run((arguments + " --calls-per-second=100 --target=" + tagmock.baseUrl()).split(" "));
    }
}
