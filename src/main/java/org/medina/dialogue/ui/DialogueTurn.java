package org.medina.dialogue.ui;

import static org.medina.dialogue.ui.DialogueWords.say;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.medina.base.ui.YourTurnPanel;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.dialogue.DialogueAction;
import org.medina.dialogue.DialogueDetails;
import org.medina.dialogue.DialogueStage;
import org.medina.dialogue.Meeting;
import org.medina.identity.Actor;
import org.springframework.stereotype.Service;

/** <i>Your turn</i>: what the dialogue waits for, from the reader or from somebody else, and what the reader may do. */
@Service
class DialogueTurn {

    /** What somebody has to do before it goes on; the first that one may do is one's turn. */
    private static final List<DialogueAction> DUTIES = List.of(
            DialogueAction.CONFIRM_LETTER,
            DialogueAction.CONSENT,
            DialogueAction.REPLY_QUESTION,
            DialogueAction.HAND_IN,
            DialogueAction.CONSOLIDATE,
            DialogueAction.RELEASE,
            DialogueAction.SEND_ANSWERS,
            DialogueAction.ANSWER,
            DialogueAction.CALL_MEETING,
            DialogueAction.CONCLUDE,
            DialogueAction.CLOSE_COMMENT,
            DialogueAction.CONFIRM_MINUTES,
            DialogueAction.WRITE_MINUTES,
            DialogueAction.AGREE_PUBLICATION);

    private final TurnActions actions;
    private final AnsweringQuestions answering;
    private final DialogueDeadlines deadlines;
    private final CaseFiles cases;

    DialogueTurn(TurnActions actions, AnsweringQuestions answering, DialogueDeadlines deadlines, CaseFiles cases) {
        this.actions = actions;
        this.answering = answering;
        this.deadlines = deadlines;
        this.cases = cases;
    }

    /** @param after called when a step was taken */
    YourTurnPanel of(DialogueDetails details, Actor actor, Runnable after) {
        Optional<DialogueAction> duty = DUTIES.stream()
                .filter(details.actions()::contains)
                .filter(action -> isDue(action, details, actor))
                .findFirst();
        YourTurnPanel panel = duty.map(action -> YourTurnPanel.yours(
                        say("dialogue.turn.yours", say("dialogue.duty." + action)),
                        explanation(action, details, actor)))
                .orElseGet(() -> others(details));
        actions.into(panel, details, actor, duty.orElse(null), after);
        return panel;
    }

    private boolean isDue(DialogueAction action, DialogueDetails details, Actor actor) {
        boolean gathers = OwnSide.gathers(details, actor);
        return switch (action) {
            case CONSOLIDATE -> details.consulted().stream().allMatch(asked -> Boolean.TRUE.equals(asked.handedIn()));
            // an officer may end what nobody ends, but is not waited for; and a critical comment is met about first
            case CONCLUDE -> gathers && !isForMeeting(details);
            case CLOSE_COMMENT ->
                details.stage() == DialogueStage.CLOSING
                        && gathers
                        && !answering.open(details).isEmpty();
            case WRITE_MINUTES -> !isMinuted(details);
            case AGREE_PUBLICATION -> details.publishedAt() == null && OwnSide.agreed(details, actor) == null;
            default -> true;
        };
    }

    /** Whether every answer is closed and something critical is maintained: then it waits for the secretariat. */
    private boolean isForMeeting(DialogueDetails details) {
        return details.stage() == DialogueStage.CLOSING
                && cases.find(details.id().subject())
                        .map(CaseFile::turn)
                        .filter(turn -> !turn.organisation()
                                .equals(details.consolidator().id()))
                        .isPresent();
    }

    private static boolean isMinuted(DialogueDetails details) {
        Meeting meeting = details.meeting();
        return meeting != null && meeting.minutes() != null;
    }

    private String explanation(DialogueAction duty, DialogueDetails details, Actor actor) {
        return switch (duty) {
            case CONSENT, HAND_IN, CONSOLIDATE, RELEASE ->
                say("dialogue.duty." + duty + ".text", deadlines.moment(details, details.deadline()));
            case ANSWER -> named("dialogue.duty.ANSWER.text", answering.undecided(details));
            case CLOSE_COMMENT -> named("dialogue.duty.CLOSE_COMMENT.text", answering.open(details));
            case AGREE_PUBLICATION ->
                RecordQuestions.decidesAlone(details)
                                && actor.actsFor(details.author().id())
                        ? say("dialogue.duty.AGREE_PUBLICATION.alone")
                        : say("dialogue.duty.AGREE_PUBLICATION.text");
            default -> say("dialogue.duty." + duty + ".text");
        };
    }

    private static String named(String key, List<Integer> numbers) {
        return say(key, numbers.size(), DialogueWords.numbers(numbers));
    }

    private YourTurnPanel others(DialogueDetails details) {
        DialogueStage stage = details.stage();
        if (Set.of(DialogueStage.CLOSED, DialogueStage.DECLINED, DialogueStage.CALLED_OFF)
                .contains(stage)) {
            return YourTurnPanel.others(say("dialogue.turn.over"), say("dialogue.turn.over." + stage));
        }
        String key = "dialogue.turn.others." + (isForMeeting(details) ? "MAINTAINED" : stage.name());
        String who = say(key, details.author().name(), details.consolidator().name());
        String words = say(
                key + ".text",
                details.author().name(),
                details.consolidator().name(),
                deadlines.moment(details, details.deadline()));
        return YourTurnPanel.others(who, words);
    }
}
