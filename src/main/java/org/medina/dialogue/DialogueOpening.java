package org.medina.dialogue;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.base.Words;
import org.medina.casefile.Visibility;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.identity.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a dialogue begins, and how it ends before its time. */
@Service
public class DialogueOpening {

    private final DialogueRepository dialogues;
    private final DialogueAccess access;
    private final DialogueCase dialogueCase;
    private final DialogueRoom room;
    private final Participants participants;
    private final Referrals referrals;
    private final TextRows texts;
    private final OfferedTexts offers;
    private final Invited invited;
    private final Organisations organisations;
    private final DialogueClock time;
    private final DialogueProcess process;
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;
    private final Clock clock;

    DialogueOpening(
            DialogueRepository dialogues,
            DialogueAccess access,
            DialogueCase dialogueCase,
            DialogueRoom room,
            Participants participants,
            Referrals referrals,
            TextRows texts,
            OfferedTexts offers,
            Invited invited,
            Organisations organisations,
            DialogueClock time,
            DialogueProcess process,
            ApplicationEventPublisher events,
            CurrentActor currentActor,
            Clock clock) {
        this.dialogues = dialogues;
        this.access = access;
        this.dialogueCase = dialogueCase;
        this.room = room;
        this.participants = participants;
        this.referrals = referrals;
        this.texts = texts;
        this.offers = offers;
        this.invited = invited;
        this.organisations = organisations;
        this.time = time;
        this.process = process;
        this.events = events;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Opens a dialogue on the text of a case, as its journey offers it. Who writes the text asks at once; the secretariat
     * proposes, unless the world can read the text anyway.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE or INVALID
     */
    @Transactional
    public DialogueId open(SubjectRef about, DialogueInvitation invitation) {
        ConsultedTexts.Offer offer = offers.of(about);
        return open(about, organisations.get(offer.author()), offer, invitation);
    }

    /**
     * Opens a dialogue on a text that belongs to no case.
     *
     * @param author alias or null for the organisation acted for; only the secretariat names another one
     * @throws Problem FORBIDDEN or INVALID
     */
    @Transactional
    public DialogueId open(@Nullable String author, DialogueText text, DialogueInvitation invitation) {
        Organisation writer = author == null
                ? Optional.ofNullable(currentActor.get().organisation()).orElseThrow(Problem::forbidden)
                : organisations
                        .find(author)
                        .orElseThrow(() -> Problem.invalid("author", "dialogue.problem.unknown-organisation", author));
        requireOpener(writer);
        return open(
                null,
                writer,
                new ConsultedTexts.Offer(writer.id(), OfferedTexts.sound(text), false, false),
                invitation);
    }

    private DialogueId open(
            @Nullable SubjectRef about,
            Organisation author,
            ConsultedTexts.Offer offer,
            DialogueInvitation invitation) {
        Actor actor = requireOpener(author);
        Direction direction = author.kind() == OrganisationKind.CITY ? Direction.NATIONAL : Direction.UPWARD;
        if (!direction.mayWrite(author.kind())) {
            throw Problem.invalid("author", "dialogue.problem.not-to-be-asked", author.name());
        }
        Instant now = clock.instant();
        Invited.Party party = invited.of(author, direction, invitation);
        ConsultationClock planned =
                time.planned(direction, author.id(), party.consolidator().id(), invitation, now);
        Dialogue dialogue = Dialogue.propose(
                DialogueId.next(),
                dialogueCase.nextReference(),
                new Dialogue.Terms(
                        direction,
                        author.id(),
                        party.consolidator().id(),
                        about,
                        offer.text().title(),
                        planned.deadline(),
                        offer.called(),
                        planned.invited().answerBy(),
                        planned.invited().forumCloses()),
                now);
        boolean consented = offer.published() || actor.actsFor(author.id());
        if (consented) {
            dialogue.moveDeadline(planned.deadline(), planned.hardEnd());
            dialogue.consent(now);
        }
        keep(dialogue, offer.text(), party, now);
        if (consented) {
            time.keep(dialogue.id(), planned);
        }
        dialogueCase.noted(dialogue, dialogue.stage(), consented ? "ask" : "propose", null, Visibility.PARTIES);
        process.begun(dialogue);
        return dialogue.id();
    }

    private void keep(Dialogue dialogue, ConsultedText text, Invited.Party party, Instant now) {
        SubjectRef about = dialogue.about();
        if (about != null && dialogues.isLiving(about.kind(), about.id())) {
            throw Problem.of(Problem.Kind.CONFLICT, "dialogue.problem.already-open");
        }
        dialogues.save(dialogue);
        texts.insert(dialogue.id(), text);
        dialogueCase.open(dialogue);
        room.of(dialogue.id());
        party.consulted().forEach(organisation -> {
            participants.add(dialogue.id(), organisation.id(), now);
            dialogueCase.asked(dialogue, organisation.id());
        });
    }

    private Actor requireOpener(Organisation author) {
        Actor actor = currentActor.get();
        Organisation own = actor.organisation();
        boolean officer =
                own != null && own.kind() == OrganisationKind.SECRETARIAT && actor.has(Role.SECRETARIAT_OFFICER);
        boolean speaker =
                actor.actsFor(author.id()) && (actor.has(Role.CITY_COORDINATOR) || actor.has(Role.STATE_FOCAL_POINT));
        if (!officer && !speaker) {
            throw Problem.forbidden();
        }
        return actor;
    }

    /** The text's author lets the others read it. */
    @Transactional
    public void consent(DialogueId id) {
        Dialogue dialogue = access.toChange(id, DialogueAction.CONSENT).dialogue();
        DialogueStage from = dialogue.stage();
        Instant now = clock.instant();
        ConsultationClock begun = time.begun(dialogue, now);
        dialogue.moveDeadline(begun.deadline(), begun.hardEnd());
        dialogue.consent(now);
        time.keep(id, begun);
        dialogues.save(dialogue);
        dialogueCase.moved(dialogue, from, "consent", null);
        process.consented(dialogue);
        SubjectRef about = dialogue.about();
        if (dialogue.called() && about != null) {
            events.publishEvent(new DialogueConsented(id, about));
        }
    }

    /** The author owes nobody a reason. */
    @Transactional
    public void decline(DialogueId id, @Nullable String reason) {
        Dialogue dialogue = access.toChange(id, DialogueAction.CONSENT).dialogue();
        DialogueStage from = dialogue.stage();
        String because = Words.optional("reason", reason, Words.MEDIUM);
        dialogue.decline(because, clock.instant());
        dialogues.save(dialogue);
        dialogueCase.moved(dialogue, from, "decline", because);
        process.declined(id);
    }

    @Transactional
    public void callOff(DialogueId id, @Nullable String reason) {
        Dialogue dialogue = access.toChange(id, DialogueAction.CALL_OFF).dialogue();
        DialogueStage from = dialogue.stage();
        String because = Words.required("reason", reason, Words.MEDIUM);
        dialogue.callOff(because, clock.instant());
        dialogues.save(dialogue);
        dialogueCase.moved(dialogue, from, "call-off", because);
        events.publishEvent(new DialogueClosed(id, dialogue.about(), null));
        process.ended(id);
    }

    /**
     * Ends what dialogue lives on the text of a case that has ended or moved on, without asking anybody's leave. Where the
     * journey's process runs the dialogue, that process ends the call.
     *
     * @param reason for both sides to read
     */
    @Transactional
    public void lapse(SubjectRef about, String reason) {
        dialogues.findLivingAndLock(about.kind(), about.id()).ifPresent(dialogue -> {
            DialogueStage from = dialogue.stage();
            dialogue.lapse(reason, clock.instant());
            dialogues.save(dialogue);
            dialogueCase.moved(dialogue, from, "lapse", reason);
            if (!dialogue.called() || from == DialogueStage.PROPOSED) {
                process.ended(dialogue.id());
            }
        });
    }

    /** @param organisation alias or id of a further organisation that is asked, until the same deadline */
    @Transactional
    public void invite(DialogueId id, @Nullable String organisation) {
        Dialogue dialogue = access.toChange(id, DialogueAction.INVITE).dialogue();
        dialogue.requireOpenForMoreParties();
        Organisation asked = invited.one(organisations.get(dialogue.author()), dialogue.direction(), organisation);
        if (!participants.add(id, asked.id(), clock.instant())) {
            throw Problem.invalid("organisation", "dialogue.problem.asked-twice", asked.name());
        }
        referrals.followed(id, asked.id());
        dialogueCase.asked(dialogue, asked.id());
        dialogueCase.noted(dialogue, dialogue.stage(), "invite", asked.name(), Visibility.PARTIES);
        process.asked(id);
    }
}
