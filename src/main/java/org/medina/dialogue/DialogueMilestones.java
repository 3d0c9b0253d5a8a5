package org.medina.dialogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medina.base.Problem;
import org.medina.casefile.Visibility;
import org.medina.identity.OrganisationId;
import org.medina.inbox.Inbox;
import org.medina.inbox.InboxEntry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a dialogue by itself when its process comes to it. Each step asks the dialogue whether it is due. */
@Component
class DialogueMilestones {

    private static final Duration WHILE_STOPPED = Duration.ofHours(6);

    private final DialogueRepository dialogues;
    private final DialogueCase dialogueCase;
    private final Participants participants;
    private final CommentRows rows;
    private final DialogueClock time;
    private final Inbox inbox;
    private final DialogueProcess process;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DialogueMilestones(
            DialogueRepository dialogues,
            DialogueCase dialogueCase,
            Participants participants,
            CommentRows rows,
            DialogueClock time,
            Inbox inbox,
            DialogueProcess process,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dialogues = dialogues;
        this.dialogueCase = dialogueCase;
        this.participants = participants;
        this.rows = rows;
        this.time = time;
        this.inbox = inbox;
        this.process = process;
        this.events = events;
        this.clock = clock;
    }

    /** Looks at the clock: the deadline may have passed, or something may have to be brought to mind. */
    @Transactional
    public void keepTime(DialogueId id) {
        if (!fallSilent(id)) {
            remind(lock(id));
        }
    }

    /** What was sent is written down first of all, so that it is never sent twice. */
    private void remind(Dialogue dialogue) {
        if (dialogue.stage().isBeforeRelease()) {
            ConsultationClock now = time.of(dialogue);
            new ClockReminders(now).due(clock.instant()).ifPresent(reminder -> {
                time.add(dialogue.id(), now, reminder);
                dialogueCase.noted(dialogue, dialogue.stage(), "remind", null, Visibility.PARTIES);
            });
        }
    }

    /** Records the silence if the deadline has passed without a position; false when it was not due. */
    @Transactional
    public boolean fallSilent(DialogueId id) {
        Dialogue dialogue = lock(id);
        DialogueStage from = dialogue.stage();
        if (!dialogue.fallSilent(clock.instant())) {
            return false;
        }
        dialogues.save(dialogue);
        dialogueCase.moved(dialogue, from, "fall-silent", null);
        events.publishEvent(new DialogueClosed(id, dialogue.about(), Outcome.SILENT));
        return true;
    }

    /**
     * Nobody replied to the answers in time: what is open is noted. The dialogue ends, unless a critical comment is
     * maintained, which the secretariat may call both sides together for. False when there was nothing to do.
     */
    @Transactional
    public boolean closeUnanswered(DialogueId id) {
        Dialogue dialogue = lock(id);
        DialogueStage from = dialogue.stage();
        Instant now = clock.instant();
        if (from != DialogueStage.CLOSING || !dialogue.isReplyOverdue(now)) {
            return false;
        }
        int noted = rows.closeOpen(id, new CommentClosure(Closure.NOTED, null, null, now));
        if (dialogueCase.waitsForMeeting(dialogue)) {
            handToSecretariat(dialogue, noted);
            return noted > 0;
        }
        dialogue.conclude(rows.tally(id), now);
        dialogues.save(dialogue);
        dialogueCase.moved(dialogue, from, "close-unanswered", null);
        dialogue.outcome().ifPresent(outcome -> events.publishEvent(new DialogueClosed(id, dialogue.about(), outcome)));
        return true;
    }

    private void handToSecretariat(Dialogue dialogue, int noted) {
        if (noted > 0) {
            dialogueCase.moved(dialogue, dialogue.stage(), "close-unanswered", null);
            process.moved(dialogue.id());
        }
    }

    DialogueStage stage(DialogueId id) {
        return find(id).stage();
    }

    /** Those who have not handed in, and whom no task asks for it yet. */
    List<UUID> toComment(DialogueId id) {
        Set<OrganisationId> asked = inbox.of(id.subject()).stream()
                .filter(entry -> entry.kind().equals("dialogue.comment"))
                .map(InboxEntry::organisation)
                .collect(Collectors.toSet());
        return participants.of(id).stream()
                .filter(one -> one.handedInAt() == null)
                .map(one -> one.organisation().id())
                .filter(organisation -> !asked.contains(organisation))
                .map(OrganisationId::value)
                .toList();
    }

    List<UUID> toConfirm(DialogueId id) {
        Dialogue dialogue = find(id);
        return Stream.of(dialogue.author(), dialogue.consolidator())
                .map(OrganisationId::value)
                .toList();
    }

    /**
     * At the next point of the clock. While it stands still more often, because the reply moves the deadline to an earlier
     * day, and nothing changes the timer then.
     */
    Instant consultationWakes(DialogueId id) {
        Instant now = clock.instant();
        ConsultationClock found = time.of(find(id));
        Instant soon = now.plus(WHILE_STOPPED);
        Instant next = new ClockReminders(found).next(now).orElse(soon);
        return found.stoppedUntil(now).isPresent() && soon.isBefore(next) ? soon : next;
    }

    /** A second after the last one of the day by which replies are due. */
    Instant repliesWake(DialogueId id) {
        return find(id).repliesDue().orElseThrow().plusSeconds(1);
    }

    private Dialogue find(DialogueId id) {
        return dialogues.findById(id.value()).orElseThrow(Problem::notFound);
    }

    private Dialogue lock(DialogueId id) {
        return dialogues.findAndLock(id.value()).orElseThrow(Problem::notFound);
    }
}
