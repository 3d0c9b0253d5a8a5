package org.medina.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.medina.document.prosemirror.Fragment;
import org.medina.document.prosemirror.Mark;
import org.medina.document.prosemirror.Node;

/** Makes text nodes of words. */
final class InlineText {

    private InlineText() {}

    /** The words with their format and one more mark. */
    static List<Node> of(List<Word> words, Mark more) {
        List<Node> nodes = new ArrayList<>();
        for (Word word : words) {
            List<Mark> marks = more.addToSet(word.format());
            nodes.add(
                    word.text().equals("\n")
                            ? Sections.SCHEMA.nodeType("hard_break").create(Map.of(), Fragment.EMPTY, marks)
                            : Sections.SCHEMA.text(word.text(), marks.toArray(Mark[]::new)));
        }
        return nodes;
    }
}
