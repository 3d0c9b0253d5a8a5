package org.medina.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "Zürich, Zuerich",
        "Zürich, City of Zurich",
        "Montréal, VILLE DE MONTREAL",
        "São Paulo, Sao Paulo",
        "Freetown, Freetown City Council",
        "Mexico City, Ciudad de Mexico"
    })
    void aCityIsTheSameInTwoSpellings(String one, String other) {
        assertThat(Spelling.city(one)).isEqualTo(Spelling.city(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Housing for all newcomers, Housing for All New-comers",
        "Welcoming Plan 2.0, WELCOMING PLAN 2.0.",
        "First Steps for children, Children: first steps",
        "Municipal centre for citizens, Municipal center for citizens"
    })
    void aTitleIsTheSameInTwoSpellings(String one, String other) {
        assertThat(Spelling.alike(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Welcoming Plan phase 1, Welcoming Plan phase 2",
        "Housing for families, Health for families",
        "Reception centre in the north, Language courses"
    })
    void anotherActionIsAnotherOne(String one, String other) {
        assertThat(Spelling.alike(one, other)).isFalse();
    }

    @Test
    void theKeyHoldsNoWords() {
        assertThat(Spelling.key("SLE", "Freetown", "Housing for all")).matches("[0-9a-f]{64}");
        assertThat(Spelling.number(" grf 01547 ")).isEqualTo(Spelling.number("GRF-01547"));
    }
}
