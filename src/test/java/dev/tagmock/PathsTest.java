package dev.tagmock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.api.PathOwner;
import dev.tagmock.testing.ServerTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose a path is: it decides in whose words it is rejected, be it as malformed as it may. */
@ServerTest
class PathsTest {
    private final List<PathOwner> owners;

    PathsTest(@Autowired List<PathOwner> owners) {
        this.owners = owners;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/v2, Apig",
        "/v2/, Apig",
        "/v2/p/apigw, Apig",
        "/v2/%zz, Apig",
        "/v%32/p, Apig",
        "/v20, ''",
        "/V2/p, ''",
        "/v3/auth/tokens, IdentityService",
        "/v3/api-docs, ''",
        "/api/c/compapi/v2/cc/x/, EsbEntry",
        "/api/c/compapi, EsbEntry",
        "//api/c/compapi/%zz, EsbEntry",
        "/api/c/other, ''",
        "/api/v3/x, DirectEntry",
        "/api/bk-cmdb/prod/x, BkApiEntry",
        "/_tagmock, ControlApi",
        "/_tagmocks, ''",
        "/, ''",
        "'', ''"
    })
    void belongTo(String path, String owner) {
        assertThat(owners.stream()
                        .filter(one -> PathOwner.of(path, List.of(one)).isPresent())
                        .map(one -> one.getClass().getSimpleName())
                        .reduce("", String::concat))
                .isEqualTo(owner);
    }
}
