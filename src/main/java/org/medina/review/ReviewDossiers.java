package org.medina.review;

import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFiles;
import org.medina.dossier.DossierId;
import org.medina.dossier.DossierOwner;
import org.medina.identity.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says who may read the dossiers of a cycle: its chain once it is to be signed, the world the version that was signed. */
@Component
class ReviewDossiers implements DossierOwner {

    private final CycleRepository reviews;
    private final CaseFiles cases;

    ReviewDossiers(CycleRepository reviews, CaseFiles cases) {
        this.reviews = reviews;
        this.cases = cases;
    }

    @Override
    public String kind() {
        return ReviewId.KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(SubjectRef about, DossierId dossier, Actor actor) {
        return reviews.findById(about.id())
                .filter(review -> may(review, ReviewAction.SEE_DOSSIER, actor))
                .filter(review -> isPresent(review, dossier) || may(review, ReviewAction.SEE_BOARD, actor))
                .isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayCompile(SubjectRef about, DossierId dossier, Actor actor) {
        return reviews.findById(about.id())
                .filter(review -> may(review, ReviewAction.SEE_BOARD, actor))
                .isPresent();
    }

    @Override
    public String path(SubjectRef about) {
        return "reviews/" + about.id();
    }

    private boolean may(Review review, ReviewAction action, Actor actor) {
        return ReviewRules.TABLE.allows(
                actor, action, review.stage(), cases.relations(review.id().subject(), actor));
    }

    /** Earlier versions, which were returned, are the secretariat's. */
    private static boolean isPresent(Review review, DossierId dossier) {
        return review.editions()
                .last()
                .filter(edition -> dossier.value().equals(edition.dossier()))
                .isPresent();
    }
}
