package org.medina.declaration;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.medina.base.Problem;
import org.medina.casefile.CaseFiles;
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

/** Opens a declaration for one action, by the access table and for the current actor. */
@Component
class DeclarationAccess implements ReadableCases {

    private final DeclarationRepository declarations;
    private final CaseFiles cases;
    private final CurrentActor currentActor;
    private final Clock clock;

    DeclarationAccess(DeclarationRepository declarations, CaseFiles cases, CurrentActor currentActor, Clock clock) {
        this.declarations = declarations;
        this.cases = cases;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return DeclarationId.KIND;
    }

    @Override
    public AccessTable<?, ?> table() {
        return DeclarationRules.TABLE;
    }

    /** A declaration that may be worked on, by whom, and how it stands now. */
    record Opened(Declaration declaration, Actor actor, Set<Relation> relations, DeclarationStatus status, Instant at) {

        Set<DeclarationAction> allowed() {
            return DeclarationRules.TABLE.allowed(actor, status, relations);
        }

        boolean may(DeclarationAction action) {
            return DeclarationRules.TABLE.allows(actor, action, status, relations);
        }

        PersonId person() {
            return actor.requiredPerson();
        }

        Organisation own() {
            return actor.requiredOrganisation();
        }

        OrganisationId ownId() {
            return own().id();
        }
    }

    /**
     * Takes the declaration's row until the transaction ends, so that an endorsement and the close come one after the other.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE in this order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Opened toChange(DeclarationId id, DeclarationAction action) {
        return check(declarations.findAndLock(id.value()).orElseThrow(Problem::notFound), action);
    }

    /** @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE in this order */
    public Opened toSee(DeclarationId id, DeclarationAction action) {
        return check(declarations.findById(id.value()).orElseThrow(Problem::notFound), action);
    }

    private Opened check(Declaration declaration, DeclarationAction action) {
        Actor actor = currentActor.get();
        Instant now = clock.instant();
        DeclarationStatus status = declaration.status(now);
        Set<Relation> relations = cases.relations(declaration.id().subject(), actor);
        DeclarationRules.TABLE.check(actor, action, status, relations);
        return new Opened(declaration, actor, relations, status, now);
    }
}
