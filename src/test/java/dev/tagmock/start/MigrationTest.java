package dev.tagmock.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.TagMockApplication;
import dev.tagmock.testing.Http;
import dev.tagmock.testing.ServerTest;
import dev.tagmock.testing.StoreOfTests;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A folder or database that an older version filled is taken over with everything in it, in its order. */
@Tag(ServerTest.TAG)
class MigrationTest {
    private static final String VERSION = "/stores/0.1.0/";
    private static final String GATEWAYS = "/v2/20000000000000000000000000000001/apigw/instances";

    @TempDir
    private Path folder;

    @Test
    void whatTheFirstVersionStoredIsThereAndCanBeChanged() throws Exception {
        String[] arguments = Stream.concat(
                        Stream.of("--server.port=0", "--logging.level.root=off"),
                        Stream.of(StoreOfTests.filled(VERSION, folder)))
                .toArray(String[]::new);
        try (ConfigurableApplicationContext service = SpringApplication.run(TagMockApplication.class, arguments)) {
            Http http = new Http(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            assertThat(http.get("/_tagmock/state").body()).isEqualTo(resource("state.json"));
            Target named = new Target.OfApig("named");
            assertThat(named.isSuccess(named.write(http, "m", "changed"))).isTrue();
            assertThat(named.isSuccess(named.write(http, "b", "new"))).isTrue();
            assertThat(named.read(http).entrySet())
                    .startsWith(Map.entry("a", "2"), Map.entry("m", "changed"), Map.entry("z", "again"))
                    .endsWith(Map.entry("b", "new"));
            Target fresh = new Target.OfApig("fresh");
            assertThat(fresh.isSuccess(fresh.write(http, "k", "v"))).isTrue();
            assertThat(http.get(GATEWAYS, "X-Auth-Token", "any")
                            .json()
                            .get("instances")
                            .valueStream()
                            .map(gateway -> gateway.get("id").stringValue()))
                    .containsExactly("created", "named", "emptied", "untagged", "fresh");
        }
    }

    private static String resource(String name) throws Exception {
        try (InputStream in = MigrationTest.class.getResourceAsStream(VERSION + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
