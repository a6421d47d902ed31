package dev.tagmock.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagmock.api.BadConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.DefaultApplicationArguments;

/** Arguments that mean nothing are told, with the name that was meant where one is near; what their values are is not. */
class ArgumentsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            --strict=s3cr3t       | --strict: no such setting, did you mean --tagmock.strict?
            --port=1              | --port: no such setting, did you mean --server.port?
            --server.prt=1        | --server.prt: no such setting, did you mean --server.port?
            --data-dir=x          | --data-dir: no such setting, did you mean --tagmock.data-dir?
            --spring.datasource.ulr=x | --spring.datasource.ulr: no such setting, did you mean --spring.datasource.url?
            --server.port.x=1     | --server.port.x: no such setting, did you mean --server.port?
            --verbose             | --verbose: no such setting
            -v                    | -v: not an argument, they begin with --
            nonsense              | nonsense: not an argument, they begin with --
            tagmock.strict=s3cr3t | tagmock.strict: not an argument, they begin with --, did you mean --tagmock.strict?
            -strict               | -strict: not an argument, they begin with --, did you mean --tagmock.strict?
            """)
    void rejected(String argument, String message) {
        assertThatThrownBy(() -> ArgumentNames.check(new DefaultApplicationArguments(argument)))
                .isInstanceOf(BadConfiguration.class)
                .hasMessage(message);
    }

    @ParameterizedTest(name = "server.port {0}")
    @ValueSource(strings = {"-1", "-99999999999", "65536", "99999", "100000", "99999999999"})
    void portsThatThereAreNot(String port) {
        assertThatThrownBy(() -> SettingsConfiguration.checkPort(port))
                .isInstanceOf(BadConfiguration.class)
                .hasMessage("server.port: must be 0 to 65535");
    }

    @Test
    void noPlaceForTemporaryFiles() {
        assertThatThrownBy(() -> SettingsConfiguration.checkTemporaryFolder("/no/such/folder"))
                .isInstanceOf(BadConfiguration.class)
                .hasMessage("java.io.tmpdir: cannot write to /no/such/folder");
        assertThatCode(() -> SettingsConfiguration.checkTemporaryFolder(System.getProperty("java.io.tmpdir")))
                .doesNotThrowAnyException();
    }

    /** What is no number is told by who needs one. */
    @ParameterizedTest(name = "server.port {0}")
    @ValueSource(strings = {"0", "8080", "65535", "00080", "x", ""})
    void portsThatThereMayBe(String port) {
        assertThatCode(() -> SettingsConfiguration.checkPort(port)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "--server.port=1",
                "--SERVER.PORT=1",
                "--server.servlet.context-path=/x",
                "--server.servlet.contextPath=/x",
                "--logging.level.dev.tagmock=debug",
                "--spring.datasource.hikari.maximum-pool-size=3",
                "--debug",
                "--tagmock.anything=told-elsewhere",
                "--spring.config.location=x",
                "--server.ssl.key-store=x",
                "--management.endpoints.web.exposure.include[0]=health"
            })
    void taken(String argument) {
        assertThatCode(() -> ArgumentNames.check(new DefaultApplicationArguments(argument)))
                .doesNotThrowAnyException();
    }
}
