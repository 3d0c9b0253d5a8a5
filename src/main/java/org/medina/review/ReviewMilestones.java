package org.medina.review;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.medina.base.Problem;
import org.medina.casefile.Visibility;
import org.medina.dossier.DossierCompiled;
import org.medina.dossier.Dossiers;
import org.medina.identity.OrganisationId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process of a cycle asks and has done; nobody acts here but the portal itself. */
@Service
class ReviewMilestones {

    private final CycleRepository reviews;
    private final ReviewCase reviewCase;
    private final ReviewChain chain;
    private final ReviewRequests requests;
    private final ReviewProcess process;
    private final Dossiers dossiers;
    private final Clock clock;

    ReviewMilestones(
            CycleRepository reviews,
            ReviewCase reviewCase,
            ReviewChain chain,
            ReviewRequests requests,
            ReviewProcess process,
            Dossiers dossiers,
            Clock clock) {
        this.reviews = reviews;
        this.reviewCase = reviewCase;
        this.chain = chain;
        this.requests = requests;
        this.process = process;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /** Has the dossier compiled of all that was frozen; it comes back by {@link #on(DossierCompiled)}. */
    @Transactional
    public void compile(ReviewId id) {
        Review review = lock(id);
        review.compiling(dossiers.compile(requests.of(review)).value());
        reviews.save(review);
    }

    /** Lays the dossier before those who sign; a compilation that was repeated to compare the bytes changes nothing. */
    @EventListener
    @Transactional
    public void on(DossierCompiled compiled) {
        if (!compiled.about().kind().equals(ReviewId.KIND)) {
            return;
        }
        Review review = lock(ReviewId.of(compiled.about()));
        boolean awaited = review.stage() == ReviewStage.COMPILATION
                && compiled.dossier().value().equals(review.edition().dossier());
        if (awaited) {
            review.compiled(compiled.hash());
            reviews.save(review);
            chain.open(review);
            reviewCase.moved(review, ReviewStage.COMPILATION, "compile", null, Visibility.PARTIES);
            process.compiled(review.id());
        }
    }

    @Transactional
    public void publish(ReviewId id) {
        Review review = lock(id);
        review.publish(clock.instant());
        reviews.save(review);
        reviewCase.moved(review, ReviewStage.SIGNING, "publish", null, Visibility.PUBLIC);
    }

    List<UUID> toSign(ReviewId id) {
        return chain.waiting(find(id)).stream()
                .map(ReviewPlan.Seat::organisation)
                .map(OrganisationId::value)
                .toList();
    }

    boolean isStepSigned(ReviewId id) {
        return chain.isStepSigned(find(id));
    }

    boolean isChainComplete(ReviewId id) {
        return chain.isComplete(find(id));
    }

    private Review find(ReviewId id) {
        return reviews.findById(id.value()).orElseThrow(Problem::notFound);
    }

    private Review lock(ReviewId id) {
        return reviews.findAndLock(id.value()).orElseThrow(Problem::notFound);
    }
}
