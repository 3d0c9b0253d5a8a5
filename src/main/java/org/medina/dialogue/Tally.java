package org.medina.dialogue;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How the released comments of a dialogue stand.
 *
 * @param undecided numbers of those without a decision, in their order
 * @param open numbers of those that are not closed
 * @param maintainedCritical how many critical ones are maintained
 */
record Tally(int released, List<Integer> undecided, List<Integer> open, int maintainedCritical) {

    private static final int FIRST = 20;

    Tally {
        undecided = List.copyOf(undecided);
        open = List.copyOf(open);
    }

    /** For a sentence; of very many the first. */
    static String words(List<Integer> numbers) {
        String first = numbers.stream().limit(FIRST).map(String::valueOf).collect(Collectors.joining(", "));
        return numbers.size() > FIRST ? first + ", …" : first;
    }
}
