package org.medina.dialogue.ui;

import org.jspecify.annotations.Nullable;
import org.medina.dialogue.DialogueDetails;
import org.medina.dialogue.Publication;
import org.medina.identity.Actor;

/** On which side of a dialogue the reader stands, and what that side has said. */
final class OwnSide {

    private OwnSide() {}

    static boolean isAuthor(DialogueDetails details, Actor actor) {
        return actor.actsFor(details.author().id());
    }

    /** Whether the reader's own organisation speaks for all that are asked. */
    static boolean gathers(DialogueDetails details, Actor actor) {
        return actor.actsFor(details.consolidator().id());
    }

    /** What the reader's side has said to making the record public; null: nothing yet. */
    static @Nullable Boolean agreed(DialogueDetails details, Actor actor) {
        Publication publication = details.publication();
        if (publication == null) {
            return null;
        }
        return isAuthor(details, actor) ? publication.author() : publication.consulted();
    }
}
