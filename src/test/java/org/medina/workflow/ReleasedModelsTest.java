package org.medina.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReleasedModelsTest {

    private static final Model ERRAND = Model.read(Model.FOR_TESTS.resolve("errand.bpmn"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path released;

    static Stream<Model> shipped() {
        return Model.allIn(Model.SHIPPED).stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aModelIsKeptAsItWasReleased(Model model) {
        assertThat(ReleasedModels.brokenBy(model, Model.SHIPPED.resolve("released")))
                .isEmpty();
    }

    @Test
    void aModelThatChangedWithoutANewTagIsRefused() throws IOException {
        Files.writeString(released.resolve("errand-1.0.0.bpmn"), ERRAND.xml());

        assertThat(ReleasedModels.brokenBy(ERRAND, released)).isEmpty();
        assertThat(ReleasedModels.brokenBy(ERRAND.with("Review errand", "Read errand"), released))
                .singleElement()
                .asString()
                .startsWith("errand changed without a new version tag");
    }

    @Test
    void aModelOfANewTagMustBeKept() throws IOException {
        Files.writeString(released.resolve("errand-1.0.0.bpmn"), ERRAND.xml());

        assertThat(ReleasedModels.brokenBy(ERRAND.with("versionTag=\"1.0.0\"", "versionTag=\"1.1.0\""), released))
                .singleElement()
                .asString()
                .startsWith("errand 1.1.0 is not kept");
    }
}
