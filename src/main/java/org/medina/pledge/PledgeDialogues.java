package org.medina.pledge;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.dialogue.DialogueFilter;
import org.medina.dialogue.DialogueLists;
import org.medina.dialogue.DialogueOpening;
import org.medina.dialogue.DialogueStage;
import org.medina.dialogue.DialogueSummary;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How a pledge stands in dialogues on its text. Their rows are taken before the pledge's, here as when a dialogue moves. */
@Component
class PledgeDialogues {

    private static final int MANY = 20;

    private static final Set<DialogueStage> LIVING = living();

    private final DialogueLists lists;
    private final PledgeCase pledgeCase;
    private final Messages messages;

    /** Looked up when needed: a dialogue opens on what this module offers, as far as the actor may. */
    private final ObjectProvider<DialogueOpening> opening;

    PledgeDialogues(
            DialogueLists lists, PledgeCase pledgeCase, Messages messages, ObjectProvider<DialogueOpening> opening) {
        this.lists = lists;
        this.pledgeCase = pledgeCase;
        this.messages = messages;
        this.opening = opening;
    }

    /**
     * How it stands.
     *
     * @param isUnderWay whether a dialogue on it lives that the actor may know of, also one that is only proposed
     * @param mayBegin whether one could begin, were the actor allowed to
     */
    record Standing(boolean isUnderWay, boolean mayBegin) {}

    Standing standing(Pledge pledge) {
        boolean living = isUnderWay(pledge);
        boolean ready = pledge.status() != PledgeStatus.DRAFT || pledgeCase.isOfficeOfOne(pledge.lead());
        return new Standing(living, ready && !living);
    }

    /** All dialogues on it that the current actor may know of, newest first. */
    List<DialogueSummary> of(PledgeId id) {
        return lists.page(new DialogueFilter(null, Set.of(), id.value()), 0, MANY);
    }

    /** @throws Problem WRONG_STATE while a dialogue goes on */
    void requireOver(Pledge pledge) {
        if (isUnderWay(pledge)) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "pledge.problem.dialogue-first");
        }
    }

    /** What the secretariat proposed for the text as it stood in review lapses when the pledge moves on. */
    void lapseProposal(Pledge pledge) {
        if (pledge.status() == PledgeStatus.OFFICE_REVIEW) {
            opening.getObject().lapse(pledge.id().subject(), messages.get("pledge.dialogue.moved-on"));
        }
    }

    /** Whatever dialogue lives ends with the pledge. */
    void lapse(PledgeId id) {
        opening.getObject().lapse(id.subject(), messages.get("pledge.dialogue.withdrawn"));
    }

    private boolean isUnderWay(Pledge pledge) {
        return lists.count(new DialogueFilter(null, LIVING, pledge.id().value())) > 0;
    }

    private static Set<DialogueStage> living() {
        Set<DialogueStage> living = EnumSet.allOf(DialogueStage.class);
        living.removeIf(DialogueStage::isOver);
        return living;
    }
}
