package org.medina.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.base.Problem;

class BoardFilterTest {

    @Test
    void whatStandsInAnAddressComesBackAsItWas() {
        BoardFilter filter = BoardFilter.of(Map.of(
                "words", List.of(" shelter & school "),
                "journey", List.of("pledge", "funding"),
                "stage", List.of("pledge/signature"),
                "turn", List.of("city-coordinator"),
                "late", List.of("true"),
                "age", List.of("half-year"),
                "objective", List.of("7"),
                "happened", List.of("left"),
                "month", List.of("2026-03")));

        assertThat(filter.words()).isEqualTo("shelter & school");
        assertThat(filter.turn()).isEqualTo("CITY_COORDINATOR");
        assertThat(filter.month()).isEqualTo(YearMonth.of(2026, 3));
        assertThat(BoardFilter.of(filter.parameters())).isEqualTo(filter);
        assertThat(filter.query())
                .isEqualTo(
                        "words=shelter+%26+school&journey=funding&journey=pledge&objective=7&stage=pledge%2Fsignature"
                                + "&turn=CITY_COORDINATOR&late=true&age=half-year&happened=left&month=2026-03");
    }

    @Test
    void nothingNarrowsNothing() {
        assertThat(BoardFilter.of(Map.of("words", List.of(" "), "unknown", List.of("x"))))
                .isEqualTo(BoardFilter.ALL);
        assertThat(BoardFilter.ALL.isNarrowed()).isFalse();
        assertThat(BoardFilter.ALL.with("late", true).with("late", null)).isEqualTo(BoardFilter.ALL);
    }

    @ParameterizedTest
    @CsvSource({
        "journey, holiday",
        "stage, signature",
        "stage, holiday/signature",
        "turn, nobody-else",
        "objective, 24",
        "age, old",
        "happened, nothing",
        "month, March",
        "late, perhaps"
    })
    void aParameterThatSaysNothingIsNamed(String parameter, String value) {
        assertThatThrownBy(() -> BoardFilter.of(Map.of(parameter, List.of(value))))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.fields())
                        .singleElement()
                        .satisfies(field -> assertThat(field.field()).isEqualTo(parameter)));
    }
}
