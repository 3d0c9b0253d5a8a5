package org.medina.grant.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.grant.Act;
import org.medina.grant.GrantDetails;
import org.medina.grant.Payment;
import org.medina.grant.TranchePart;
import org.medina.identity.OrganisationId;

/** The parts of a grant as JSON. */
final class GrantPartsJson {

    private GrantPartsJson() {}

    @Schema(name = "GrantAct")
    record Done(String who, UUID organisation, Instant at) {

        static @Nullable Done of(@Nullable Act act) {
            return act == null ? null : new Done(act.name(), act.organisation().value(), act.at());
        }

        static Done made(Act act) {
            return new Done(act.name(), act.organisation().value(), act.at());
        }
    }

    /** What an agency says to its share; {@code rate} is how much of its currency one unit of the grant's is. */
    @Schema(name = "GrantCommitment")
    record Commitment(
            UUID agency,
            BigDecimal share,
            org.medina.grant.Commitment.Status status,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable BigDecimal rate,
            @Nullable LocalDate rateDay,
            @Nullable String reason,
            @Nullable Done act) {

        static Commitment of(org.medina.grant.Commitment made) {
            return new Commitment(
                    made.agency().value(),
                    made.share(),
                    made.status(),
                    made.amount(),
                    made.currency(),
                    made.rate(),
                    made.rateDay(),
                    made.reason(),
                    Done.of(made.act()));
        }
    }

    @Schema(name = "GrantChecklist")
    record Checklist(List<Item> items, @Nullable Done confirmed) {

        @Schema(name = "GrantChecklistItem")
        record Item(
                int number,
                String text,
                boolean condition,
                @Nullable String words,
                @Nullable UUID evidence,
                @Nullable Done ticked) {}

        static Checklist of(org.medina.grant.Checklist list) {
            return new Checklist(
                    list.items().stream()
                            .map(item -> new Item(
                                    item.number(),
                                    item.text(),
                                    item.condition(),
                                    item.words(),
                                    item.evidence(),
                                    Done.of(item.ticked())))
                            .toList(),
                    Done.of(list.confirmed()));
        }
    }

    @Schema(name = "GrantAgreement")
    record Agreement(
            String text,
            Done drafted,
            @Nullable String returned,
            @Nullable Done approved,
            @Nullable String textHash,
            List<UUID> signed,
            List<UUID> toSign,
            @Nullable Outside outside) {

        @Schema(name = "GrantPaper")
        record Outside(
                UUID scan,
                LocalDate signedOn,
                String signatories,
                Done recorded,
                @Nullable Done checked,
                @Nullable String refusal) {}

        static @Nullable Agreement of(GrantDetails grant) {
            org.medina.grant.Agreement agreement = grant.agreement();
            return agreement == null
                    ? null
                    : new Agreement(
                            agreement.text(),
                            Done.made(agreement.drafted()),
                            agreement.returned(),
                            Done.of(agreement.approved()),
                            agreement.textHash(),
                            agreement.signed().stream()
                                    .map(OrganisationId::value)
                                    .toList(),
                            grant.toSign().stream().map(OrganisationId::value).toList(),
                            of(agreement.outside()));
        }

        private static @Nullable Outside of(org.medina.grant.Agreement.@Nullable Outside paper) {
            return paper == null
                    ? null
                    : new Outside(
                            paper.scan(),
                            paper.signedOn(),
                            paper.signatories(),
                            Done.made(paper.recorded()),
                            Done.of(paper.checked()),
                            paper.refusal());
        }
    }

    @Schema(name = "GrantTranche")
    record Tranche(
            int number,
            org.medina.grant.Tranche.State state,
            BigDecimal amount,
            BigDecimal paid,
            List<Part> parts,
            @Nullable String words,
            @Nullable Done requested,
            @Nullable Done checked,
            @Nullable String returned) {

        static Tranche of(org.medina.grant.Tranche tranche) {
            return new Tranche(
                    tranche.number(),
                    tranche.state(),
                    tranche.amount(),
                    tranche.paid(),
                    tranche.parts().stream().map(Part::of).toList(),
                    tranche.words(),
                    Done.of(tranche.requested()),
                    Done.of(tranche.checked()),
                    tranche.returned());
        }
    }

    /** What one agency pays: in the currency of the grant, and in its own. */
    @Schema(name = "GrantTranchePart")
    record Part(
            UUID agency,
            BigDecimal amount,
            BigDecimal own,
            String currency,
            BigDecimal left,
            @Nullable Done approved,
            List<Paid> payments) {

        static Part of(TranchePart part) {
            return new Part(
                    part.agency().value(),
                    part.amount(),
                    part.own(),
                    part.currency(),
                    part.leftOwn().amount(),
                    Done.of(part.approved()),
                    part.payments().stream().map(Paid::of).toList());
        }
    }

    @Schema(name = "GrantPayment")
    record Paid(
            UUID id,
            LocalDate day,
            BigDecimal amount,
            String currency,
            BigDecimal value,
            String reference,
            Done recorded) {

        static Paid of(Payment payment) {
            return new Paid(
                    payment.id(),
                    payment.day(),
                    payment.amount(),
                    payment.currency(),
                    payment.value(),
                    payment.reference(),
                    Done.made(payment.recorded()));
        }
    }

    @Schema(name = "GrantReport")
    record Report(
            int number,
            LocalDate from,
            LocalDate until,
            boolean last,
            String narrative,
            BigDecimal total,
            List<org.medina.grant.Report.Spent> spent,
            List<org.medina.grant.Report.Actual> actuals,
            org.medina.grant.Report.Status status,
            Done handedIn,
            @Nullable Done decided,
            @Nullable String reason) {

        static Report of(org.medina.grant.Report report) {
            return new Report(
                    report.number(),
                    report.from(),
                    report.until(),
                    report.last(),
                    report.narrative(),
                    report.total(),
                    report.spent(),
                    report.actuals(),
                    report.status(),
                    Done.made(report.handedIn()),
                    Done.of(report.decided()),
                    report.reason());
        }
    }

    @Schema(name = "GrantClosing")
    record Closing(
            BigDecimal paid,
            BigDecimal spent,
            BigDecimal balance,
            @Nullable LocalDate returnedOn,
            @Nullable String reference,
            @Nullable String words,
            Done recorded) {

        static @Nullable Closing of(org.medina.grant.@Nullable Closing closing) {
            return closing == null
                    ? null
                    : new Closing(
                            closing.paid(),
                            closing.spent(),
                            closing.balance(),
                            closing.returnedOn(),
                            closing.reference(),
                            closing.words(),
                            Done.made(closing.recorded()));
        }
    }
}
