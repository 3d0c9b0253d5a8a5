package org.medina.call.ui;

import static org.medina.call.ui.Say.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.medina.base.ui.Question;
import org.medina.base.ui.Told;
import org.medina.base.ui.YourTurnPanel;
import org.medina.call.CallAction;
import org.medina.call.CallDetails;
import org.medina.call.CallDrafting;
import org.medina.call.CallPhase;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.identity.PersonId;
import org.medina.identity.Role;
import org.springframework.stereotype.Service;

/** What the reader may do with a call now, and what follows from it. */
@Service
class CallTurn {

    private final CallDrafting drafting;
    private final CurrentActor currentActor;

    CallTurn(CallDrafting drafting, CurrentActor currentActor) {
        this.drafting = drafting;
        this.currentActor = currentActor;
    }

    /** @param after called when something was done */
    YourTurnPanel of(CallDetails call, CallPhase phase, Runnable after) {
        Actor actor = currentActor.get();
        Set<CallAction> may = call.actions();
        YourTurnPanel panel = panel(call, phase, actor);
        if (asks(call, phase, actor)) {
            panel.action(link(CallNavigation.request(call.id()), "call.request"), say("call.request.text"));
        }
        for (CallAction action : order(call)) {
            if (may.contains(action)) {
                panel.action(button(action, call, after), say("call.action." + action + ".consequence"));
            }
        }
        return panel;
    }

    private static List<CallAction> order(CallDetails call) {
        return call.handedOver()
                ? List.of(
                        CallAction.PUBLISH, CallAction.SEND_BACK, CallAction.EDIT, CallAction.DISCARD, CallAction.CLOSE)
                : List.of(
                        CallAction.EDIT,
                        CallAction.HAND_OVER,
                        CallAction.PUBLISH,
                        CallAction.REVISE,
                        CallAction.DISCARD,
                        CallAction.CLOSE);
    }

    private static YourTurnPanel panel(CallDetails call, CallPhase phase, Actor actor) {
        Set<CallAction> may = call.actions();
        if (may.contains(CallAction.PUBLISH) && call.handedOver()) {
            return YourTurnPanel.yours(say("call.turn.publish"), say("call.turn.publish.text"));
        }
        if (may.contains(CallAction.EDIT) && !call.handedOver()) {
            return YourTurnPanel.yours(say("call.turn.write"), say("call.turn.write.text"));
        }
        if (asks(call, phase, actor)) {
            return YourTurnPanel.yours(say("call.turn.ask"), say("call.turn.ask.text"));
        }
        if (call.draft() != null) {
            String key = call.handedOver() ? "call.turn.with-head" : "call.turn.with-officers";
            return YourTurnPanel.others(say(key), say(key + ".text"));
        }
        return YourTurnPanel.others(say("call.turn." + phase), say("call.turn." + phase + ".text"));
    }

    /** Whether the reader may begin a request to it now. */
    private static boolean asks(CallDetails call, CallPhase phase, Actor actor) {
        Organisation own = actor.organisation();
        boolean writes = actor.has(Role.CITY_EDITOR) || actor.has(Role.CITY_COORDINATOR);
        if (own == null || own.kind() != OrganisationKind.CITY || !writes || phase != CallPhase.OPEN) {
            return false;
        }
        String country = own.country();
        return call.terms()
                .map(terms -> terms.eligibility().countries())
                .filter(countries -> countries.isEmpty() || (country != null && countries.contains(country)))
                .isPresent();
    }

    private Component button(CallAction action, CallDetails call, Runnable after) {
        if (action == CallAction.EDIT) {
            return link(CallNavigation.editor(call.id()), "call.action.EDIT");
        }
        var button = new Button(say("call.action." + action), event -> question(action, call, after)
                .open());
        if (action == CallAction.PUBLISH || action == CallAction.HAND_OVER) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    private static Anchor link(String path, String key) {
        var link = new Anchor(path, say(key));
        link.addClassName("medina-button");
        return link;
    }

    private Question question(CallAction action, CallDetails call, Runnable after) {
        return switch (action) {
            case HAND_OVER -> asked(action, call, after, id -> drafting.handOver(call.id()));
            case PUBLISH -> asked(action, call, after, id -> drafting.publish(call.id(), call.revision()));
            case REVISE -> asked(action, call, after, id -> drafting.revise(call.id()));
            case DISCARD -> asked(action, call, after, id -> drafting.discard(call.id()));
            case SEND_BACK -> reasoned(action, call, after, reason -> drafting.sendBack(call.id(), reason));
            case CLOSE -> reasoned(action, call, after, reason -> drafting.close(call.id(), reason));
            case READ, SEE_HISTORY, SEE_INSIDE, EDIT -> throw new IllegalArgumentException(action + " asks nothing");
        };
    }

    private Question asked(CallAction action, CallDetails call, Runnable after, Consumer<String> work) {
        return answered(question(action, call), action, () -> work.accept(""), after);
    }

    private Question reasoned(CallAction action, CallDetails call, Runnable after, Consumer<String> work) {
        var reason = new TextArea(say("call.reason"));
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setRequiredIndicatorVisible(true);
        Question question = question(action, call).field("reason", reason);
        PersonId person = currentActor.get().person();
        if (person != null) {
            question.keep(call.id().subject() + "#" + action, person.toString());
        }
        return answered(question, action, () -> work.accept(reason.getValue()), after);
    }

    private static Question question(CallAction action, CallDetails call) {
        return new Question(
                say("call.action." + action + ".title"),
                say("call.action." + action + ".text", call.title(), call.version() + 1));
    }

    private static Question answered(Question question, CallAction action, Runnable work, Runnable after) {
        return question.overtaken(after).answer(say("call.action." + action), () -> {
            work.run();
            Told.done(say("call.done." + action));
            after.run();
        });
    }
}
