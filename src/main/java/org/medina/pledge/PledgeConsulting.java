package org.medina.pledge;

import java.util.List;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.dialogue.DialogueId;
import org.medina.dialogue.DialogueInvitation;
import org.medina.dialogue.DialogueOpening;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ministries of the country are asked what they think of a pledge; no unpublished text reaches them without the city's yes. */
@Service
public class PledgeConsulting {

    private final PledgeRepository pledges;
    private final PledgeAccess access;
    private final PledgeTexts texts;
    private final PledgeCase pledgeCase;
    private final PledgeConsultations consultations;
    private final Completeness completeness;
    private final DialogueOpening dialogues;

    PledgeConsulting(
            PledgeRepository pledges,
            PledgeAccess access,
            PledgeTexts texts,
            PledgeCase pledgeCase,
            PledgeConsultations consultations,
            Completeness completeness,
            DialogueOpening dialogues) {
        this.pledges = pledges;
        this.access = access;
        this.texts = texts;
        this.pledgeCase = pledgeCase;
        this.consultations = consultations;
        this.completeness = completeness;
        this.dialogues = dialogues;
    }

    /**
     * The city asks, and its text closes until the ministries have spoken. An officer proposes it to the city, or asks at
     * once where everybody can read the pledge, which then stays as it is.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE; CONFLICT while a dialogue on it goes on; INVALID for who is asked
     *     and until when, and in an office of one for each field that is still needed
     */
    @Transactional
    public DialogueId consult(PledgeId id, DialogueInvitation invitation) {
        PledgeAccess.Opened opened = access.toChange(id, PledgeAction.CONSULT);
        Pledge pledge = opened.pledge();
        if (!opened.actor().actsFor(pledge.lead())) {
            return dialogues.open(id.subject(), invitation);
        }
        PledgeStatus from = pledge.status();
        if (from == PledgeStatus.DRAFT) {
            closeDraft(pledge);
        }
        pledge.consult();
        pledges.save(pledge);
        DialogueId dialogue = dialogues.open(id.subject(), invitation);
        consultations.begun(pledge, from, dialogue);
        return dialogue;
    }

    /** In an office of one nobody else could review it. */
    private void closeDraft(Pledge pledge) {
        if (!pledgeCase.isOfficeOfOne(pledge.lead())) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "pledge.problem.review-first");
        }
        texts.handOver(pledge, "sent");
        List<FieldProblem> missing = completeness.missing(pledge.content());
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing);
        }
    }
}
