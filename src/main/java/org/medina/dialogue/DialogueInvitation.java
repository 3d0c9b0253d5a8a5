package org.medina.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked, and until when.
 *
 * @param consulted aliases or ids; empty for all ministries of the city's country
 * @param consolidator alias or id of one of them; null for the ministry that speaks for its state
 * @param deadline a time on the last day to answer; null for the usual time. Silence begins when the next working day of the
 *     answering country has ended
 * @param forumCloses the last day of the forum that the text is for, before which there has to be time
 */
public record DialogueInvitation(
        @Nullable List<String> consulted,
        @Nullable String consolidator,
        @Nullable Instant deadline,
        @Nullable LocalDate forumCloses) {

    public DialogueInvitation(
            @Nullable List<String> consulted, @Nullable String consolidator, @Nullable Instant deadline) {
        this(consulted, consolidator, deadline, null);
    }
}
