package org.medina.dialogue;

import java.util.List;
import java.util.Optional;

/**
 * The text that a dialogue is about, as it stood when it was offered; it never changes afterwards.
 *
 * @param version of the text, as its owner counts
 * @param hash of what was frozen
 */
public record ConsultedText(String title, String language, long version, String hash, List<Section> sections) {

    public ConsultedText {
        sections = List.copyOf(sections);
    }

    /**
     * A part of the text.
     *
     * @param name unique in the text, never shown
     * @param heading what readers see
     * @param text plain
     */
    public record Section(String name, String heading, String text) {}

    /** Of the sections, in their order. */
    List<String> names() {
        return sections.stream().map(Section::name).toList();
    }

    public Optional<Section> section(String name) {
        return sections.stream().filter(section -> section.name().equals(name)).findFirst();
    }
}
