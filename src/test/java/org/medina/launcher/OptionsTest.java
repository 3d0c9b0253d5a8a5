package org.medina.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final Home HOME = new Home(Path.of("/somewhere/medina"));

    @Test
    void withoutOptionsTheUsualPortsAndTheProjectsOwnFolderAreUsed() {
        assertThat(parse()).isEqualTo(new Options(8080, 8180, Path.of("/somewhere/medina/.medina"), false, false));
    }

    @Test
    void everyOptionMayBeGivenInBothForms() {
        Options expected = new Options(8090, 8190, Path.of("/data"), false, false);

        assertThat(parse("--port", "8090", "--keycloak-port", "8190", "--data", "/data"))
                .isEqualTo(expected);
        assertThat(parse("--port=8090", "--keycloak-port=8190", "--data=/data")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "eighty", "80.5"})
    void aPortThatIsNoneIsNamedTogetherWithWhatWouldBeRight(String port) {
        assertThatThrownBy(() -> parse("--port", port))
                .isInstanceOf(LaunchProblem.class)
                .hasMessageContaining("\"" + port + "\"")
                .hasMessageContaining("1 to 65535");
    }

    @Test
    void anOptionWithoutItsValueIsNamed() {
        assertThatThrownBy(() -> parse("--data"))
                .isInstanceOf(LaunchProblem.class)
                .hasMessageContaining("--data needs a value");
    }

    @Test
    void anUnknownOptionIsNamedAndTheKnownOnesAreListed() {
        assertThatThrownBy(() -> parse("--prot", "80"))
                .isInstanceOf(LaunchProblem.class)
                .hasMessageContaining("\"--prot\"")
                .hasMessageContaining("--keycloak-port N");
    }

    @Test
    void portalAndKeycloakCannotShareAPort() {
        assertThatThrownBy(() -> parse("--port", "8180"))
                .isInstanceOf(LaunchProblem.class)
                .hasMessageContaining("choose two ports");
    }

    private static Options parse(String... arguments) {
        return Options.parse(List.of(arguments), HOME);
    }
}
