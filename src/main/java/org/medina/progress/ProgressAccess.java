package org.medina.progress;

import java.util.EnumSet;
import java.util.Set;
import org.medina.base.Problem;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.ReadableCases;
import org.medina.identity.AccessTable;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.medina.identity.Relation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a period for one action, by the access table and for the current actor. */
@Component
class ProgressAccess implements ReadableCases {

    private final ProgressRepository periods;
    private final CaseFiles cases;
    private final CurrentActor currentActor;

    ProgressAccess(ProgressRepository periods, CaseFiles cases, CurrentActor currentActor) {
        this.periods = periods;
        this.cases = cases;
        this.currentActor = currentActor;
    }

    @Override
    public String kind() {
        return ProgressId.KIND;
    }

    @Override
    public AccessTable<?, ?> table() {
        return ProgressRules.TABLE;
    }

    /** A period that may be worked on, and by whom. */
    record Opened(ProgressPeriod period, Actor actor, Set<Relation> relations) {

        /** What may be done now, by the table and by the period's own state. */
        Set<ProgressAction> actions() {
            Set<ProgressAction> actions = EnumSet.noneOf(ProgressAction.class);
            actions.addAll(ProgressRules.TABLE.allowed(actor, period.stage(), relations));
            if (period.isExtended()) {
                actions.remove(ProgressAction.EXTEND);
            }
            return actions;
        }

        /** The organisation acted for; those who do something here always act for one. */
        OrganisationId own() {
            return actor.requiredOrganisation().id();
        }

        PersonId person() {
            return actor.requiredPerson();
        }

        boolean isSecretariat() {
            return relations.contains(Relation.SECRETARIAT);
        }
    }

    /**
     * Takes the period's row until the transaction ends, so that two people at once come one after the other.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE in this order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Opened toChange(ProgressId id, ProgressAction action) {
        return check(periods.findAndLock(id.value()).orElseThrow(Problem::notFound), action);
    }

    /** @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE in this order */
    public Opened toSee(ProgressId id, ProgressAction action) {
        return check(periods.findById(id.value()).orElseThrow(Problem::notFound), action);
    }

    private Opened check(ProgressPeriod period, ProgressAction action) {
        Actor actor = currentActor.get();
        Set<Relation> relations = cases.relations(period.id().subject(), actor);
        ProgressRules.TABLE.check(actor, action, period.stage(), relations);
        return new Opened(period, actor, relations);
    }
}
