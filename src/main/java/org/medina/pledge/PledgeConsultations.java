package org.medina.pledge;

import java.time.Clock;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.Visibility;
import org.medina.dialogue.DialogueConsented;
import org.medina.dialogue.DialogueId;
import org.medina.dialogue.DialogueReleased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What follows for a pledge from the dialogue on its text, in the dialogue's own transaction. */
@Component
class PledgeConsultations {

    private final PledgeRepository pledges;
    private final PledgeCase pledgeCase;
    private final PledgeTexts texts;
    private final PledgeProcess process;
    private final Clock clock;

    PledgeConsultations(
            PledgeRepository pledges, PledgeCase pledgeCase, PledgeTexts texts, PledgeProcess process, Clock clock) {
        this.pledges = pledges;
        this.pledgeCase = pledgeCase;
        this.texts = texts;
        this.process = process;
        this.clock = clock;
    }

    /** The city takes up what the secretariat proposed. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DialogueConsented consented) {
        if (isPledge(consented.about())) {
            Pledge pledge = lock(PledgeId.of(consented.about()));
            if (pledge.status() != PledgeStatus.OFFICE_REVIEW) {
                throw Problem.of(
                        Problem.Kind.WRONG_STATE,
                        "problem.wrong-state",
                        pledge.status().name());
            }
            PledgeStatus from = pledge.status();
            pledge.consult();
            begun(pledge, from, consented.dialogue());
        }
    }

    /** The position is there; the city writes on while it answers. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DialogueReleased released) {
        SubjectRef about = released.about();
        if (about != null && isPledge(about)) {
            Pledge pledge = lock(PledgeId.of(about));
            if (isIn(pledge, released.dialogue())) {
                reopen(pledge, "position-released");
            }
        }
    }

    /** The text is closed, the dialogue on it stands; the process calls it. */
    void begun(Pledge pledge, PledgeStatus from, DialogueId dialogue) {
        pledge.consultedIn(dialogue.value());
        pledges.save(pledge);
        texts.name(pledge, "consulted");
        pledgeCase.moved(pledge, from, "consult", null, Visibility.SECRETARIAT);
        if (from == PledgeStatus.DRAFT) {
            process.reviewSkipped(pledge.id());
        } else {
            process.approved(pledge.id());
        }
    }

    /** The dialogue is over, however it ended. */
    @Transactional
    public void openRevision(PledgeId id) {
        Pledge pledge = lock(id);
        if (!reopen(pledge, "consulted")) {
            pledgeCase.noted(pledge, pledge.status(), "consulted", null, Visibility.SECRETARIAT);
        }
    }

    boolean mustBeAsked(PledgeId id) {
        return find(id).status() == PledgeStatus.CONSULTATION;
    }

    DialogueId dialogue(PledgeId id) {
        return find(id).dialogue()
                .map(DialogueId::new)
                .orElseThrow(() -> new IllegalStateException("the ministries were never asked"));
    }

    private boolean reopen(Pledge pledge, String act) {
        PledgeStatus from = pledge.status();
        boolean opened = pledge.openRevision(clock.instant());
        if (opened) {
            pledges.save(pledge);
            pledgeCase.moved(pledge, from, act, null, Visibility.SECRETARIAT);
        }
        return opened;
    }

    /** A dialogue that stands alone, on a published pledge, moves nothing. */
    private static boolean isIn(Pledge pledge, DialogueId dialogue) {
        return pledge.dialogue().filter(dialogue.value()::equals).isPresent();
    }

    private static boolean isPledge(SubjectRef about) {
        return about.kind().equals(PledgeId.KIND);
    }

    private Pledge find(PledgeId id) {
        return pledges.findById(id.value()).orElseThrow(Problem::notFound);
    }

    private Pledge lock(PledgeId id) {
        Pledge pledge = pledges.findAndLock(id.value()).orElseThrow(Problem::notFound);
        texts.catchUp(pledge);
        return pledge;
    }
}
