package org.medina.pledge;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.medina.base.Problem;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.ReadableCases;
import org.medina.document.DocumentRights;
import org.medina.identity.AccessTable;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Relation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a pledge for one action, if the access table lets the current actor do it now. */
@Component
class PledgeAccess implements ReadableCases {

    private final PledgeRepository pledges;
    private final CaseFiles cases;
    private final PledgeTexts texts;
    private final PledgePapers papers;
    private final PledgeDialogues dialogues;
    private final CurrentActor currentActor;

    PledgeAccess(
            PledgeRepository pledges,
            CaseFiles cases,
            PledgeTexts texts,
            PledgePapers papers,
            PledgeDialogues dialogues,
            CurrentActor currentActor) {
        this.pledges = pledges;
        this.cases = cases;
        this.texts = texts;
        this.papers = papers;
        this.dialogues = dialogues;
        this.currentActor = currentActor;
    }

    @Override
    public String kind() {
        return PledgeId.KIND;
    }

    @Override
    public AccessTable<?, ?> table() {
        return PledgeRules.TABLE;
    }

    /** A pledge that may be worked on, and by whom. */
    record Opened(
            Pledge pledge,
            Actor actor,
            Set<Relation> relations,
            PledgePapers.Standing paper,
            Supplier<PledgeDialogues.Standing> dialogue) {

        /** What the actor may do now and what would not be refused for the case's own reasons. */
        Set<PledgeAction> actions() {
            Set<PledgeAction> actions = EnumSet.noneOf(PledgeAction.class);
            PledgeRules.TABLE.allowed(actor, pledge.status(), relations).stream()
                    .filter(this::isTimely)
                    .forEach(actions::add);
            return actions;
        }

        /** What the actor may do in the text that is written together; empty for those who see only what was frozen. */
        Optional<DocumentRights> rightsInText() {
            return PledgeTextRules.of(actor, pledge.status(), relations);
        }

        private boolean isTimely(PledgeAction action) {
            return switch (action) {
                case CONFIRM ->
                    pledge.status() == PledgeStatus.SIGNING
                            ? isAsked()
                            : pledge.enteredBy().isPresent();
                case DECLINE -> isAsked();
                case SEND_TO_REVIEW -> pledge.enteredBy().isEmpty();
                case CONSULT -> pledge.enteredBy().isEmpty() && dialogue.get().mayBegin();
                case APPROVE ->
                    pledge.status() != PledgeStatus.REVISION || !dialogue.get().isUnderWay();
                case SIGN -> pledge.partnersToConfirm().isEmpty();
                case PRINT_SHEET, RECORD_PAPER -> pledge.partnersToConfirm().isEmpty() && !paper.isWaiting();
                case CHECK_PAPER -> paper.isWaiting() && paper.mayBeCheckedBy(actor);
                case READ,
                        SEE_HISTORY,
                        SEE_PROCESS,
                        EDIT,
                        CORRECT,
                        SEE_FILES,
                        ATTACH,
                        RETURN,
                        ACCEPT,
                        SEE_PAPER,
                        WITHDRAW -> true;
            };
        }

        private boolean isAsked() {
            return pledge.partnersToConfirm().stream().anyMatch(actor::actsFor);
        }
    }

    /**
     * Takes the pledge's row until the transaction ends, so that two people at once come one after the other.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE in this order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Opened toChange(PledgeId id, PledgeAction action) {
        return check(pledges.findAndLock(id.value()).orElseThrow(Problem::notFound), action);
    }

    /** @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE in this order */
    public Opened toSee(PledgeId id, PledgeAction action) {
        return check(pledges.findById(id.value()).orElseThrow(Problem::notFound), action);
    }

    private Opened check(Pledge pledge, PledgeAction action) {
        Actor actor = currentActor.get();
        Set<Relation> relations = cases.relations(pledge.id().subject(), actor);
        PledgeRules.TABLE.check(actor, action, pledge.status(), relations);
        texts.catchUp(pledge);
        return new Opened(pledge, actor, relations, papers.standing(pledge), () -> dialogues.standing(pledge));
    }
}
