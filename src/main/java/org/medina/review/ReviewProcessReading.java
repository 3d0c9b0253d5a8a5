package org.medina.review;

import java.util.Optional;
import org.medina.base.SubjectRef;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Role;
import org.medina.workflow.DiagramState;
import org.medina.workflow.ProcessModels;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The diagram with the token, for those who facilitate and operate. */
@Service
public class ReviewProcessReading {

    private final ReviewAccess reviews;
    private final ContributionAccess contributions;
    private final ProcessModels models;
    private final CurrentActor currentActor;

    ReviewProcessReading(
            ReviewAccess reviews, ContributionAccess contributions, ProcessModels models, CurrentActor currentActor) {
        this.reviews = reviews;
        this.contributions = contributions;
        this.models = models;
        this.currentActor = currentActor;
    }

    /** Empty for other readers. */
    @Transactional(readOnly = true)
    public Optional<DiagramState> of(ReviewId id) {
        reviews.toSee(id, ReviewAction.READ);
        return drawn(id.subject());
    }

    /** Empty for other readers. */
    @Transactional(readOnly = true)
    public Optional<DiagramState> of(ContributionId id) {
        contributions.toSee(id, ContributionAction.READ);
        return drawn(id.subject());
    }

    private Optional<DiagramState> drawn(SubjectRef subject) {
        Actor actor = currentActor.get();
        boolean secretariat =
                actor.organisation() != null && actor.organisation().kind() == OrganisationKind.SECRETARIAT;
        return secretariat || actor.has(Role.ADMIN) ? Optional.of(models.diagram(subject)) : Optional.empty();
    }
}
