package org.medina.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.dialogue.Closure;
import org.medina.dialogue.CommentDraft;
import org.medina.dialogue.Decision;
import org.medina.dialogue.DialogueText;
import org.medina.dialogue.Position;

/**
 * A dialogue and what happened in it, as {@code demo/dialogues.json} writes it.
 *
 * @param about key of the pledge that it is on; null where it has a text of its own
 */
record DialogueTale(
        String key, @Nullable String about, @Nullable DialogueText text, List<Step> steps)
        implements Tale<DialogueTale.Step> {

    /** What one account did on one day. */
    record Step(
            int daysAgo,
            @JsonProperty("as") String account,
            @JsonProperty("for") String organisation,
            @JsonProperty("do") Deed deed,
            @Nullable List<String> consulted,
            @Nullable String consolidator,
            @Nullable List<CommentDraft> comments,
            @Nullable List<Decided> answers,
            @Nullable List<Closed> closures,
            @Nullable Position position,
            @Nullable String competence,
            @Nullable String about,
            @Nullable String words)
            implements Tale.Step {}

    /** The use cases that the story tells. */
    enum Deed {
        open,
        comment,
        handIn,
        consolidate,
        withhold,
        release,
        inviteEndorser,
        endorse,
        decide,
        reply,
        send,
        close,
        conclude,
        callMeeting,
        minutes,
        confirmMinutes,
        agree
    }

    /** @param about words of the comment by which it is found */
    record Decided(
            String about,
            Decision decision,
            @Nullable String answer,
            @Nullable String resultingVersion) {}

    /** @param about as above */
    record Closed(String about, Closure closure, @Nullable String reason) {}
}
