package dev.tagmock.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testcontainers.BaseUrlProperties;
import dev.tagmock.testcontainers.TagMockContainer;
import dev.tagmock.testing.Http;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A container whose state is kept in a folder of the host, and what tells an application where it serves. */
@EnabledIfSystemProperty(
        named = "test.image",
        matches = "tagmock",
        disabledReason = "needs an engine that has the image: docker build -t tagmock . and -Dtest.image=tagmock")
class DataFolderContainerIT {
    private static final String TAGS = "/v2/p/apigw/instances/gw-1/instance-tags";

    @TempDir
    private Path folder;

    @Test
    void theNextContainerHasWhatTheLastOneStored() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        try (TagMockContainer first = started()) {
            assertThat(http(first)
                            .post(TAGS + "/action", """
                                    {"action": "create", "tags": [{"key": "kept", "value": "yes"}]}""", "X-Auth-Token", "any")
                            .status())
                    .isEqualTo(204);
        }
        try (TagMockContainer second = started()) {
            assertThat(http(second).get(TAGS, "X-Auth-Token", "any").body()).contains("""
                            {"key":"kept","value":"yes"}""");
            assertIsToldToSpring(second);
        }
    }

    private TagMockContainer started() {
        TagMockContainer container = new TagMockContainer().withDataFolder(folder);
        container.start();
        return container;
    }

    private static Http http(TagMockContainer container) {
        return new Http(container.getBaseUrl().getPort());
    }

    private static void assertIsToldToSpring(TagMockContainer container) {
        Map<String, Supplier<Object>> properties = new HashMap<>();
        new BaseUrlProperties(container, "apig.endpoint", "cmdb.endpoint").accept(properties::put);
        assertThat(properties)
                .containsOnlyKeys("apig.endpoint", "cmdb.endpoint")
                .allSatisfy((name, value) -> assertThat(value.get()).isEqualTo(container.getBaseUrl()));
    }
}
