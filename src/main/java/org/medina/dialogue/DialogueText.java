package org.medina.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text that belongs to no case, as it was sent; the fields are those of {@link ConsultedText}. */
public record DialogueText(
        @Nullable String title,
        @Nullable String language,
        @Nullable Long version,
        @Nullable List<Part> sections) {

    /** As {@link ConsultedText.Section}. */
    public record Part(
            @Nullable String name,
            @Nullable String heading,
            @Nullable String text) {}
}
