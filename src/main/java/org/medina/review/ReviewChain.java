package org.medina.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.medina.signoff.ChainPart;
import org.medina.signoff.ChainState;
import org.medina.signoff.Chains;
import org.springframework.stereotype.Component;

/** The chain of signatures under the present version of a cycle's dossier. */
@Component
class ReviewChain {

    private final Chains chains;

    ReviewChain(Chains chains) {
        this.chains = chains;
    }

    /** Lays the compiled dossier before the first of its signatories; whoever froze it signs for nobody. */
    void open(Review review) {
        PersonId compiler = review.edition().frozen().person();
        chains.open(
                review.id().subject(),
                review.hash(),
                review.plan().seats().stream().map(ReviewChain::part).toList(),
                compiler);
    }

    Optional<ChainState> state(Review review) {
        return review.editions().last().map(Edition::hash).flatMap(chains::ofText);
    }

    /** The seats whose turn it is now. */
    List<ReviewPlan.Seat> waiting(Review review) {
        return state(review).stream()
                .flatMap(state -> state.turns().stream())
                .map(part -> seat(part.asked()))
                .toList();
    }

    boolean awaitsSignatureOf(Review review, OrganisationId organisation) {
        return state(review)
                .filter(state -> state.awaitsSignatureOf(organisation))
                .isPresent();
    }

    boolean awaitsAdviceOf(Review review, OrganisationId organisation) {
        return state(review).filter(state -> state.awaitsAdviceOf(organisation)).isPresent();
    }

    boolean isComplete(Review review) {
        return state(review)
                .filter(state -> state.status() == ChainState.Status.COMPLETED)
                .isPresent();
    }

    /** Whether what came last was the last signature of its step; advice ends none. */
    boolean isStepSigned(Review review) {
        List<ChainState.Part> parts = state(review).map(ChainState::parts).orElseGet(List::of);
        return parts.stream()
                .filter(part -> part.given() != null)
                .max(Comparator.comparing(
                        part -> java.util.Objects.requireNonNull(part.given()).at()))
                .filter(last -> last.asked().isSignature())
                .filter(last -> parts.stream()
                        .filter(part -> part.asked().isSignature()
                                && part.asked().step() == last.asked().step())
                        .allMatch(part -> part.given() != null))
                .isPresent();
    }

    private static ChainPart part(ReviewPlan.Seat seat) {
        return switch (seat.part()) {
            case SIGNATURE -> ChainPart.signature(seat.step(), seat.organisation());
            case ADVICE -> ChainPart.advice(seat.step(), seat.organisation());
        };
    }

    private static ReviewPlan.Seat seat(ChainPart part) {
        return new ReviewPlan.Seat(
                part.step(),
                part.organisation(),
                part.isSignature() ? ReviewPlan.Part.SIGNATURE : ReviewPlan.Part.ADVICE);
    }
}
