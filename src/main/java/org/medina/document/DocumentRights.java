package org.medina.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one actor may do in one text now.
 *
 * @param sections by section name; a section that is missing is {@link SectionRight#NONE}
 * @param side whom they share presence, carets, names and comments with: everybody of the same side and nobody else
 * @param why message key of the sentence that says why they may not write now; null where they may
 */
public record DocumentRights(
        Map<String, SectionRight> sections,
        String side,
        @Nullable String why) {

    public DocumentRights {
        sections = Map.copyOf(sections);
    }

    public SectionRight in(String section) {
        return sections.getOrDefault(section, SectionRight.NONE);
    }
}
