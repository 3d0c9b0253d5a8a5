package org.medina.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.appraisal.Choice;
import org.medina.appraisal.Decision;
import org.medina.appraisal.ReviewContent;
import org.medina.funding.FundingService;
import org.medina.funding.ProceduralReview;
import org.medina.grant.ReportEntry;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request for money and what was done with it, to the grant's closure, as {@code demo/requests.json} writes it.
 *
 * @param call key of the call that it answers
 * @param pledge key of the pledge that it is born from; null for none
 * @param title where no pledge gives one
 */
record FundingTale(
        String key,
        String call,
        @Nullable String pledge,
        @Nullable String title,
        List<Step> steps) implements Tale<FundingTale.Step> {

    /**
     * What one account did on one day.
     *
     * @param number of the tranche or report, from 1
     */
    record Step(
            int daysAgo,
            @JsonProperty("as") String account,
            @JsonProperty("for") String organisation,
            @JsonProperty("do") Deed deed,
            @Nullable String words,
            @Nullable ObjectNode patch,
            FundingService.@Nullable Verdict verdict,
            ProceduralReview.@Nullable Outcome outcome,
            @Nullable ReviewContent review,
            @Nullable Decision decision,
            @Nullable Map<String, String> reasons,
            @Nullable List<String> conditions,
            @Nullable Choice choice,
            @Nullable String currency,
            @Nullable Integer number,
            @Nullable String agency,
            @Nullable BigDecimal amount,
            @Nullable String reference,
            @Nullable ReportEntry report)
            implements Tale.Step {}

    /** The use cases that the story tells. */
    enum Deed {
        begin,
        write,
        submit,
        check,
        askMinistries,
        feedback,
        askReview,
        decideReview,
        declareNone,
        declareConflict,
        review,
        ask,
        answer,
        closePanel,
        propose,
        vote,
        closeVote,
        writeMinutes,
        adoptMinutes,
        commit,
        tick,
        confirmDiligence,
        draftAgreement,
        approveAgreement,
        sign,
        requestTranche,
        checkTranche,
        approveTranche,
        pay,
        report,
        acceptReport,
        close
    }
}
