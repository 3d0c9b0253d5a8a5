package org.medina.dialogue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.medina.identity.Organisation;
import org.medina.identity.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cities stand behind the joint submission that one of them has released for all, until the dialogue is over. */
@Service
public class DialogueEndorsing {

    private final DialogueRepository dialogues;
    private final DialogueAccess access;
    private final DialogueCase dialogueCase;
    private final Participants participants;
    private final Endorsements endorsements;
    private final Invited invited;
    private final Organisations organisations;
    private final Clock clock;

    DialogueEndorsing(
            DialogueRepository dialogues,
            DialogueAccess access,
            DialogueCase dialogueCase,
            Participants participants,
            Endorsements endorsements,
            Invited invited,
            Organisations organisations,
            Clock clock) {
        this.dialogues = dialogues;
        this.access = access;
        this.dialogueCase = dialogueCase;
        this.participants = participants;
        this.endorsements = endorsements;
        this.invited = invited;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * The organisation acted for stands behind the joint submission.
     *
     * @param mandate the document that allows it to, as it is called
     * @param mandateDate of that document
     * @throws Problem NOT_FOUND, FORBIDDEN; WRONG_STATE also for the city that speaks for all, and where it stands already;
     *     INVALID
     */
    @Transactional
    public void endorse(DialogueId id, @Nullable String mandate, @Nullable LocalDate mandateDate) {
        DialogueAccess.Opened opened = access.toChange(id, DialogueAction.ENDORSE);
        Dialogue dialogue = opened.dialogue();
        dialogue.requireEndorsable(opened.ownId());
        Instant now = clock.instant();
        String words = Words.optional("mandate", mandate, Words.MEDIUM);
        requireMandate(words, mandateDate, now);
        if (!endorsements.endorse(id, opened.ownId(), words, mandateDate, now)) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "dialogue.problem.already-endorsed");
        }
        kept(dialogue, "endorse", words);
    }

    /** @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE where it does not endorse, INVALID */
    @Transactional
    public void withdraw(DialogueId id, @Nullable String reason) {
        DialogueAccess.Opened opened = access.toChange(id, DialogueAction.WITHDRAW_ENDORSEMENT);
        Dialogue dialogue = opened.dialogue();
        dialogue.requireEndorsable(opened.ownId());
        String because = Words.required("reason", reason, Words.MEDIUM);
        if (!endorsements.withdraw(id, opened.ownId(), because, clock.instant())) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "dialogue.problem.not-endorsed");
        }
        kept(dialogue, "withdraw-endorsement", because);
    }

    /**
     * Asks one more, which reads text and submission from now on and has nothing else to do here.
     *
     * @param organisation alias or id
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE; INVALID where it cannot be asked, or is
     */
    @Transactional
    public void invite(DialogueId id, @Nullable String organisation) {
        Dialogue dialogue = access.toChange(id, DialogueAction.INVITE_ENDORSER).dialogue();
        dialogue.requireEndorsable();
        Organisation asked = invited.one(organisations.get(dialogue.author()), dialogue.direction(), organisation);
        boolean known =
                participants.of(id).stream().anyMatch(one -> one.organisation().equals(asked));
        if (known || !endorsements.ask(id, asked.id(), clock.instant())) {
            throw Problem.invalid("organisation", "dialogue.problem.asked-twice", asked.name());
        }
        dialogueCase.asked(dialogue, asked.id());
        kept(dialogue, "invite-endorser", asked.name());
    }

    private static void requireMandate(@Nullable String mandate, @Nullable LocalDate date, Instant now) {
        if (mandate == null && date != null) {
            throw Problem.invalid("mandate", "dialogue.problem.needed");
        }
        // a day ahead of UTC, because it may already be tomorrow where it was decided
        if (date != null
                && date.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1))) {
            throw Problem.invalid("mandateDate", "dialogue.problem.in-future");
        }
    }

    /** The dialogue's own row is written again, so that its version tells that it reads differently now. */
    private void kept(Dialogue dialogue, String action, @Nullable String words) {
        dialogues.save(dialogue);
        dialogueCase.moved(dialogue, dialogue.stage(), action, words);
    }
}
