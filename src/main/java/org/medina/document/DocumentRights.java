package org.medina.document;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one actor may do in one text now.
 *
 * @param sections by section name; a section that is missing is {@link SectionRight#NONE}
 * @param side whom they share presence, carets, names and comments with: everybody of the same side and nobody else
 * @param why message key of the sentence that says why they may not write now; null where they may
 * @param ever the most that they may do in any state of the case: whether a refusal is the state's or their own; null
 *     where a reason is always the state's
 * @param hears groups to whom it is told when something beside the text changes that only they may know of
 */
public record DocumentRights(
        Map<String, SectionRight> sections,
        String side,
        @Nullable String why,
        @Nullable Map<String, SectionRight> ever,
        Set<String> hears) {

    public DocumentRights {
        sections = Map.copyOf(sections);
        ever = ever == null ? null : Map.copyOf(ever);
        hears = Set.copyOf(hears);
    }

    public DocumentRights(
            Map<String, SectionRight> sections,
            String side,
            @Nullable String why,
            @Nullable Map<String, SectionRight> ever) {
        this(sections, side, why, ever, Set.of());
    }

    public DocumentRights(Map<String, SectionRight> sections, String side, @Nullable String why) {
        this(sections, side, why, null);
    }

    /** Whether they hold that right somewhere in the text. */
    public boolean allowAnywhere(SectionRight right) {
        return sections.values().stream().anyMatch(held -> held.allows(right));
    }

    /** Whether nothing but the state of the case keeps them from that right. */
    boolean isClosedFor(SectionRight right) {
        return why != null && (ever == null || ever.values().stream().anyMatch(held -> held.allows(right)));
    }

    /** What they may do in another state, if that is known. */
    @Nullable
    SectionRight everIn(String section) {
        return ever == null ? null : ever.getOrDefault(section, SectionRight.NONE);
    }

    public SectionRight in(String section) {
        return sections.getOrDefault(section, SectionRight.NONE);
    }
}
