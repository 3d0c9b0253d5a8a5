package org.medina.grant.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Money;
import org.medina.base.SubjectRef;
import org.medina.base.api.EntityTag;
import org.medina.budget.Budget;
import org.medina.grant.GrantAction;
import org.medina.grant.GrantDetails;
import org.medina.grant.GrantPlan;
import org.medina.grant.GrantRequest;
import org.medina.grant.GrantStage;
import org.medina.grant.TrancheRule;
import org.medina.identity.Organisation;
import org.springframework.http.ResponseEntity;

/** A grant as JSON. */
@Schema(name = "Grant")
record GrantJson(
        UUID id,
        String reference,
        Subject subject,
        String title,
        GrantStage stage,
        Party applicant,
        List<Party> agencies,
        Party agent,
        Figures figures,
        LocalDate start,
        int months,
        Budget budget,
        List<GrantRequest.Indicator> indicators,
        GrantPlan plan,
        List<GrantPartsJson.Commitment> commitments,
        GrantPartsJson.Checklist checklist,
        GrantPartsJson.@Nullable Agreement agreement,
        List<GrantPartsJson.Tranche> tranches,
        @Nullable TrancheRule nextTranche,
        List<GrantPartsJson.Report> reports,
        List<Category> categories,
        @Nullable LocalDate reportDue,
        GrantPartsJson.@Nullable Closing closing,
        @Nullable String endReason,
        Instant createdAt,
        @Nullable Instant closedAt,
        Set<GrantAction> actions) {

    /** The case of the request. */
    @Schema(name = "GrantSubject")
    record Subject(String kind, UUID id) {

        static Subject of(SubjectRef ref) {
            return new Subject(ref.kind(), ref.id());
        }
    }

    /** An organisation that takes part. */
    @Schema(name = "GrantParty")
    record Party(UUID id, String alias, String name) {

        static Party of(Organisation organisation) {
            return new Party(organisation.id().value(), organisation.alias(), organisation.name());
        }
    }

    @Schema(name = "GrantMoney")
    record Amount(BigDecimal amount, String currency) {

        static Amount of(Money money) {
            return new Amount(money.amount(), money.currency());
        }
    }

    @Schema(name = "GrantFigures")
    record Figures(Amount approved, Amount paid, Amount reported, Amount returned, Amount balance) {

        static Figures of(GrantDetails.Figures figures) {
            return new Figures(
                    Amount.of(figures.approved()),
                    Amount.of(figures.paid()),
                    Amount.of(figures.reported()),
                    Amount.of(figures.returned()),
                    Amount.of(figures.balance()));
        }
    }

    /** A category of the budget: what was approved, what may be spent at most, what was spent as far as accepted. */
    @Schema(name = "GrantCategory")
    record Category(int number, BigDecimal approved, BigDecimal most, BigDecimal spent) {

        static Category of(GrantDetails.Category category) {
            return new Category(
                    category.number(),
                    category.approved().amount(),
                    category.most().amount(),
                    category.spent().amount());
        }
    }

    static ResponseEntity<GrantJson> answer(GrantDetails grant) {
        return ResponseEntity.ok().eTag(EntityTag.of(grant.version()).value()).body(of(grant));
    }

    private static GrantJson of(GrantDetails grant) {
        GrantRequest request = grant.request();
        return new GrantJson(
                grant.id().value(),
                grant.reference(),
                Subject.of(grant.about()),
                request.title(),
                grant.stage(),
                Party.of(grant.applicant()),
                grant.agencies().stream().map(Party::of).toList(),
                Party.of(grant.agent()),
                Figures.of(grant.figures()),
                request.start(),
                request.months(),
                request.budget(),
                request.indicators(),
                request.plan(),
                grant.commitments().all().stream()
                        .map(GrantPartsJson.Commitment::of)
                        .toList(),
                GrantPartsJson.Checklist.of(grant.checklist()),
                GrantPartsJson.Agreement.of(grant),
                grant.tranches().stream().map(GrantPartsJson.Tranche::of).toList(),
                grant.rule(),
                grant.reports().all().stream().map(GrantPartsJson.Report::of).toList(),
                grant.categories().stream().map(Category::of).toList(),
                grant.reportDue(),
                GrantPartsJson.Closing.of(grant.closing()),
                grant.endReason(),
                grant.createdAt(),
                grant.closedAt(),
                grant.actions());
    }
}
