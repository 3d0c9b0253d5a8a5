package org.medina.review.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.api.EntityTag;
import org.medina.identity.Organisation;
import org.medina.pledge.CompactScope;
import org.medina.review.Edition;
import org.medina.review.ReviewAction;
import org.medina.review.ReviewDetails;
import org.medina.review.ReviewKind;
import org.medina.review.ReviewPlan;
import org.medina.review.ReviewStage;
import org.medina.signoff.ChainState;
import org.springframework.http.ResponseEntity;

/** A cycle as JSON. */
@Schema(name = "Review")
record ReviewJson(
        UUID id,
        String reference,
        String title,
        ReviewKind kind,
        @Nullable String forum,
        ReviewStage stage,
        @Nullable String introduction,
        List<String> questions,
        @Nullable CompactScope scope,
        Set<String> countries,
        @Nullable LocalDate answersBy,
        @Nullable LocalDate freezeOn,
        int statementDays,
        List<Seat> seats,
        List<Version> editions,
        @Nullable String textHash,
        List<Part> chain,
        @Nullable String endReason,
        Instant createdAt,
        @Nullable Instant openedAt,
        @Nullable Instant publishedAt,
        Set<ReviewAction> actions) {

    /** A seat of the chain; seats of one step are asked side by side. */
    @Schema(name = "ReviewSeat")
    record Seat(int step, String organisation, ReviewPlan.Part part) {}

    /** One version of the dossier. */
    @Schema(name = "ReviewEdition")
    record Version(
            int number,
            Instant frozenAt,
            @Nullable String changes,
            @Nullable UUID dossier,
            @Nullable String textHash,
            @Nullable Returned returned) {

        static Version of(Edition edition) {
            Edition.Returned returned = edition.returned();
            return new Version(
                    edition.number(),
                    edition.frozen().at(),
                    edition.changes(),
                    edition.dossier(),
                    edition.hash(),
                    returned == null ? null : new Returned(returned.office(), returned.reason(), returned.at()));
        }
    }

    @Schema(name = "ReviewReturned")
    record Returned(String office, String reason, Instant at) {}

    /** What an organisation of the chain has done, or is to do; names offices, never staff. */
    @Schema(name = "ReviewChainPart")
    record Part(
            int step,
            String organisation,
            boolean signature,
            ChainState.Standing standing,
            @Nullable Instant since,
            @Nullable Instant at,
            @Nullable String office,
            ChainState.@Nullable How how,
            @Nullable String advice) {

        static Part of(ReviewDetails review, ChainState.Part part) {
            ChainState.Given given = part.given();
            return new Part(
                    part.asked().step(),
                    alias(review, part.organisation().value()),
                    part.asked().isSignature(),
                    part.standing(),
                    part.since(),
                    given == null ? null : given.at(),
                    given == null || given.signature() == null
                            ? null
                            : given.signature().officeTitle(),
                    given == null ? null : given.how(),
                    given == null ? null : given.advice());
        }
    }

    static ResponseEntity<ReviewJson> answer(ReviewDetails review) {
        return ResponseEntity.ok().eTag(EntityTag.of(review.version()).value()).body(of(review));
    }

    private static ReviewJson of(ReviewDetails review) {
        ReviewPlan plan = review.plan();
        ChainState chain = review.chain();
        return new ReviewJson(
                review.id().value(),
                review.reference(),
                plan.title(),
                plan.kind(),
                plan.forum(),
                review.stage(),
                plan.introduction(),
                plan.questions(),
                plan.scope(),
                plan.countries(),
                plan.answersBy(),
                plan.freezeOn(),
                plan.statementDays(),
                plan.seats().stream()
                        .map(seat -> new Seat(
                                seat.step(), alias(review, seat.organisation().value()), seat.part()))
                        .toList(),
                review.editions().stream().map(Version::of).toList(),
                review.edition().map(Edition::hash).orElse(null),
                chain == null
                        ? List.of()
                        : chain.parts().stream()
                                .map(part -> Part.of(review, part))
                                .toList(),
                review.endReason(),
                review.createdAt(),
                review.openedAt(),
                review.publishedAt(),
                review.actions());
    }

    private static String alias(ReviewDetails review, UUID organisation) {
        return review.seated().stream()
                .filter(one -> one.id().value().equals(organisation))
                .findFirst()
                .map(Organisation::alias)
                .orElseGet(organisation::toString);
    }
}
