package org.medina.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.identity.Organisation;
import org.medina.pledge.PledgeContent;
import org.medina.pledge.PledgeId;

/**
 * A period as its page shows it to one reader.
 *
 * @param from the first day that its update tells of
 * @param until the last one; null before it is handed in
 * @param revision of the draft; what was read at it may be written with it
 * @param content what is written so far
 * @param percent of the whole, as the draft would have it now
 * @param snapshot what was handed in; null before, and after a return
 * @param partners of a joint pledge, with their shares
 * @param indicators of the pledge
 * @param currency of the pledge's budget; null where it names none
 * @param missing what it needs before it can be handed in
 * @param enteredBy who wrote on the city's behalf, until the city hands it in
 * @param actions what the reader may do now
 */
public record ProgressDetails(
        ProgressId id,
        int revision,
        String reference,
        PledgeId pledge,
        String pledgeReference,
        String title,
        Organisation lead,
        int number,
        ProgressStage stage,
        LocalDate from,
        @Nullable LocalDate until,
        Instant due,
        boolean extended,
        @Nullable Pause pause,
        @Nullable YearMonth noUpdateSince,
        ProgressContent content,
        @Nullable Integer percent,
        @Nullable Snapshot snapshot,
        List<Partner> partners,
        List<PledgeContent.Indicator> indicators,
        @Nullable String currency,
        List<FieldProblem> missing,
        @Nullable Organisation enteredBy,
        @Nullable String returnedReason,
        @Nullable Instant checkDue,
        @Nullable Instant publishedAt,
        Set<ProgressAction> actions) {

    /** A partner city and its part of the whole, in percent. */
    public record Partner(Organisation city, BigDecimal share) {}

    public boolean may(ProgressAction action) {
        return actions.contains(action);
    }
}
