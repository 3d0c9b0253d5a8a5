package org.medina;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The portal keeps every rule of the house, and each rule bites where it is broken on purpose. */
class ArchitectureTest {

    private static final JavaClasses PORTAL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.medina");
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("org.medina");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    static Stream<ArchRule> rules() {
        return Stream.of(
                HouseRules.THE_ENGINE_STAYS_BEHIND_ITS_DOOR,
                HouseRules.VAADIN_STAYS_IN_VIEWS,
                HouseRules.HTTP_STAYS_AT_THE_EDGE,
                HouseRules.THERE_IS_ONE_CLOCK,
                HouseRules.NOTHING_IS_INJECTED_INTO_FIELDS,
                HouseRules.NAMES_SAY_WHAT_IT_IS,
                HouseRules.EVERY_PACKAGE_IS_NULL_MARKED);
    }

    /** Each rule, and the planted class that breaks it. */
    static Stream<Arguments> violations() {
        return Stream.of(
                Arguments.of(HouseRules.THE_ENGINE_STAYS_BEHIND_ITS_DOOR, "planted.house.CallsTheEngine"),
                Arguments.of(HouseRules.VAADIN_STAYS_IN_VIEWS, "planted.house.ShowsAButton"),
                Arguments.of(HouseRules.HTTP_STAYS_AT_THE_EDGE, "planted.house.AnswersRequests"),
                Arguments.of(HouseRules.THERE_IS_ONE_CLOCK, "planted.house.ReadsTheTime"),
                Arguments.of(HouseRules.NOTHING_IS_INJECTED_INTO_FIELDS, "planted.house.IsInjected"),
                Arguments.of(HouseRules.NAMES_SAY_WHAT_IT_IS, "planted.house.PledgeManager"),
                Arguments.of(HouseRules.TESTS_MOCK_NOTHING, "planted.house.MocksItself"),
                Arguments.of(HouseRules.TESTS_SHARE_ONE_PORTAL, "planted.house.StartsItsOwnPortal"),
                Arguments.of(HouseRules.EVERY_PACKAGE_IS_NULL_MARKED, "planted.house"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void thePortalKeepsIt(ArchRule rule) {
        rule.check(PORTAL);
    }

    @Test
    void testsMockNothing() {
        HouseRules.TESTS_MOCK_NOTHING.check(TESTS);
    }

    @Test
    void testsShareOnePortal() {
        HouseRules.TESTS_SHARE_ONE_PORTAL.check(TESTS);
    }

    @ParameterizedTest
    @MethodSource("violations")
    void itBites(ArchRule rule, String culprit) {
        var evaluation = rule.evaluate(PLANTED);

        assertThat(evaluation.hasViolation()).isTrue();
        assertThat(evaluation.getFailureReport().toString()).contains(culprit);
    }

    @ParameterizedTest
    @MethodSource("kept")
    void itLetsPassWhatIsAllowed(ArchRule rule, String innocent) {
        assertThat(rule.evaluate(PLANTED).getFailureReport().getDetails())
                .noneMatch(detail -> detail.contains(innocent));
    }

    static Stream<Arguments> kept() {
        return Stream.of(
                Arguments.of(HouseRules.THE_ENGINE_STAYS_BEHIND_ITS_DOOR, "planted.house.LetterProcessSteps"),
                Arguments.of(HouseRules.THERE_IS_ONE_CLOCK, "planted.house.AsksTheClock"));
    }
}
