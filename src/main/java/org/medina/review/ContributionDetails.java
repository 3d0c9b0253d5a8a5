package org.medina.review;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.identity.Organisation;

/**
 * A city's contribution as its page shows it to one reader.
 *
 * @param review title of the cycle
 * @param content without the city's words for those who may not read a draft
 * @param draft whether the reader sees words that are not handed in
 * @param ministry that was asked; null where there is none
 * @param zone of the country, in which its days are counted
 * @param actions what the reader may do now
 */
public record ContributionDetails(
        ContributionId id,
        int version,
        String reference,
        ReviewId cycle,
        String review,
        @Nullable String introduction,
        List<String> questions,
        Organisation city,
        ContributionStage stage,
        ContributionContent content,
        boolean draft,
        @Nullable Act handedIn,
        @Nullable Act pageSeen,
        @Nullable Organisation ministry,
        Statement.State statementState,
        @Nullable Statement statement,
        Instant answersDue,
        @Nullable Instant statementDue,
        String zone,
        Instant createdAt,
        Set<ContributionAction> actions) {

    public boolean may(ContributionAction action) {
        return actions.contains(action);
    }
}
