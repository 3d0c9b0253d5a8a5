package org.medina.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.identity.Organisation;

/**
 * A dialogue as its page shows it to one reader.
 *
 * @param about null for a text that belongs to no case
 * @param consultedAt null before the author consented
 * @param lateStatement null also for the world, as long as both sides have not agreed that it reads it
 * @param publication null for readers who take no part
 * @param consulted those who are asked
 * @param endorsements of the joint submission; for the world only those that stand
 * @param referrals to others, which the author has not followed yet
 * @param clock null before the author consented, and for readers who take no part
 * @param actions what the reader may do now
 */
public record DialogueDetails(
        DialogueId id,
        int version,
        String reference,
        Direction direction,
        @Nullable SubjectRef about,
        String title,
        DialogueStage stage,
        Organisation author,
        Organisation consolidator,
        List<Asked> consulted,
        Instant createdAt,
        @Nullable Instant consultedAt,
        Instant deadline,
        @Nullable Instant releasedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant closedAt,
        @Nullable Instant publishedAt,
        @Nullable Outcome outcome,
        @Nullable Statement statement,
        @Nullable Reply reply,
        @Nullable Statement lateStatement,
        @Nullable Meeting meeting,
        @Nullable Publication publication,
        @Nullable String endReason,
        List<Endorsement> endorsements,
        List<Referral> referrals,
        @Nullable Clock clock,
        Set<DialogueAction> actions) {

    /**
     * What moves the time to answer; until when it is, the deadline says.
     *
     * @param hardEnd what neither questions nor the extension pass
     * @param extendedAt when the one extension was taken
     * @param stoppedUntil until when the clock stands still unless the reply comes earlier; null while it runs
     * @param extensionsLeft of those who are asked
     * @param questionsLeft of the reader's own side
     * @param mayAsk whether the reader's side could ask now, which it cannot while it waits for a reply
     * @param questions of both sides, the oldest first
     */
    public record Clock(
            Instant hardEnd,
            @Nullable Instant extendedAt,
            @Nullable Instant stoppedUntil,
            int extensionsLeft,
            int questionsLeft,
            boolean mayAsk,
            List<DialogueQuestion> questions) {}

    /**
     * One of those who are asked.
     *
     * @param handedIn null for readers whose business it is not
     */
    public record Asked(Organisation organisation, @Nullable Boolean handedIn) {}
}
