package org.medina;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
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

    /** For the documentation: who uses whom, drawn from the code. */
    @Test
    void theModulesAreDrawn() {
        var documents = new Documenter(MODULES).writeModulesAsPlantUml();

        assertThat(documents).isNotNull();
    }
}
