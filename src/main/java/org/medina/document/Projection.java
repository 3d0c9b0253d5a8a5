package org.medina.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.medina.document.prosemirror.Mark;
import org.medina.document.prosemirror.Node;

/**
 * Reads blocks as they would be without certain suggestions and comments: insertions are left out, deletions are
 * restored, a paragraph that an insertion has split is one again. Two texts are the same but for those marks exactly if
 * they read alike.
 */
final class Projection {

    static final String INSERTION = "insertion";
    static final String DELETION = "deletion";
    static final String MODIFICATION = "modification";
    static final String COMMENT = "comment";

    /** What the editor puts where a suggestion has no character of its own to stand on. */
    private static final String ANCHOR = "\u200B";

    private final Predicate<String> suggestions;
    private final Predicate<String> comments;
    private final List<Object> tokens = new ArrayList<>();
    /** Openings and closings since the last leaf, in case an insertion turns out to go on behind them. */
    private final List<Object> boundary = new ArrayList<>();

    private String openInsertion = "";

    private Projection(Predicate<String> suggestions, Predicate<String> comments) {
        this.suggestions = suggestions;
        this.comments = comments;
    }

    /** A piece of text or a leaf, with the marks that are not looked through. */
    record Leaf(String type, Object attrs, String text, List<Mark> marks) {}

    /** A node with content begins. */
    record Open(String type, Object attrs, List<Mark> marks) {}

    /** A node with content ends. */
    record Close(String type) {}

    /** Reads without the suggestions and comments whose ids are matched. */
    static List<Object> of(List<Node> blocks, Predicate<String> suggestions, Predicate<String> comments) {
        var projection = new Projection(suggestions, comments);
        blocks.forEach(projection::read);
        projection.tokens.addAll(projection.boundary);
        return projection.tokens;
    }

    static Optional<String> id(Node node, String markType) {
        return node.marks().stream()
                .filter(mark -> mark.type().name().equals(markType))
                .map(mark -> mark.attrs().string("id"))
                .findFirst();
    }

    /** Whether the node bears that very mark; several comments may lie on one text. */
    static boolean id(Node node, String markType, String id) {
        return node.marks().stream()
                .anyMatch(mark -> mark.type().name().equals(markType)
                        && mark.attrs().string("id").equals(id));
    }

    private void read(Node node) {
        Optional<String> inserted = id(node, INSERTION).filter(suggestions);
        if (node.isLeaf()) {
            leaf(node, inserted.orElse(""));
        } else if (inserted.isEmpty()) {
            boundary.add(new Open(node.type().name(), node.attrs(), kept(node.marks())));
            for (int i = 0; i < node.childCount(); i++) {
                read(node.child(i));
            }
            boundary.add(new Close(node.type().name()));
        }
    }

    private void leaf(Node node, String inserted) {
        if (!inserted.isEmpty()) {
            if (!inserted.equals(openInsertion)) {
                settle();
            }
            boundary.clear();
            openInsertion = inserted;
            return;
        }
        String text = node.isText() ? node.textContent() : "";
        if (text.equals(ANCHOR) && id(node, DELETION).filter(suggestions).isPresent()) {
            return;
        }
        settle();
        openInsertion = "";
        add(new Leaf(node.type().name(), node.attrs(), text, kept(node.marks())));
    }

    private void settle() {
        tokens.addAll(boundary);
        boundary.clear();
    }

    /** Runs of text with the same marks are one, however many nodes they came from. */
    private void add(Leaf leaf) {
        if (!tokens.isEmpty()
                && tokens.getLast() instanceof Leaf last
                && !last.text().isEmpty()
                && !leaf.text().isEmpty()
                && last.marks().equals(leaf.marks())) {
            tokens.set(tokens.size() - 1, new Leaf(last.type(), last.attrs(), last.text() + leaf.text(), last.marks()));
        } else {
            tokens.add(leaf);
        }
    }

    private List<Mark> kept(List<Mark> marks) {
        return marks.stream()
                .filter(mark -> switch (mark.type().name()) {
                    case DELETION -> !suggestions.test(mark.attrs().string("id"));
                    case COMMENT -> !comments.test(mark.attrs().string("id"));
                    default -> true;
                })
                .toList();
    }
}
