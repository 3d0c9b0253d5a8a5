package org.medina.funding;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.ReadableCases;
import org.medina.identity.AccessTable;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.PersonId;
import org.medina.identity.Relation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a request for one action, if the access table lets the current actor do it now. */
@Component
class FundingAccess implements ReadableCases {

    private final FundingRepository requests;
    private final CaseFiles cases;
    private final FundingDialogues dialogues;
    private final CurrentActor currentActor;
    private final Clock clock;

    FundingAccess(
            FundingRepository requests,
            CaseFiles cases,
            FundingDialogues dialogues,
            CurrentActor currentActor,
            Clock clock) {
        this.requests = requests;
        this.cases = cases;
        this.dialogues = dialogues;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return FundingId.KIND;
    }

    @Override
    public AccessTable<?, ?> table() {
        return FundingRules.TABLE;
    }

    /** A request that may be worked on, and by whom. */
    record Opened(FundingRequest request, Actor actor, Set<Relation> relations, boolean isAsking, Instant now) {

        /** What the actor may do now and what would not be refused for the case's own reasons. */
        Set<FundingAction> actions() {
            Set<FundingAction> actions = EnumSet.noneOf(FundingAction.class);
            FundingRules.TABLE.allowed(actor, request.status(), relations).stream()
                    .filter(this::isTimely)
                    .forEach(actions::add);
            return actions;
        }

        PersonId person() {
            PersonId person = actor.person();
            if (person == null) {
                throw Problem.forbidden();
            }
            return person;
        }

        private boolean isTimely(FundingAction action) {
            return switch (action) {
                case ASK_MINISTRIES -> !isAsking;
                case TAKE_UP -> !isAsking && request.dialogue().isPresent();
                case ASK_REVIEW -> request.isReviewOpen(now);
                case DECIDE_REVIEW -> !hasDecidedBefore();
                case SUBMIT -> request.enteredBy().isEmpty();
                case CONFIRM_ENTRY -> request.enteredBy().isPresent();
                case READ,
                        SEE_HISTORY,
                        SEE_PROCESS,
                        SEE_FILES,
                        EDIT,
                        ATTACH,
                        LINK,
                        CHECK,
                        MOVE,
                        WITHDRAW,
                        SEND_FEEDBACK,
                        REAPPLY -> true;
            };
        }

        private boolean hasDecidedBefore() {
            @Nullable PersonId person = actor.person();
            return request.checkedBy().filter(by -> by.equals(person)).isPresent()
                    || request.feedbackBy().filter(by -> by.equals(person)).isPresent();
        }
    }

    /**
     * Takes the request's row until the transaction ends, so that two people at once come one after the other.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE in this order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Opened toChange(FundingId id, FundingAction action) {
        return check(requests.findAndLock(id.value()).orElseThrow(Problem::notFound), action);
    }

    /** @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE in this order */
    public Opened toSee(FundingId id, FundingAction action) {
        return check(requests.findById(id.value()).orElseThrow(Problem::notFound), action);
    }

    private Opened check(FundingRequest request, FundingAction action) {
        Actor actor = currentActor.get();
        Set<Relation> relations = cases.relations(request.id().subject(), actor);
        FundingRules.TABLE.check(actor, action, request.status(), relations);
        return new Opened(request, actor, relations, dialogues.isUnderWay(request), clock.instant());
    }
}
