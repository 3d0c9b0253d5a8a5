package org.medina.document;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.identity.PersonId;

/**
 * A whole text at one version.
 *
 * @param sections by name, in their order
 * @param lastEditor who last changed accepted text; null when nobody has since it was opened
 */
public record DocumentText(
        DocumentId id,
        long version,
        Map<String, SectionText> sections,
        @Nullable PersonId lastEditor,
        @Nullable Instant lastEditedAt) {

    /** The section of that name, which the text has. */
    public SectionText section(String name) {
        SectionText section = sections.get(name);
        if (section == null) {
            throw new IllegalArgumentException("no section " + name);
        }
        return section;
    }
}
