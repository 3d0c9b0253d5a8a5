package org.medina.call.ui;

import static org.medina.call.ui.Say.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.medina.base.ui.Question;
import org.medina.base.ui.Told;
import org.medina.base.ui.YourTurnPanel;
import org.medina.call.MechanismAction;
import org.medina.call.MechanismDetails;
import org.medina.call.MechanismDrafting;
import org.medina.call.MechanismStatus;
import org.springframework.stereotype.Service;

/** What the reader may do with a mechanism now, and what follows from it. */
@Service
class MechanismTurn {

    private static final List<MechanismAction> ORDER = List.of(
            MechanismAction.PUT_IN_FORCE,
            MechanismAction.EDIT,
            MechanismAction.DISCARD,
            MechanismAction.BRING_BACK,
            MechanismAction.RETIRE);

    private final MechanismDrafting drafting;

    MechanismTurn(MechanismDrafting drafting) {
        this.drafting = drafting;
    }

    /** Empty for those who only read. @param after called when something was done */
    Optional<YourTurnPanel> of(MechanismDetails read, Runnable after) {
        List<MechanismAction> may =
                ORDER.stream().filter(read.actions()::contains).toList();
        if (may.isEmpty()) {
            return Optional.empty();
        }
        String key = "call.mechanism.turn." + (may.contains(MechanismAction.PUT_IN_FORCE) ? "draft" : "quiet");
        YourTurnPanel panel = may.contains(MechanismAction.PUT_IN_FORCE)
                ? YourTurnPanel.yours(say(key), say(key + ".text"))
                : YourTurnPanel.others(say(key), say(key + ".text"));
        may.forEach(action -> panel.action(button(action, read, after), say(consequence(action, read))));
        return Optional.of(panel);
    }

    /** What never was in force is gone when it is thrown away. */
    private static String consequence(MechanismAction action, MechanismDetails read) {
        boolean all = action == MechanismAction.DISCARD && read.mechanism().status() == MechanismStatus.NEW;
        return "call.mechanism.action." + action + (all ? ".all" : "") + ".consequence";
    }

    private Component button(MechanismAction action, MechanismDetails read, Runnable after) {
        String key = read.mechanism().key();
        if (action == MechanismAction.EDIT) {
            var edit = new Anchor(CallNavigation.mechanismEditor(key), say("call.mechanism.action.EDIT"));
            edit.addClassName("medina-button");
            return edit;
        }
        var button = new Button(say("call.mechanism.action." + action), event -> question(action, read, after)
                .open());
        if (action == MechanismAction.PUT_IN_FORCE) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    private Question question(MechanismAction action, MechanismDetails read, Runnable after) {
        String name = read.mechanism().name();
        String key = read.mechanism().key();
        var question = new Question(
                        say("call.mechanism.action." + action + ".title", name),
                        say("call.mechanism.action." + action + ".text", name))
                .overtaken(after);
        var reason = new TextArea(say("call.reason"));
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        if (action == MechanismAction.RETIRE) {
            question.field("reason", reason);
        }
        return question.answer(say("call.mechanism.action." + action), () -> {
            switch (action) {
                case PUT_IN_FORCE -> drafting.putInForce(key);
                case DISCARD -> drafting.discard(key);
                case RETIRE -> drafting.retire(key, reason.getValue());
                case BRING_BACK -> drafting.bringBack(key);
                case READ, SEE_INSIDE, EDIT -> throw new IllegalArgumentException(action + " asks nothing");
            }
            Told.done(say("call.mechanism.done." + action));
            if (action == MechanismAction.DISCARD && read.mechanism().status() == MechanismStatus.NEW) {
                UI.getCurrentOrThrow().navigate(CallNavigation.MECHANISMS);
            } else {
                after.run();
            }
        });
    }
}
