package org.medina.admission.ui;

import static org.medina.admission.ui.Say.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.Question;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Told;
import org.medina.casefile.ui.CaseViews;
import org.medina.guest.Guest;
import org.medina.guest.GuestOfCase;
import org.medina.guest.Guests;

/** The guests whose links run when an office is handed over; whoever takes over takes back what they would not have given. */
@org.springframework.stereotype.Component
class SuccessionGuests {

    private final Guests guests;
    private final CaseViews cases;
    private final ReaderTime times;

    SuccessionGuests(Guests guests, CaseViews cases, ReaderTime times) {
        this.guests = guests;
        this.cases = cases;
        this.times = times;
    }

    Panel of(List<GuestOfCase> running, Runnable after) {
        var panel = new Panel(say("hand-over.guests"));
        if (running.isEmpty()) {
            return panel.content(Prose.quiet(say("hand-over.guests.none")));
        }
        var list = new UnorderedList();
        list.addClassName("medina-files");
        running.forEach(one -> list.add(item(one, after)));
        return panel.content(list);
    }

    private ListItem item(GuestOfCase one, Runnable after) {
        Guest guest = one.guest();
        var name = new Span(guest.name());
        name.addClassName("medina-strong");
        var facts = new Span(say("hand-over.guests." + guest.right(), times.day(guest.lastDay()), guest.madeByName()));
        facts.addClassName("medina-quiet");
        var words = new Div(name, text(one), facts);
        words.addClassName("medina-file-words");
        var revoke = new Button(
                say("hand-over.guests.revoke"), event -> revoke(guest, after).open());
        revoke.setAriaLabel(say("hand-over.guests.revoke.of", guest.name()));
        return new ListItem(words, revoke);
    }

    private Component text(GuestOfCase one) {
        String words = one.reference() + " · " + one.title();
        return cases.path(one.guest().subject())
                .<Component>map(path -> new Anchor(path, words))
                .orElseGet(() -> new Span(words));
    }

    private Question revoke(Guest guest, Runnable after) {
        return new Question(say("hand-over.guests.revoke.of", guest.name()), say("hand-over.guests.revoke.text"))
                .answer(
                        say("hand-over.guests.revoke"),
                        () -> {
                            guests.revoke(guest.id());
                            Told.done(say("hand-over.guests.revoked"));
                            after.run();
                        },
                        ButtonVariant.ERROR);
    }
}
