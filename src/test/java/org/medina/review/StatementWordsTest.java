package org.medina.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.base.Problem;

class StatementWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            one two three           | 3
            one, two – three!       | 3
            l’accueil des familles  | 3
            12 500 families         | 3
            ''                      | 0
            – … !                   | 0
            """)
    void wordsAreCountedAsPeopleDo(String text, int words) {
        assertThat(StatementWords.count(text)).isEqualTo(words);
    }

    @Test
    void threeHundredWordsAreTakenAndOneMoreIsNot() {
        assertThat(StatementWords.statement("words", "word ".repeat(300))).startsWith("word word");
        assertThatThrownBy(() -> StatementWords.statement("words", "word ".repeat(301)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID));
    }
}
