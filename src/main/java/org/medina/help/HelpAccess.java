package org.medina.help;

import java.util.Set;
import org.medina.base.Problem;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.CaseSql;
import org.medina.casefile.ReadableCases;
import org.medina.identity.AccessTable;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Relation;
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

    @Override
    public String sql(Actor actor) {
        return HelpRules.TABLE.readableBy(actor, "cf.status", HelpAccess::relationSql);
    }

    /** Whoever asked leads it: an organisation, or somebody who acts for none, whose it is alone. */
    private static String relationSql(Relation relation) {
        return relation == Relation.LEAD ? """
                exists (select 1 from help.request asked where asked.id = cf.id
                         and (asked.organisation = cast(:actorOrganisation as uuid)
                              or asked.organisation is null and asked.person = cast(:actorPerson as uuid)))""" : CaseSql.relationSql(relation);
    }

    /** As {@link #relationSql}, of one request. */
    Set<Relation> relations(HelpRequest request, Actor actor) {
        Set<Relation> relations = cases.relations(request.id().subject(), actor);
        if (request.organisation() == null) {
            relations.remove(Relation.LEAD);
            if (request.person().equals(actor.person())) {
                relations.add(Relation.LEAD);
            }
        }
        return relations;
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
        HelpRules.TABLE.check(actor, action, request.state(), relations(request, actor));
        return request;
    }
}
