package org.medina.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.medina.casefile.Visibility;
import org.medina.identity.OrganisationId;
import org.medina.signoff.ChainState;
import org.medina.signoff.Chains;
import org.medina.signoff.MandateProof;
import org.medina.signoff.PaperSignatures;
import org.medina.signoff.Signature;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the offices of the chain sign the dossier, advise on it or return it. */
@Service
public class ReviewSigning {

    private final CycleRepository reviews;
    private final ReviewAccess access;
    private final ReviewCase reviewCase;
    private final ReviewProcess process;
    private final Chains chains;
    private final PaperSignatures papers;

    ReviewSigning(
            CycleRepository reviews,
            ReviewAccess access,
            ReviewCase reviewCase,
            ReviewProcess process,
            Chains chains,
            PaperSignatures papers) {
        this.reviews = reviews;
        this.access = access;
        this.reviewCase = reviewCase;
        this.process = process;
        this.chains = chains;
        this.papers = papers;
    }

    /**
     * With the last signature the review is published.
     *
     * @param textHash of what was read
     * @param document that mandates the office to sign
     * @throws Problem as {@link Chains#sign}
     */
    @Transactional
    public Signature sign(ReviewId id, @Nullable String textHash, @Nullable String document, @Nullable LocalDate date) {
        ReviewAccess.Opened opened = access.toChange(id, ReviewAction.SIGN);
        MandateProof mandate =
                new MandateProof(Words.required("mandate.document", document, Words.SHORT), requireDate(date));
        ChainState state = chains.sign(id.subject(), hash(textHash), mandate);
        moveOn(opened.review(), "sign", null, opened.own());
        return state.parts().stream()
                .filter(part -> part.organisation().equals(opened.own()))
                .map(ChainState.Part::given)
                .map(given -> given == null ? null : given.signature())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** @throws Problem as {@link Chains#advise} */
    @Transactional
    public void advise(ReviewId id, @Nullable String textHash, @Nullable String words) {
        ReviewAccess.Opened opened = access.toChange(id, ReviewAction.ADVISE);
        String advice = Words.required("words", words, Words.MEDIUM);
        chains.advise(id.subject(), hash(textHash), advice);
        moveOn(opened.review(), "advise", advice, opened.own());
    }

    /**
     * Returns the dossier; its signatures count no longer, and the next version is signed from the beginning.
     *
     * @throws Problem as {@link Chains#giveBack}
     */
    @Transactional
    public void giveBack(ReviewId id, @Nullable String textHash, @Nullable String reason) {
        ReviewAccess.Opened opened = access.toChange(id, ReviewAction.GIVE_BACK);
        Review review = opened.review();
        String because = Words.required("reason", reason, Words.MEDIUM);
        chains.giveBack(id.subject(), hash(textHash), because);
        String office = opened.actor().organisation() == null
                ? ""
                : opened.actor().organisation().name();
        settlePaper(id);
        review.giveBack(new Edition.Returned(office, because, opened.act().at()));
        reviews.save(review);
        reviewCase.moved(review, ReviewStage.SIGNING, "give-back", because, Visibility.PARTIES);
        process.returned(id);
    }

    /** One part of the chain is done, by click or on paper. */
    void moveOn(Review review, String action, @Nullable String words, OrganisationId by) {
        settlePaper(review.id());
        reviewCase.moved(review, review.stage(), action, words, Visibility.PARTIES);
        process.answered(review.id(), by);
    }

    /** A sheet that waited counts for nothing once somebody has signed or returned. */
    private void settlePaper(ReviewId id) {
        if (papers.waiting(id.subject()).isEmpty()) {
            process.paperSettled(id);
        }
    }

    private static String hash(@Nullable String textHash) {
        return Words.required("textHash", textHash, Words.SHORT);
    }

    private static LocalDate requireDate(@Nullable LocalDate date) {
        if (date == null) {
            throw Problem.invalid("mandate.date", "signoff.date-missing");
        }
        return date;
    }
}
