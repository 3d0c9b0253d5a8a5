package org.medina.dialogue;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.medina.casefile.Visibility;
import org.medina.identity.Organisation;
import org.medina.identity.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever is asked may say that another authority, such as a province, ought to be. It reads nothing before the text's
 * author asks it, which makes it a party of its own.
 */
@Service
public class DialogueReferring {

    private final DialogueAccess access;
    private final DialogueCase dialogueCase;
    private final Participants participants;
    private final Referrals referrals;
    private final Invited invited;
    private final Organisations organisations;
    private final Clock clock;

    DialogueReferring(
            DialogueAccess access,
            DialogueCase dialogueCase,
            Participants participants,
            Referrals referrals,
            Invited invited,
            Organisations organisations,
            Clock clock) {
        this.access = access;
        this.dialogueCase = dialogueCase;
        this.participants = participants;
        this.referrals = referrals;
        this.invited = invited;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * @param organisation alias or id of the authority
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE, INVALID where it cannot be asked, or is
     */
    @Transactional
    public void refer(DialogueId id, @Nullable String organisation, @Nullable String reason) {
        DialogueAccess.Opened opened = access.toWorkOnComments(id, DialogueAction.REFER);
        Dialogue dialogue = opened.dialogue();
        String because = Words.required("reason", reason, Words.MEDIUM);
        Organisation to = invited.one(organisations.get(dialogue.author()), dialogue.direction(), organisation);
        boolean asked =
                participants.of(id).stream().anyMatch(one -> one.organisation().equals(to));
        if (asked || !referrals.add(id, new Referral(to.id(), opened.ownId(), because, clock.instant()))) {
            throw Problem.invalid("organisation", "dialogue.problem.asked-twice", to.name());
        }
        dialogueCase.noted(dialogue, dialogue.stage(), "refer", to.name() + ": " + because, Visibility.PARTIES);
    }
}
