package org.medina.document;

import org.medina.document.prosemirror.Node;
import tools.jackson.databind.JsonNode;

/**
 * A section of a text for readers, from nothing but its JSON: with every open suggestion rejected, unless said otherwise,
 * and never with comments.
 */
public final class SectionReading {

    private final Node section;
    private final Node accepted;

    private SectionReading(Node section) {
        this.section = section;
        this.accepted = AcceptedSection.of(section);
    }

    /**
     * @param section as {@link SectionText#json()} holds it, or as it was frozen
     * @throws org.medina.document.prosemirror.ProseMirrorException where it is no section
     */
    public static SectionReading of(JsonNode section) {
        Node node = Sections.SCHEMA.nodeFromJson(section);
        node.check(Sections.SCHEMA.limits());
        return new SectionReading(node);
    }

    static SectionReading of(Node section) {
        return new SectionReading(section);
    }

    /** Safe HTML of the blocks, without anything around them; a heading of level 1 becomes {@code <h[headingLevel]>}. */
    public String html(int headingLevel) {
        return SectionHtml.of(accepted, headingLevel);
    }

    /** As {@link #html(int)}, with open suggestions as {@code <ins>} and {@code <del>}. */
    public String htmlWithSuggestions(int headingLevel) {
        return SectionHtml.of(section, headingLevel);
    }

    /** CommonMark with tables; a heading of level 1 has that many number signs. */
    public String markdown(int headingLevel) {
        return SectionMarkdown.of(accepted, headingLevel);
    }

    /** A line a block, as {@link SectionText#plain()}. */
    public String plain() {
        return PlainText.of(section);
    }

    /** What to sign: the section's JSON without comments and suggestions, the same for the same accepted text. */
    public JsonNode acceptedJson() {
        return accepted.toJson();
    }

    Node accepted() {
        return accepted;
    }
}
