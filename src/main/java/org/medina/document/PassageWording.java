package org.medina.document;

import java.util.ArrayList;
import java.util.List;
import org.medina.base.Problem;
import org.medina.document.prosemirror.Fragment;
import org.medina.document.prosemirror.Mark;
import org.medina.document.prosemirror.Node;
import org.medina.document.prosemirror.ReplaceStep;
import org.medina.document.prosemirror.Slice;
import org.medina.document.prosemirror.StepResult;

/**
 * Other words for a passage of a section.
 *
 * @param from where it begins in the section's plain text, in UTF-16 code units
 * @param passage what stands there
 * @param wording a line a block; empty to leave it out
 */
record PassageWording(int from, String passage, String wording) {

    /**
     * The section's accepted text with the other words.
     *
     * @throws Problem CONFLICT where the passage does not stand there, or other words are suggested for it already
     */
    Node in(Node section) {
        Node accepted = AcceptedSection.of(section);
        PlainPositions plain = PlainPositions.of(accepted);
        int to = from + passage.length();
        List<Integer> letters = plain.says(passage, from) ? plain.letters(from, to) : List.of();
        if (letters.isEmpty()) {
            throw Problem.of(Problem.Kind.CONFLICT, "document.passage-gone");
        }
        PlainPositions marked = PlainPositions.of(section);
        if (marked.says(passage, from) && marked.isSettled(from, to)) {
            throw Problem.of(Problem.Kind.CONFLICT, "document.passage-suggested");
        }
        Slice words = slice(plain.format(from, to));
        var step = new ReplaceStep(letters.getFirst(), letters.getLast() + 1, words, false);
        return switch (step.apply(accepted)) {
            case StepResult.Ok(Node changed) -> changed;
            case StepResult.Failed failed -> throw Problem.of(Problem.Kind.CONFLICT, "document.passage-gone");
        };
    }

    private Slice slice(List<Mark> format) {
        Mark[] marks = format.toArray(Mark[]::new);
        List<Node> lines = new ArrayList<>();
        wording.strip()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> lines.add(Sections.SCHEMA.text(line, marks)));
        if (lines.size() < 2) {
            return lines.isEmpty() ? Slice.EMPTY : new Slice(Fragment.of(lines), 0, 0);
        }
        return new Slice(
                Fragment.of(lines.stream()
                        .map(line -> Sections.SCHEMA.node("paragraph", line))
                        .toList()),
                1,
                1);
    }
}
