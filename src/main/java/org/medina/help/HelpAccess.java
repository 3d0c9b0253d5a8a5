package org.medina.help;

import org.medina.base.Problem;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.ReadableCases;
import org.medina.identity.AccessTable;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a request for one action, by the access table and for the current actor. */
@Component
class HelpAccess implements ReadableCases {

    private final HelpRows rows;
    private final CaseFiles cases;
    private final CurrentActor current;

    HelpAccess(HelpRows rows, CaseFiles cases, CurrentActor current) {
        this.rows = rows;
        this.cases = cases;
        this.current = current;
    }

    @Override
    public String kind() {
        return HelpId.KIND;
    }

    @Override
    public AccessTable<?, ?> table() {
        return HelpRules.TABLE;
    }

    /** Takes its row until the transaction ends. @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE in this order */
    @Transactional(propagation = Propagation.MANDATORY)
    public HelpRequest toChange(HelpId id, HelpAction action) {
        return check(rows.hold(id).orElseThrow(Problem::notFound), action);
    }

    /** @throws Problem NOT_FOUND */
    public HelpRequest toSee(HelpId id) {
        return check(rows.find(id).orElseThrow(Problem::notFound), HelpAction.READ);
    }

    private HelpRequest check(HelpRequest request, HelpAction action) {
        Actor actor = current.get();
        HelpRules.TABLE.check(
                actor, action, request.state(), cases.relations(request.id().subject(), actor));
        return request;
    }
}
