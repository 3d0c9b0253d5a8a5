package org.medina;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.docs.Documenter;

/** No arrow upward between the modules, and no cycle; the launcher stands beside the portal and is none of them. */
class ModularityTest {

    private static final ApplicationModules MODULES =
            ApplicationModules.of(MedinaApplication.class, resideInAnyPackage("org.medina.launcher.."));

    @Test
    void theModulesKeepTheirTiers() {
        MODULES.verify();
    }

    @Test
    void everyModuleSaysWhatItMayUse() {
        assertThat(MODULES.stream()).isNotEmpty().allSatisfy(module -> assertThat(
                        module.getBasePackage().findAnnotation(ApplicationModule.class))
                .as(module.getIdentifier().toString())
                .isPresent());
    }

    @Test
    void anArrowUpwardIsFound() {
        ImportOption everything = location -> true;

        assertThatThrownBy(
                        () -> ApplicationModules.of("planted.tiers", everything).verify())
                .isInstanceOf(Violations.class)
                .hasMessageContaining("planted.tiers.ground.LooksUp");
    }

    /** The classpath of the tests comes first: a package-info there would take away what the module says of itself. */
    @Test
    void noPackageOfTheTestsHidesWhatAModuleSays() throws IOException {
        Path tests = Path.of("src/test/java");
        try (Stream<Path> files = Files.walk(tests)) {
            assertThat(files.filter(file -> file.endsWith("package-info.java")))
                    .isNotEmpty()
                    .noneMatch(file -> Files.exists(Path.of("src/main/java").resolve(tests.relativize(file))));
        }
    }

    /** For the documentation: who uses whom, drawn from the code. */
    @Test
    void theModulesAreDrawn() {
        var documents = new Documenter(MODULES).writeModulesAsPlantUml();

        assertThat(documents).isNotNull();
    }
}
