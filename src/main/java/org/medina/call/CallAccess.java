package org.medina.call;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
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

/** Opens a call for one action, by the access table and for the current actor. */
@Component
class CallAccess implements ReadableCases {

    private final CallRepository calls;
    private final CaseFiles cases;
    private final CurrentActor currentActor;
    private final Clock clock;

    CallAccess(CallRepository calls, CaseFiles cases, CurrentActor currentActor, Clock clock) {
        this.calls = calls;
        this.cases = cases;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return CallId.KIND;
    }

    @Override
    public AccessTable<?, ?> table() {
        return CallRules.TABLE;
    }

    /** A call that may be worked on, by whom, and how it stands now. */
    record Opened(Call call, Actor actor, Set<Relation> relations, CallStatus status, Instant at) {

        Set<CallAction> allowed() {
            return CallRules.TABLE.allowed(actor, status, relations);
        }

        boolean may(CallAction action) {
            return CallRules.TABLE.allows(actor, action, status, relations);
        }

        PersonId person() {
            return actor.requiredPerson();
        }
    }

    /**
     * Takes the call's row until the transaction ends.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE in this order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Opened toChange(CallId id, CallAction action) {
        return check(calls.findAndLock(id.value()).orElseThrow(Problem::notFound), action);
    }

    /** @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE in this order */
    public Opened toSee(CallId id, CallAction action) {
        return check(calls.findById(id.value()).orElseThrow(Problem::notFound), action);
    }

    private Opened check(Call call, CallAction action) {
        Actor actor = currentActor.get();
        Instant now = clock.instant();
        CallStatus status = call.status(now);
        Set<Relation> relations = cases.relations(call.id().subject(), actor);
        CallRules.TABLE.check(actor, action, status, relations);
        return new Opened(call, actor, relations, status, now);
    }
}
