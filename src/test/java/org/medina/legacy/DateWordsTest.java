package org.medina.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-07-15 | 2023-07-15",
                "2023-07-15 00:30 UTC | 2023-07-15",
                "2023-07 | 2023-07",
                "2023 | 2023",
                "07/2023 | 2023-07",
                "7.2023 | 2023-07",
                "2023/7 | 2023-07",
                "15/07/2023 | 2023-07-15",
                "07/15/2023 | 2023-07-15",
                "05/05/2023 | 2023-05-05",
                "July 2023 | 2023-07",
                "Sept. 2023 | 2023-09",
                "15 July 2023 | 2023-07-15",
                "July 15th, 2023 | 2023-07-15",
                "1er août 2023 | 2023-08-01",
                "julio de 2023 | 2023-07",
                "février 2021 | 2021-02"
            })
    void aDateIsUnderstoodAsFarAsItIsKnown(String typed, String meant) {
        assertThat(DateWords.read(typed)).isEqualTo(new DateWords.Read.Day(RoughDate.of(meant)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Open-ended", "OPEN ENDED", "ongoing", "En cours", "indefinido", "open–ended", "present"})
    void noEndIsUnderstoodInSeveralWords(String typed) {
        assertThat(DateWords.read(typed)).isEqualTo(new DateWords.Read.OpenEnded());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "2021-2024 | 2021 | 2024",
                "2021-24 | 2021 | 2024",
                "2021 – 2024 | 2021 | 2024",
                "from 2021 to 2024 | 2021 | 2024",
                "07/2023 - ongoing | 2023-07 | none",
                "since March 2019 | 2019-03 | none",
                "Q3 2023 | 2023-07 | 2023-09",
                "January 2020 - June 2021 | 2020-01 | 2021-06"
            })
    void aSpanIsUnderstood(String typed, String start, String end) {
        assertThat(DateWords.read(typed))
                .isEqualTo(new DateWords.Read.Span(RoughDate.of(start), end == null ? null : RoughDate.of(end)));
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/2023, date-impossible",
        "2023-13, date-impossible",
        "13/25/2023, date-impossible",
        "01/07/2023, date-ambiguous",
        "01/07/23, date-short-year",
        "45108, date-serial",
        "2203, date-odd-year",
        "Summer 2023, date-unknown",
        "soon, date-unknown",
        "2024-21-2021, date-unknown"
    })
    void whatIsNoDateIsNamed(String typed, String reason) {
        assertThat(DateWords.read(typed))
                .isInstanceOfSatisfying(DateWords.Read.Wrong.class, wrong -> assertThat(wrong.reason())
                        .isEqualTo(reason));
    }

    @Test
    void wordsThatSayThatNothingIsKnownAreNoMistake() {
        assertThat(DateWords.read("n/a")).isEqualTo(new DateWords.Read.Nothing());
        assertThat(DateWords.read(" ")).isEqualTo(new DateWords.Read.Nothing());
    }

    @Test
    void aRoughDateKnowsItsFirstAndLastDay() {
        assertThat(RoughDate.of("2023").first()).hasToString("2023-01-01");
        assertThat(RoughDate.of("2023").last()).hasToString("2023-12-31");
        assertThat(RoughDate.of("2024-02").last()).hasToString("2024-02-29");
    }
}
