package org.medina.dialogue.ui;

import static org.medina.dialogue.ui.DialogueWords.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.Question;
import org.medina.base.ui.YourTurnPanel;
import org.medina.dialogue.DialogueAction;
import org.medina.dialogue.DialogueDetails;
import org.medina.dialogue.DialogueStage;
import org.medina.dialogue.Meeting;
import org.medina.dialogue.Position;
import org.medina.identity.Actor;
import org.medina.identity.Organisation;
import org.springframework.stereotype.Service;

/** The buttons of <i>Your turn</i>: what is due first, what is rarely done last, each with what follows from it. */
@Service
class TurnActions {

    private static final List<DialogueAction> ORDER = List.of(
            DialogueAction.CONFIRM_LETTER,
            DialogueAction.CONSENT,
            DialogueAction.REPLY_QUESTION,
            DialogueAction.COMMENT,
            DialogueAction.HAND_IN,
            DialogueAction.CONSOLIDATE,
            DialogueAction.REWORD,
            DialogueAction.RELEASE,
            DialogueAction.ENDORSE,
            DialogueAction.ANSWER,
            DialogueAction.SEND_ANSWERS,
            DialogueAction.CALL_MEETING,
            DialogueAction.CLOSE_COMMENT,
            DialogueAction.CLOSE_EDITORIAL,
            DialogueAction.CONCLUDE,
            DialogueAction.WRITE_MINUTES,
            DialogueAction.CONFIRM_MINUTES,
            DialogueAction.RECORD_LATE,
            DialogueAction.AGREE_PUBLICATION,
            DialogueAction.RECORD_LETTER,
            DialogueAction.ASK,
            DialogueAction.EXTEND,
            DialogueAction.INVITE,
            DialogueAction.INVITE_ENDORSER,
            DialogueAction.REFER,
            DialogueAction.WITHDRAW_ENDORSEMENT,
            DialogueAction.CALL_OFF);

    /** Undone only by beginning anew: they do not look like the next step. */
    private static final Set<String> QUIET =
            Set.of("CALL_OFF", "DECLINE", "DISPUTE_LETTER", "KEEP", "RECORD_LETTER", "WITHDRAW_ENDORSEMENT");

    private final DialogueQuestions questions;

    TurnActions(DialogueQuestions questions) {
        this.questions = questions;
    }

    void into(
            YourTurnPanel panel, DialogueDetails details, Actor actor, @Nullable DialogueAction duty, Runnable after) {
        var row = new Row(panel, details, actor, after, duty);
        // one comments before one hands in
        DialogueAction first = duty == DialogueAction.HAND_IN ? DialogueAction.COMMENT : duty;
        if (first != null && details.actions().contains(first)) {
            row.add(first);
        }
        ORDER.stream()
                .filter(action -> action != first && details.actions().contains(action))
                .forEach(row::add);
    }

    private final class Row {

        private final YourTurnPanel panel;
        private final DialogueDetails details;
        private final Actor actor;
        private final Runnable after;
        private boolean main;

        Row(YourTurnPanel panel, DialogueDetails details, Actor actor, Runnable after, @Nullable DialogueAction duty) {
            this.panel = panel;
            this.details = details;
            this.actor = actor;
            this.after = after;
            this.main = duty != null;
        }

        void add(DialogueAction action) {
            switch (action) {
                case CONSENT -> consent();
                case COMMENT, REWORD -> link(action.name());
                case CLOSE_COMMENT -> close();
                case ANSWER -> answer();
                case HAND_IN ->
                    ask(
                            OwnSide.gathers(details, actor) ? "HAND_IN_OWN" : "HAND_IN",
                            () -> questions.gathering().handIn(details, after));
                case ASK, EXTEND, REPLY_QUESTION -> time(action);
                case CONSOLIDATE ->
                    ask("CONSOLIDATE", () -> questions.gathering().consolidate(details, after));
                case RELEASE -> ask("RELEASE", () -> questions.gathering().release(details, after));
                case SEND_ANSWERS ->
                    ask("SEND_ANSWERS", () -> questions.answering().send(details, after));
                case CLOSE_EDITORIAL -> closeEditorial();
                case CONCLUDE -> ask("CONCLUDE", () -> questions.answering().conclude(details, after));
                case CALL_MEETING ->
                    ask("CALL_MEETING", () -> questions.meeting().call(details, after));
                case WRITE_MINUTES ->
                    ask(
                            isMinuted() ? "CHANGE_MINUTES" : "WRITE_MINUTES",
                            () -> questions.meeting().minutes(details, after));
                case CONFIRM_MINUTES ->
                    ask("CONFIRM_MINUTES", () -> questions.meeting().confirm(details, after));
                case RECORD_LATE -> ask("RECORD_LATE", () -> questions.records().late(details, after));
                case RECORD_LETTER ->
                    ask("RECORD_LETTER", () -> questions.records().letter(details, after));
                case CONFIRM_LETTER -> confirmLetter();
                case AGREE_PUBLICATION -> publication();
                case CALL_OFF -> ask("CALL_OFF", () -> questions.asking().callOff(details, after));
                case INVITE, REFER -> another(action);
                case ENDORSE, WITHDRAW_ENDORSEMENT, INVITE_ENDORSER -> endorsement(action);
                case READ, SEE_HISTORY, WITHDRAW, CLOSE_LINK -> {}
            }
        }

        private void consent() {
            ask("CONSENT", () -> questions.asking().consent(details, after));
            ask("DECLINE", () -> questions.asking().decline(details, after));
        }

        private void answer() {
            link("ANSWER");
            boolean objection =
                    details.statement() != null && details.statement().position() == Position.OBJECTION;
            String step = details.reply() != null ? "REPLY_AGAIN" : objection ? "REPLY_OBJECTION" : "REPLY";
            ask(step, () -> questions.answering().reply(details, after));
        }

        /** A meeting may settle what was closed as maintained; before, only what is open is closed. */
        private void close() {
            if (details.stage() == DialogueStage.MEETING
                    || !questions.answering().open(details).isEmpty()) {
                link("CLOSE_COMMENT");
            }
        }

        private void closeEditorial() {
            if (!questions.answering().editorial(details).isEmpty()) {
                ask("CLOSE_EDITORIAL", () -> questions.answering().closeEditorial(details, after));
            }
        }

        private void confirmLetter() {
            ask("CONFIRM_LETTER", () -> questions.records().confirmLetter(details, true, after));
            ask("DISPUTE_LETTER", () -> questions.records().confirmLetter(details, false, after));
        }

        private void publication() {
            if (details.publishedAt() != null && OwnSide.agreed(details, actor) != null) {
                return;
            }
            Boolean said = OwnSide.agreed(details, actor);
            if (!Boolean.TRUE.equals(said)) {
                boolean author = OwnSide.isAuthor(details, actor);
                String step = author && RecordQuestions.decidesAlone(details) ? "PUBLISH_ALONE" : "PUBLISH";
                ask(step, () -> questions.records().publish(details, author, after));
            }
            if (!Boolean.FALSE.equals(said) && details.publishedAt() == null) {
                ask("KEEP", () -> questions.records().keep(details, after));
            }
        }

        private void endorsement(DialogueAction action) {
            Organisation own = actor.organisation();
            if (action == DialogueAction.ENDORSE && own != null) {
                ask("ENDORSE", () -> questions.endorsing().endorse(details, own, after));
            } else if (action == DialogueAction.WITHDRAW_ENDORSEMENT) {
                ask("WITHDRAW_ENDORSEMENT", () -> questions.endorsing().withdraw(details, after));
            } else if (action == DialogueAction.INVITE_ENDORSER
                    && questions.endorsing().somebodyIsLeft(details)) {
                ask("INVITE_ENDORSER", () -> questions.endorsing().invite(details, after));
            }
        }

        private void time(DialogueAction action) {
            DialogueDetails.Clock clock = details.clock();
            if (clock == null) {
                return;
            }
            boolean author = OwnSide.isAuthor(details, actor);
            String other =
                    author ? details.consolidator().name() : details.author().name();
            switch (action) {
                case EXTEND -> ask("EXTEND", () -> questions.time().extend(details, clock, after));
                case ASK -> ask("ASK", () -> questions.time().ask(details, clock, other, after));
                default ->
                    TimeQuestions.waiting(clock, author)
                            .ifPresent(asked ->
                                    ask("REPLY_QUESTION", () -> questions.time().reply(details, asked, after)));
            }
        }

        private void another(DialogueAction action) {
            if (questions.asking().somebodyIsLeft(details)) {
                ask(
                        action.name(),
                        () -> action == DialogueAction.INVITE
                                ? questions.asking().invite(details, after)
                                : questions.asking().refer(details, after));
            }
        }

        private boolean isMinuted() {
            Meeting meeting = details.meeting();
            return meeting != null && meeting.minutes() != null;
        }

        private void ask(String step, Supplier<Question> question) {
            var button = new Button(
                    say("dialogue.action." + step), event -> question.get().open());
            if (main) {
                button.addThemeVariants(ButtonVariant.PRIMARY);
            } else if (QUIET.contains(step)) {
                button.addThemeVariants(ButtonVariant.TERTIARY);
            }
            put(button, step);
        }

        /** To the comments, where it is done one by one. */
        private void link(String step) {
            String key = step.equals("CLOSE_COMMENT") && details.stage() == DialogueStage.MEETING ? "SETTLE" : step;
            var link = new Anchor(DialogueNavigation.comments(details.id()), say("dialogue.action." + key));
            link.addClassNames("medina-button", main ? "medina-button--door" : "medina-button--quiet");
            put(link, key);
        }

        private void put(Component button, String step) {
            panel.action(button, say("dialogue.action." + step + ".consequence", names()));
            main = false;
        }

        /** Those that a consequence may name: the author, whoever speaks for the others. */
        private Object[] names() {
            return new Object[] {
                details.author().name(),
                details.consolidator().name(),
                details.consulted().size()
            };
        }
    }
}
