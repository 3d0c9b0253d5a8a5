package org.medina.appraisal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.medina.base.Problem;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.CaseSql;
import org.medina.casefile.ReadableCases;
import org.medina.identity.AccessTable;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.medina.identity.Relation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens an appraisal for one action, by the access table and for the current actor. Somebody who has declared a conflict stands
 * in no relation to it any more, whomever they act for.
 */
@Component
class AppraisalAccess implements ReadableCases {

    private static final String NOT_RECUSED = """
             and not exists (select 1 from appraisal.recusal recusal
                  where recusal.appraisal = cf.id and recusal.person = cast(:actorPerson as uuid))""";

    private final AppraisalRepository appraisals;
    private final SeatRows seats;
    private final CaseFiles cases;
    private final CurrentActor currentActor;

    AppraisalAccess(AppraisalRepository appraisals, SeatRows seats, CaseFiles cases, CurrentActor currentActor) {
        this.appraisals = appraisals;
        this.seats = seats;
        this.cases = cases;
        this.currentActor = currentActor;
    }

    @Override
    public String kind() {
        return AppraisalId.KIND;
    }

    @Override
    public AccessTable<?, ?> table() {
        return AppraisalRules.TABLE;
    }

    @Override
    public String sql(Actor actor) {
        return readsSql(actor);
    }

    /**
     * An appraisal that may be worked on, and by whom.
     *
     * @param seat the actor's seat, where they act for the committee and have one
     */
    record Opened(Appraisal appraisal, Actor actor, Set<Relation> relations, Optional<SeatRows.Seated> seat) {

        /** What the table says, less what a seat's lack of standing takes away. */
        boolean may(AppraisalAction action) {
            return AppraisalRules.TABLE.allows(actor, action, appraisal.stage(), relations) && !isBarredFrom(action);
        }

        private boolean isBarredFrom(AppraisalAction action) {
            boolean asMember = relations.contains(Relation.DECIDES);
            boolean sits = seat.filter(SeatRows.Seated::mayVote).isPresent();
            return switch (action) {
                case SEE_REVIEWS, READ_TEXT, SEE_PAPERS, VOTE, OBJECT_MINUTES -> asMember && !sits;
                case RECUSE -> seat.isEmpty();
                default -> false;
            };
        }

        Set<AppraisalAction> allowed() {
            Set<AppraisalAction> allowed = EnumSet.noneOf(AppraisalAction.class);
            for (AppraisalAction action : AppraisalAction.values()) {
                if (may(action)) {
                    allowed.add(action);
                }
            }
            return allowed;
        }

        OrganisationId ownId() {
            Organisation own = actor.requiredOrganisation();
            return own.id();
        }

        PersonId person() {
            return actor.requiredPerson();
        }

        SeatRows.Seated ownSeat() {
            return seat.orElseThrow(Problem::forbidden);
        }

        boolean isSecretariat() {
            return relations.contains(Relation.SECRETARIAT);
        }

        boolean isApplicant() {
            return relations.contains(Relation.CONSULTED);
        }

        boolean isReviewer() {
            return relations.contains(Relation.ASSIGNED_AGENCY);
        }
    }

    /**
     * Takes the appraisal's row until the transaction ends, so that two people at once come one after the other.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE in this order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Opened toChange(AppraisalId id, AppraisalAction action) {
        return check(appraisals.findAndLock(id.value()).orElseThrow(Problem::notFound), action);
    }

    /**
     * Keeps the stage as it is until the transaction ends; many may write side by side.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE in this order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Opened toWrite(AppraisalId id, AppraisalAction action) {
        return check(appraisals.findAndHold(id.value()).orElseThrow(Problem::notFound), action);
    }

    /** @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE in this order */
    public Opened toSee(AppraisalId id, AppraisalAction action) {
        return check(appraisals.findById(id.value()).orElseThrow(Problem::notFound), action);
    }

    /** As {@link #toSee} for SQL over the cases {@code cf}. */
    static String readsSql(Actor actor) {
        return AppraisalRules.TABLE.readableBy(actor, "cf.status", CaseSql::relationSql) + NOT_RECUSED;
    }

    private Opened check(Appraisal appraisal, AppraisalAction action) {
        Actor actor = currentActor.get();
        PersonId person = actor.person();
        if (person != null && seats.isRecused(appraisal.id(), person)) {
            throw Problem.notFound();
        }
        Set<Relation> relations = cases.relations(appraisal.id().subject(), actor);
        AppraisalRules.TABLE.check(actor, action, appraisal.stage(), relations);
        Optional<SeatRows.Seated> seat =
                relations.contains(Relation.DECIDES) ? seats.find(appraisal.id(), person) : Optional.empty();
        var opened = new Opened(appraisal, actor, relations, seat);
        if (!opened.may(action)) {
            throw seat.filter(SeatRows.Seated::isBarred).isPresent()
                    ? Problem.of(Problem.Kind.FORBIDDEN, "appraisal.problem.barred-seat")
                    : Problem.forbidden();
        }
        return opened;
    }
}
