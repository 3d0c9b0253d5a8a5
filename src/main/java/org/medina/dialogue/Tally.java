package org.medina.dialogue;

import java.util.List;

/**
 * How the released comments of a dialogue stand.
 *
 * @param undecided numbers of those without a decision, in their order, the first ones if they are many
 * @param open numbers of those that are not closed
 * @param maintainedCritical how many critical ones are maintained
 */
record Tally(int released, List<Integer> undecided, List<Integer> open, int maintainedCritical) {

    Tally {
        undecided = List.copyOf(undecided);
        open = List.copyOf(open);
    }

    /** For a sentence. */
    static String words(List<Integer> numbers) {
        return String.join(", ", numbers.stream().map(String::valueOf).toList());
    }
}
