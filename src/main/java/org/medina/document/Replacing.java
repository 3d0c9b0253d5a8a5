package org.medina.document;

import java.util.List;
import org.medina.base.Problem;
import org.medina.document.prosemirror.Fragment;
import org.medina.document.prosemirror.Node;
import org.medina.document.prosemirror.ReplaceStep;
import org.medina.document.prosemirror.Slice;
import org.medina.document.prosemirror.Step;
import org.medina.document.prosemirror.StepResult;

/** Makes the steps that put other blocks into a section; blocks at its beginning and end that stay are not touched. */
final class Replacing {

    private Replacing() {}

    /** @throws Problem INVALID where the document has no such section */
    static List<Step> text(Node document, String section, String plain) {
        return with(document, section, Sections.blocks(plain), Replacing::readsAlike);
    }

    /** Puts the very blocks of another version there. */
    static List<Step> blocks(Node document, String section, List<Node> blocks) {
        return with(document, section, blocks, Node::equals);
    }

    static Node applied(Node document, Step step) {
        return switch (step.apply(document)) {
            case StepResult.Ok(Node changed) -> changed;
            case StepResult.Failed(String message) -> throw new IllegalStateException(message);
        };
    }

    private interface Same {
        boolean test(Node before, Node after);
    }

    /** A heading stays one, where the line still says the same. */
    private static boolean readsAlike(Node before, Node after) {
        return before.type().isTextblock()
                && after.type().isTextblock()
                && text(before).equals(text(after));
    }

    private static String text(Node block) {
        StringBuilder text = new StringBuilder();
        Projection.of(List.of(block), id -> true, id -> true).forEach(token -> {
            if (token instanceof Projection.Leaf leaf) {
                text.append(leaf.text().isEmpty() ? "\n" : leaf.text());
            }
        });
        return text.toString();
    }

    private static List<Step> with(Node document, String name, List<Node> wanted, Same same) {
        Node section = Sections.find(document, name)
                .orElseThrow(() -> Problem.invalid(name, "document.unknown-section", name));
        List<Node> there = section.content().children();
        int most = Math.min(there.size(), wanted.size());
        int start = 0;
        while (start < most && same.test(there.get(start), wanted.get(start))) {
            start++;
        }
        int end = 0;
        while (end < most - start
                && same.test(there.get(there.size() - 1 - end), wanted.get(wanted.size() - 1 - end))) {
            end++;
        }
        if (start == there.size() - end && start == wanted.size() - end) {
            return List.of();
        }
        int from = Sections.start(document, name) + size(there.subList(0, start));
        int to = from + size(there.subList(start, there.size() - end));
        return List.of(new ReplaceStep(
                from, to, new Slice(Fragment.of(wanted.subList(start, wanted.size() - end)), 0, 0), false));
    }

    private static int size(List<Node> nodes) {
        return nodes.stream().mapToInt(Node::nodeSize).sum();
    }
}
