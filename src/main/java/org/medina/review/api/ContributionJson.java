package org.medina.review.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.api.EntityTag;
import org.medina.identity.Organisation;
import org.medina.review.Answer;
import org.medina.review.AskedPledge;
import org.medina.review.ContributionAction;
import org.medina.review.ContributionDetails;
import org.medina.review.ContributionStage;
import org.medina.review.Statement;
import org.springframework.http.ResponseEntity;

/** What a city contributes to a review, as JSON. */
@Schema(name = "Contribution")
record ContributionJson(
        UUID id,
        String reference,
        UUID review,
        String title,
        String city,
        ContributionStage stage,
        List<Pledge> pledges,
        List<Reply> replies,
        @Nullable Instant handedInAt,
        @Nullable Instant pageConfirmedAt,
        @Nullable String ministry,
        Statement.State statementState,
        @Nullable StatementJson statement,
        Instant answersDue,
        @Nullable Instant statementDue,
        String zone,
        Set<ContributionAction> actions) {

    /**
     * @param choice null where nothing is said, or nothing that the caller may read
     * @param report the progress update that tells what is new
     */
    @Schema(name = "ContributionPledge")
    record Pledge(
            UUID id,
            String reference,
            String title,
            Answer.@Nullable Choice choice,
            @Nullable String words,
            @Nullable UUID report) {

        static Pledge of(ContributionDetails contribution, AskedPledge asked) {
            Answer answer = contribution.content().answer(asked.pledge()).orElse(null);
            return new Pledge(
                    asked.pledge(),
                    asked.reference(),
                    asked.title(),
                    answer == null ? null : answer.choice(),
                    answer == null ? null : answer.words(),
                    answer == null ? null : answer.report());
        }
    }

    @Schema(name = "ContributionReply")
    record Reply(int question, String text, @Nullable String words) {}

    @Schema(name = "ContributionStatement")
    record StatementJson(String words, Instant at) {}

    static ResponseEntity<ContributionJson> answer(ContributionDetails contribution) {
        return ResponseEntity.ok()
                .eTag(EntityTag.of(contribution.version()).value())
                .body(of(contribution));
    }

    private static ContributionJson of(ContributionDetails contribution) {
        Statement statement = contribution.statement();
        Organisation ministry = contribution.ministry();
        return new ContributionJson(
                contribution.id().value(),
                contribution.reference(),
                contribution.cycle().value(),
                contribution.review(),
                contribution.city().alias(),
                contribution.stage(),
                contribution.content().pledges().stream()
                        .map(asked -> Pledge.of(contribution, asked))
                        .toList(),
                replies(contribution),
                contribution.handedIn() == null ? null : contribution.handedIn().at(),
                contribution.pageSeen() == null ? null : contribution.pageSeen().at(),
                ministry == null ? null : ministry.alias(),
                contribution.statementState(),
                statement == null
                        ? null
                        : new StatementJson(statement.words(), statement.by().at()),
                contribution.answersDue(),
                contribution.statementDue(),
                contribution.zone(),
                contribution.actions());
    }

    private static List<Reply> replies(ContributionDetails contribution) {
        List<Reply> replies = new ArrayList<>();
        for (int i = 0; i < contribution.questions().size(); i++) {
            replies.add(new Reply(
                    i + 1,
                    contribution.questions().get(i),
                    contribution.content().replies().get(i)));
        }
        return replies;
    }
}
