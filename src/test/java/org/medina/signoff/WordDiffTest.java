package org.medina.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.medina.signoff.SectionChange.Mark;
import org.medina.signoff.SectionChange.Piece;

class WordDiffTest {

    private static final List<String> WORDS =
            List.of("city", "réfugiés", "البلدية", "移民", "15", "\n", ",", " ", " ", "  ");

    @Test
    void onlyTheWordsThatChangedAreMarked() {
        assertThat(WordDiff.between("We open two centres in 2027.", "We open three centres in 2027."))
                .containsExactly(
                        new Piece(Mark.SAME, "We open "),
                        new Piece(Mark.GONE, "two"),
                        new Piece(Mark.NEW, "three"),
                        new Piece(Mark.SAME, " centres in 2027."));
    }

    @Test
    void chineseIsComparedCharacterByCharacter() {
        assertThat(WordDiff.between("移民服务中心", "移民事务中心"))
                .containsExactly(
                        new Piece(Mark.SAME, "移民"),
                        new Piece(Mark.GONE, "服"),
                        new Piece(Mark.NEW, "事"),
                        new Piece(Mark.SAME, "务中心"));
    }

    @Test
    void anyTwoTextsCanBeReadOutOfTheirDifference() {
        long seed = Long.getLong("medina.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int number = 0; number < 2_000; number++) {
            String before = text(random, random.nextInt(60));
            String after = random.nextBoolean() ? text(random, random.nextInt(60)) : edited(before, random);
            List<Piece> pieces = WordDiff.between(before, after);
            assertThat(without(pieces, Mark.NEW))
                    .as("seed %d, case %d", seed, number)
                    .isEqualTo(before);
            assertThat(without(pieces, Mark.GONE))
                    .as("seed %d, case %d", seed, number)
                    .isEqualTo(after);
            assertThat(pieces).as("seed %d, case %d", seed, number).noneMatch(piece -> piece.text()
                    .isEmpty());
        }
    }

    @Test
    void nothingIsMarkedWhereNothingChanged() {
        assertThat(WordDiff.between("same\nagain", "same\nagain")).containsExactly(new Piece(Mark.SAME, "same\nagain"));
    }

    @Test
    @Timeout(5)
    void twoLongTextsWithNothingInCommonAreComparedInTime() {
        String before = numbers(0, 20_000, " ");
        String after = numbers(20_000, 40_000, " ");
        assertThat(without(WordDiff.between(before, after), Mark.NEW)).isEqualTo(before);
        String manyLines = numbers(0, 20_000, "\n");
        assertThat(without(WordDiff.between(manyLines, numbers(20_000, 40_000, "\n")), Mark.NEW))
                .isEqualTo(manyLines);
        String lines = numbers(0, 1_900, "\n");
        assertThat(without(WordDiff.between(lines, numbers(5_000, 6_900, "\n")), Mark.NEW))
                .isEqualTo(lines);
    }

    private static String numbers(int from, int to, String between) {
        return IntStream.range(from, to).mapToObj(Integer::toString).collect(Collectors.joining(between));
    }

    private static String without(List<Piece> pieces, Mark mark) {
        Set<Mark> others = Set.of(Mark.SAME, mark == Mark.NEW ? Mark.GONE : Mark.NEW);
        return pieces.stream()
                .filter(piece -> others.contains(piece.mark()))
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random, int words) {
        return IntStream.range(0, words)
                .mapToObj(number -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining());
    }

    private static String edited(String text, Random random) {
        int place = random.nextInt(text.length() + 1);
        return text.substring(0, place)
                + text(random, 3)
                + text.substring(Math.min(text.length(), place + random.nextInt(9)));
    }
}
