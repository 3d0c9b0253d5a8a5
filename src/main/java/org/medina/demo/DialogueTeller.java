package org.medina.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.dialogue.CommentFilter;
import org.medina.dialogue.CommentLists;
import org.medina.dialogue.CommentView;
import org.medina.dialogue.DialogueAnswering;
import org.medina.dialogue.DialogueClosing;
import org.medina.dialogue.DialogueCommenting;
import org.medina.dialogue.DialogueConsolidating;
import org.medina.dialogue.DialogueEndorsing;
import org.medina.dialogue.DialogueId;
import org.medina.dialogue.DialogueInvitation;
import org.medina.dialogue.DialogueOpening;
import org.medina.dialogue.DialogueRecord;
import org.medina.pledge.PledgeId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The steps of the story that happen in a dialogue. */
@Component
@Order(20)
class DialogueTeller implements Teller<DialogueTale, DialogueTale.Step> {

    private static final Duration UNTIL_THE_MEETING = Duration.ofDays(9);

    private final DialogueOpening opening;
    private final DialogueCommenting commenting;
    private final DialogueConsolidating consolidating;
    private final DialogueAnswering answering;
    private final DialogueClosing closing;
    private final DialogueEndorsing endorsing;
    private final DialogueRecord record;
    private final CommentLists comments;
    private final Told told;
    private final Clock clock;

    DialogueTeller(
            DialogueOpening opening,
            DialogueCommenting commenting,
            DialogueConsolidating consolidating,
            DialogueAnswering answering,
            DialogueClosing closing,
            DialogueEndorsing endorsing,
            DialogueRecord record,
            CommentLists comments,
            Told told,
            Clock clock) {
        this.opening = opening;
        this.commenting = commenting;
        this.consolidating = consolidating;
        this.answering = answering;
        this.closing = closing;
        this.endorsing = endorsing;
        this.record = record;
        this.comments = comments;
        this.told = told;
        this.clock = clock;
    }

    @Override
    public String file() {
        return "dialogues.json";
    }

    @Override
    public Class<DialogueTale[]> tales() {
        return DialogueTale[].class;
    }

    @Override
    public UUID begin(DialogueTale tale, DialogueTale.Step step) {
        var invitation = new DialogueInvitation(step.consulted(), step.consolidator(), null);
        String pledge = tale.about();
        DialogueId id = pledge == null
                ? opening.open(null, Objects.requireNonNull(tale.text()), invitation)
                : opening.open(new PledgeId(told.required(pledge)).subject(), invitation);
        return id.value();
    }

    @Override
    public void act(DialogueTale tale, UUID subject, DialogueTale.Step step) {
        var id = new DialogueId(subject);
        switch (step.deed()) {
            case open -> throw new IllegalStateException(id + " is opened twice");
            case comment -> given(step.comments()).forEach(draft -> commenting.comment(id, draft));
            case handIn -> commenting.handIn(id);
            case consolidate -> consolidating.consolidate(id);
            case withhold -> consolidating.withhold(id, comment(id, step.about()), step.words());
            case release -> consolidating.release(id, step.position(), step.words(), step.competence());
            case inviteEndorser -> endorsing.invite(id, step.about());
            case endorse -> endorsing.endorse(id, step.words(), null);
            case decide -> given(step.answers()).forEach(answer -> decide(id, answer));
            case reply -> answering.reply(id, step.words());
            case send -> answering.send(id);
            case close ->
                given(step.closures())
                        .forEach(end -> closing.close(id, comment(id, end.about()), end.closure(), end.reason()));
            case conclude -> closing.conclude(id);
            case callMeeting -> closing.callMeeting(id, clock.instant().plus(UNTIL_THE_MEETING), step.words());
            case minutes -> closing.writeMinutes(id, step.words());
            case confirmMinutes -> closing.confirmMinutes(id);
            case agree -> record.agreeToPublish(id, true);
        }
    }

    private void decide(DialogueId id, DialogueTale.Decided answer) {
        answering.decide(
                id,
                comment(id, answer.about()),
                null,
                new DialogueAnswering.Answer(answer.decision(), answer.answer(), null, answer.resultingVersion()));
    }

    private UUID comment(DialogueId id, @Nullable String about) {
        return comments.page(id, CommentFilter.ALL, 0, CommentLists.MAX_PAGE).stream()
                .filter(comment -> comment.content().comment().contains(Objects.requireNonNull(about)))
                .map(CommentView::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no comment says " + about));
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return Objects.requireNonNull(list);
    }
}
