package org.medina.dialogue;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which dialogues a list shows.
 *
 * @param search in reference and title
 * @param stages empty for all
 * @param subject id of the case whose text they are on
 */
public record DialogueFilter(
        @Nullable String search,
        Set<DialogueStage> stages,
        @Nullable UUID subject) {

    public DialogueFilter {
        stages = Set.copyOf(stages);
    }
}
