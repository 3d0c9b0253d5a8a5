package org.medina.guest.ui;

import static org.medina.guest.ui.GuestQuestions.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.medina.base.SubjectRef;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;
import org.medina.casefile.ui.CasePanel;
import org.medina.document.SectionRight;
import org.medina.guest.Guest;
import org.medina.guest.Guests;
import org.springframework.core.annotation.Order;

/** On a case’s page, for who may let guests into its text: who was let in, and how it stands with them. */
@org.springframework.stereotype.Component
@Order(90)
class GuestsPanel implements CasePanel {

    private final Guests guests;
    private final GuestQuestions questions;
    private final ReaderTime times;

    GuestsPanel(Guests guests, GuestQuestions questions, ReaderTime times) {
        this.guests = guests;
        this.questions = questions;
        this.times = times;
    }

    @Override
    public Optional<Component> of(SubjectRef subject) {
        if (!guests.isOpenTo(subject)) {
            return Optional.empty();
        }
        var place = new Stack();
        fill(place, subject);
        return Optional.of(new Panel(say("panel"), place).lead(say("panel.lead")));
    }

    private void fill(Stack place, SubjectRef subject) {
        place.removeAll();
        List<Guest> all = guests.of(subject);
        if (all.isEmpty()) {
            place.add(Prose.quiet(say("none")));
        }
        Runnable again = () -> fill(place, subject);
        all.forEach(guest -> place.add(guest(guest, again)));
        if (guests.most(subject).allows(SectionRight.READ)) {
            var letIn = new Button(
                    say("let-in.open"), event -> questions.letIn(subject, again).open());
            place.add(new Div(letIn));
        }
    }

    private Stack guest(Guest guest, Runnable again) {
        Guest.State state = guests.state(guest);
        var head = new Div(
                new H3(guest.email().isEmpty() ? guest.name() : say("line", guest.name(), guest.email())),
                new StatusBadge(say("state." + state), tone(state)));
        head.addClassName("medina-filters");
        var lines = new Stack(head, Prose.quiet(facts(guest)), Prose.quiet(seen(guest)));
        if (guest.revokedAt() != null) {
            lines.add(Prose.quiet(say(
                    "revoked-by",
                    Objects.requireNonNullElse(guest.revokedByName(), ""),
                    times.moment(guest.revokedAt()))));
        }
        if (state == Guest.State.LOCKED) {
            lines.add(Prose.quiet(say("locked")));
        }
        if (state == Guest.State.OPEN || state == Guest.State.LOCKED) {
            lines.add(acts(guest, again));
        }
        return lines;
    }

    private Div acts(Guest guest, Runnable again) {
        var send = new Button(
                say("send-again.open"),
                event -> questions.sendAgain(guest, again).open());
        var revoke = new Button(
                say("revoke.open"), event -> questions.revoke(guest, again).open());
        // buttons of several guests are told apart
        send.setAriaLabel(say("send-again.title", guest.name()));
        revoke.setAriaLabel(say("revoke.title", guest.name()));
        List.of(send, revoke).forEach(button -> button.addThemeVariants(ButtonVariant.TERTIARY));
        var acts = new Div(send, revoke);
        acts.addClassName("medina-filters");
        return acts;
    }

    private String facts(Guest guest) {
        return say(
                "facts",
                say("right." + guest.right()),
                times.day(guest.lastDay()),
                guest.madeByName(),
                times.moment(guest.madeAt()));
    }

    private String seen(Guest guest) {
        String seen = guest.seenAt() == null ? say("not-seen") : say("seen", times.moment(guest.seenAt()));
        return seen + " · " + say("comments", guest.comments());
    }

    private static Tone tone(Guest.State state) {
        return switch (state) {
            case OPEN -> Tone.LEAF;
            case LOCKED -> Tone.ROSE;
            case ENDED, REVOKED -> Tone.STONE;
        };
    }
}
