package org.medina.declaration.ui;

import static org.medina.declaration.ui.DeclarationSay.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.medina.base.ui.Question;
import org.medina.base.ui.YourTurnPanel;
import org.medina.declaration.DeclarationAction;
import org.medina.declaration.DeclarationDetails;
import org.medina.declaration.DeclarationStatus;
import org.medina.declaration.EndorsementStatus;
import org.springframework.stereotype.Service;

/** <i>Your turn</i>: what the declaration waits for, from the reader or from somebody else, and what the reader may do. */
@Service
class DeclarationTurn {

    /** What somebody has to do before it goes on, in the order in which it matters. */
    private static final List<DeclarationAction> DUTIES = List.of(
            DeclarationAction.ENDORSE,
            DeclarationAction.PREPARE,
            DeclarationAction.CHECK,
            DeclarationAction.PRESENT,
            DeclarationAction.OPEN,
            DeclarationAction.FREEZE);

    /** What may be done beside. */
    private static final List<DeclarationAction> ALSO = List.of(
            DeclarationAction.EDIT,
            DeclarationAction.INVITE_WRITERS,
            DeclarationAction.INVITE,
            DeclarationAction.RECORD_PAPER,
            DeclarationAction.RETURN,
            DeclarationAction.EXTEND,
            DeclarationAction.CLOSE,
            DeclarationAction.TAKE_BACK,
            DeclarationAction.CALL_OFF);

    private static final Set<DeclarationAction> QUIET = Set.of(
            DeclarationAction.RETURN,
            DeclarationAction.CLOSE,
            DeclarationAction.CALL_OFF,
            DeclarationAction.TAKE_BACK,
            DeclarationAction.EXTEND);

    private final DeclarationQuestions questions;

    DeclarationTurn(DeclarationQuestions questions) {
        this.questions = questions;
    }

    /** @param after called when a step was taken */
    YourTurnPanel of(DeclarationDetails declaration, Runnable after) {
        Optional<DeclarationAction> duty =
                DUTIES.stream().filter(declaration::may).findFirst();
        YourTurnPanel panel = duty.map(action -> YourTurnPanel.yours(
                        say("declaration.turn.yours", say("declaration.duty." + action)),
                        say("declaration.duty." + action + ".text")))
                .orElseGet(() -> others(declaration));
        var row = new Row(panel, declaration, after, duty.isPresent());
        if (declaration.may(DeclarationAction.SEE_DRAFT) && declaration.status() == DeclarationStatus.DRAFTING) {
            row.link("WRITE", DeclarationNavigation.text(declaration.id()));
        }
        DUTIES.stream().filter(declaration::may).forEach(row::add);
        ALSO.stream().filter(declaration::may).forEach(row::add);
        return panel;
    }

    private static YourTurnPanel others(DeclarationDetails declaration) {
        if (declaration.own() != null && declaration.own().status() == EndorsementStatus.ACCEPTED) {
            return YourTurnPanel.others(say("declaration.turn.endorsed"), say("declaration.turn.endorsed.text"));
        }
        if (declaration.own() != null && declaration.own().status() == EndorsementStatus.HANDED_IN) {
            return YourTurnPanel.others(say("declaration.turn.handed-in"), say("declaration.turn.handed-in.text"));
        }
        String status = declaration.status().name();
        return YourTurnPanel.others(say("declaration.turn." + status), say("declaration.turn." + status + ".text"));
    }

    private final class Row {
        private final YourTurnPanel panel;
        private final DeclarationDetails declaration;
        private final Runnable after;
        private boolean main;

        private Row(YourTurnPanel panel, DeclarationDetails declaration, Runnable after, boolean main) {
            this.panel = panel;
            this.declaration = declaration;
            this.after = after;
            this.main = main;
        }

        private void add(DeclarationAction action) {
            switch (action) {
                case ENDORSE -> link("ENDORSE", DeclarationNavigation.endorsing(declaration.id()));
                case PREPARE -> {
                    if (!declaration.may(DeclarationAction.ENDORSE)) {
                        link("PREPARE", DeclarationNavigation.endorsing(declaration.id()));
                    }
                }
                case RECORD_PAPER -> {
                    if (!declaration.may(DeclarationAction.PREPARE)) {
                        link("RECORD_PAPER", DeclarationNavigation.endorsing(declaration.id()));
                    }
                }
                case CHECK -> link("CHECK", DeclarationNavigation.checking(declaration.id()));
                case EDIT -> ask(action, () -> questions.head(declaration, after));
                case INVITE_WRITERS -> {
                    ask(action, () -> questions.inviteWriter(declaration, after));
                    if (!declaration.writers().isEmpty()) {
                        button("DISMISS_WRITER", true, () -> questions.dismissWriter(declaration, after));
                    }
                }
                case FREEZE -> ask(action, () -> questions.freeze(declaration, after));
                case OPEN -> ask(action, () -> questions.open(declaration, after));
                case RETURN -> ask(action, () -> questions.sendBack(declaration, after));
                case INVITE -> ask(action, () -> questions.invite(declaration, after));
                case EXTEND -> ask(action, () -> questions.extend(declaration, after));
                case CLOSE -> ask(action, () -> questions.close(declaration, after));
                case PRESENT -> ask(action, () -> questions.present(declaration, after));
                case CALL_OFF -> ask(action, () -> questions.callOff(declaration, after));
                case TAKE_BACK -> ask(action, () -> questions.takeBack(declaration, after));
                case READ, SEE_HISTORY, SEE_PROCESS, SEE_DRAFT, SEE_ENDORSEMENTS -> {}
            }
        }

        private void ask(DeclarationAction action, Supplier<Question> question) {
            button(action.name(), QUIET.contains(action), question);
        }

        private void button(String step, boolean quiet, Supplier<Question> question) {
            var button = new Button(
                    say("declaration.action." + step), event -> question.get().open());
            if (main) {
                button.addThemeVariants(ButtonVariant.PRIMARY);
            } else if (quiet) {
                button.addThemeVariants(ButtonVariant.TERTIARY);
            }
            put(button, step);
        }

        private void link(String step, String path) {
            var link = new Anchor(path, say("declaration.action." + step));
            link.addClassNames("medina-button", main ? "medina-button--door" : "medina-button--quiet");
            put(link, step);
        }

        private void put(Component button, String step) {
            panel.action(button, say("declaration.action." + step + ".consequence"));
            main = false;
        }
    }
}
