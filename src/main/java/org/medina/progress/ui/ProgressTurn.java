package org.medina.progress.ui;

import static org.medina.progress.ui.ProgressSay.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import java.util.function.Supplier;
import org.medina.base.ui.Question;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.YourTurnPanel;
import org.medina.progress.ProgressAction;
import org.medina.progress.ProgressDetails;
import org.springframework.stereotype.Service;

/** <i>Your turn</i>: what the period waits for, from the reader or from somebody else, and what the reader may do. */
@Service
class ProgressTurn {

    private final ProgressQuestions questions;
    private final ReaderTime times;

    ProgressTurn(ProgressQuestions questions, ReaderTime times) {
        this.questions = questions;
        this.times = times;
    }

    /** @param after called when a step was taken */
    YourTurnPanel of(ProgressDetails period, Runnable after) {
        boolean mine = isMine(period);
        YourTurnPanel panel = mine
                ? YourTurnPanel.yours(say("progress.turn.yours." + period.stage()), explanation(period, "yours"))
                : YourTurnPanel.others(say("progress.turn.others." + period.stage()), explanation(period, "others"));
        var row = new Row(panel, mine);
        if (period.may(ProgressAction.CHECK)) {
            row.ask("ACCEPT", () -> questions.accept(period, after), false);
            row.ask("RETURN", () -> questions.sendBack(period, after), true);
        }
        boolean whole = period.missing().isEmpty();
        if (period.may(ProgressAction.HAND_IN) && whole) {
            row.ask("HAND_IN", () -> questions.handIn(period, after), false);
        }
        if (period.may(ProgressAction.WRITE)) {
            row.link("WRITE", ProgressNavigation.form(period.id()));
        }
        if (period.may(ProgressAction.WRITE_PART)) {
            row.link("WRITE_PART", ProgressNavigation.form(period.id()));
        }
        if (period.may(ProgressAction.RESUME)) {
            row.ask("RESUME", () -> questions.resume(period, after), true);
        }
        if (period.may(ProgressAction.EXTEND)) {
            row.ask("EXTEND", () -> questions.extend(period, after), true);
        }
        if (period.may(ProgressAction.PAUSE)) {
            row.ask("PAUSE", () -> questions.pause(period, after), true);
        }
        return panel;
    }

    private static boolean isMine(ProgressDetails period) {
        return switch (period.stage()) {
            case DUE -> period.may(ProgressAction.HAND_IN) || period.may(ProgressAction.WRITE_PART);
            case CHECK -> period.may(ProgressAction.CHECK);
            case WAITING, PAUSED, PUBLISHED, ENDED -> false;
        };
    }

    private String explanation(ProgressDetails period, String whose) {
        return say(
                "progress.turn." + whose + "." + period.stage() + ".text",
                times.day(period.due()),
                period.lead().name());
    }

    private static final class Row {
        private final YourTurnPanel panel;
        private boolean main;

        private Row(YourTurnPanel panel, boolean main) {
            this.panel = panel;
            this.main = main;
        }

        private void ask(String step, Supplier<Question> question, boolean quiet) {
            var button = new Button(
                    say("progress.action." + step), event -> question.get().open());
            if (main) {
                button.addThemeVariants(ButtonVariant.PRIMARY);
            } else if (quiet) {
                button.addThemeVariants(ButtonVariant.TERTIARY);
            }
            put(button, step);
        }

        private void link(String step, String path) {
            var link = new Anchor(path, say("progress.action." + step));
            link.addClassNames("medina-button", main ? "medina-button--door" : "medina-button--quiet");
            put(link, step);
        }

        private void put(Component button, String step) {
            panel.action(button, say("progress.action." + step + ".consequence"));
            main = false;
        }
    }
}
