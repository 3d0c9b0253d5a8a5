package org.medina.dialogue;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
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
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Opens a dialogue for one action and decides on each comment, by the access tables and for the current actor. */
@Component
class DialogueAccess implements ReadableCases {

    private final DialogueRepository dialogues;
    private final CommentRepository comments;
    private final CaseFiles cases;
    private final CurrentActor currentActor;
    private final LastActs acts;
    private final DialogueRoom room;
    private final Clock clock;

    DialogueAccess(
            DialogueRepository dialogues,
            CommentRepository comments,
            CaseFiles cases,
            CurrentActor currentActor,
            LastActs acts,
            DialogueRoom room,
            Clock clock) {
        this.dialogues = dialogues;
        this.comments = comments;
        this.cases = cases;
        this.currentActor = currentActor;
        this.acts = acts;
        this.room = room;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return DialogueId.KIND;
    }

    @Override
    public AccessTable<?, ?> table() {
        return DialogueRules.TABLE;
    }

    /** A dialogue that may be worked on, and by whom. */
    record Opened(Dialogue dialogue, Actor actor, Set<Relation> relations) {

        boolean may(DialogueAction action) {
            return DialogueRules.TABLE.allows(actor, action, dialogue.stage(), relations);
        }

        Set<DialogueAction> allowed() {
            return DialogueRules.TABLE.allowed(actor, dialogue.stage(), relations);
        }

        /** The organisation acted for; those who do something here always act for one. */
        Organisation own() {
            return actor.requiredOrganisation();
        }

        OrganisationId ownId() {
            return own().id();
        }

        PersonId person() {
            return actor.requiredPerson();
        }

        Side side() {
            return relations.contains(Relation.LEAD) || relations.contains(Relation.MANDATED)
                    ? Side.AUTHOR
                    : Side.CONSULTED;
        }

        /** Whether the actor gathers what others hand in. */
        boolean gathers() {
            return relations.contains(Relation.CONSOLIDATOR)
                    && DialogueRules.COMMENTS.allows(actor, DialogueAction.READ, CommentLevel.GOVERNMENT, relations);
        }

        /** Whether the actor takes part, rather than reading what the world reads. */
        boolean isParty() {
            return relations.contains(Relation.LEAD)
                    || relations.contains(Relation.MANDATED)
                    || relations.contains(Relation.CONSULTED)
                    || relations.contains(Relation.SECRETARIAT);
        }

        boolean sees(OrganisationId writer, CommentLevel level) {
            boolean mine = actor.actsFor(writer) && actor.hasAny(DialogueRules.WRITERS);
            return mine || DialogueRules.COMMENTS.allows(actor, DialogueAction.READ, level, relations);
        }
    }

    /**
     * Takes the dialogue's row until the transaction ends, so that two people at once come one after the other.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE in this order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Opened toChange(DialogueId id, DialogueAction action) {
        return check(dialogues.findAndLock(id.value()).orElseThrow(Problem::notFound), action);
    }

    /**
     * Keeps the stage as it is until the transaction ends; many may work on comments at the same time. Whoever does so has
     * acted.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE in this order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Opened toWorkOnComments(DialogueId id, DialogueAction action) {
        Opened opened = check(dialogues.findAndHold(id.value()).orElseThrow(Problem::notFound), action);
        PersonId person = opened.actor().person();
        if (person != null) {
            TransactionSynchronizationManager.registerSynchronization(new Acted(id, person));
            tell(opened, action);
        }
        return opened;
    }

    /** What is written before the release is told to those who may read it, which the rest must not even notice. */
    private void tell(Opened opened, DialogueAction action) {
        Dialogue dialogue = opened.dialogue();
        switch (action) {
            case COMMENT -> room.changedAmong(dialogue.id(), opened.ownId(), false);
            case HAND_IN -> room.changedAmong(dialogue.id(), opened.ownId(), true);
            case REWORD -> room.changedAmong(dialogue.id(), null, true);
            default -> room.changed(dialogue.id());
        }
    }

    /** Somebody has acted, later than anything that they wrote while doing so. */
    private final class Acted implements TransactionSynchronization {
        private final DialogueId dialogue;
        private final PersonId person;

        private Acted(DialogueId dialogue, PersonId person) {
            this.dialogue = dialogue;
            this.person = person;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            acts.note(dialogue, person, clock.instant());
        }
    }

    /** @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE in this order */
    public Opened toSee(DialogueId id, DialogueAction action) {
        return check(dialogues.findById(id.value()).orElseThrow(Problem::notFound), action);
    }

    /** A comment that the actor may read, its row taken; one that they may not read is not there. */
    Comment commentToChange(Opened opened, UUID comment) {
        return comments.findAndLock(opened.dialogue().id().value(), comment)
                .filter(found -> opened.sees(found.organisation(), found.level()))
                .orElseThrow(Problem::notFound);
    }

    Comment commentToSee(Opened opened, UUID comment) {
        return comments.find(opened.dialogue().id().value(), comment)
                .filter(found -> opened.sees(found.organisation(), found.level()))
                .orElseThrow(Problem::notFound);
    }

    /** As {@link Opened#sees} for SQL over the comments {@code c} of the cases {@code cf}. */
    static String seesSql(Actor actor) {
        String others = DialogueRules.COMMENTS.readableBy(actor, "c.level", CaseSql::relationSql);
        boolean writes = actor.hasAny(DialogueRules.WRITERS);
        return writes ? "(c.organisation = cast(:actorOrganisation as uuid) or " + others + ")" : others;
    }

    /** As {@link #toSee} for SQL over the cases {@code cf}. */
    static String readsSql(Actor actor) {
        return DialogueRules.TABLE.readableBy(actor, "cf.status", CaseSql::relationSql);
    }

    private Opened check(Dialogue dialogue, DialogueAction action) {
        Actor actor = currentActor.get();
        Set<Relation> relations = cases.relations(dialogue.id().subject(), actor);
        DialogueRules.TABLE.check(actor, action, dialogue.stage(), relations);
        return new Opened(dialogue, actor, relations);
    }
}
