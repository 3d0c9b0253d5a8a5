package org.medina.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A passage is marked in the texts by brackets. */
class MovedPassageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            A city [builds] houses.                      | A city [builds] houses.
            A city [builds] houses.                      | "Next year, a city [builds] many houses."
            In 14 days, and not [in 14 days] again.      | Never in 14 days. In 14 days, and not [in 14 days] again.
            [In 14 days], and not in 14 days.            | [In 14 days], and later, in 14 days, and never in 14 days.
            A [small city] builds. It has a river.       | It has a river. A [small city] builds.
            Wards reg[ister fam]ilies quickly.           | The wards reg[ister fam]ilies.
            عربي [مدينة] صغيرة                           | قبل عربي [مدينة] صغيرة
            [🙂 fam]ily                                   | x🙂 a [🙂 fam]ily
            """)
    void itIsFoundWhereItsWordsWent(String before, String now) {
        assertThat(find(before, now.replaceAll("[\\[\\]]", ""))).hasValue(now.indexOf('['));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            A city [builds] houses.                      | A city buys houses.
            A city [builds] houses.                      | ""
            A [small city] builds.                       | A small old city builds.
            In 14 days, and not [in 14 days] again.      | In 14 days, and not tomorrow.
            [A city] and a town. A city.                 | A town. A city. A city.
            """)
    void whereItsWordsWereChangedItsPlaceIsGone(String before, String now) {
        assertThat(find(before, now)).isEmpty();
    }

    @Test
    void whatIsFoundAlwaysSaysTheSame() {
        Random random = new Random(20261122);
        for (int round = 0; round < 20_000; round++) {
            String before = words(random);
            String now = random.nextBoolean()
                    ? words(random)
                    : before.substring(0, random.nextInt(before.length() + 1)) + words(random);
            int start = random.nextInt(before.length());
            int end = start + 1 + random.nextInt(before.length() - start);
            OptionalInt found = MovedPassage.find(before, now, start, end);
            String passage = before.substring(start, end);
            found.ifPresent(at -> assertThat(now.startsWith(passage, at))
                    .as("'%s' of '%s' at %d of '%s'", passage, before, at, now)
                    .isTrue());
        }
    }

    private static String words(Random random) {
        StringBuilder words = new StringBuilder();
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            words.append("abcde ".charAt(random.nextInt(6)));
        }
        return words.toString();
    }

    private static OptionalInt find(String marked, String now) {
        int start = marked.indexOf('[');
        int end = marked.indexOf(']') - 1;
        return MovedPassage.find(marked.replaceAll("[\\[\\]]", ""), now, start, end);
    }
}
