package org.medina.removal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.medina.base.Problem;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.FactList;
import org.medina.base.ui.ListRow;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Question;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.identity.CurrentActor;
import org.medina.identity.FreshLogin;
import org.medina.removal.FoundIn;
import org.medina.removal.Removals;
import org.medina.removal.Tombstone;
import org.springframework.beans.factory.annotation.Value;

/** Finds a passage, shows where it stands, removes it for good; below, what was removed so far. */
@Route(RemovalNavigation.PATH)
@PermitAll
class RemovalView extends Stack implements HasDynamicTitle {

    private static final int SHOWN = 16;

    private final Removals removals;
    private final CurrentActor actors;
    private final ReaderTime times;
    private final Clock clock;
    private final Duration maxLoginAge;
    private final TextField words = new TextField();
    private final TextArea reason = new TextArea();
    private final Div found = new Div();
    private final Div past = new Div();

    RemovalView(
            Removals removals,
            CurrentActor actors,
            ReaderTime times,
            Clock clock,
            @Value("${medina.signature.max-login-age:5m}") Duration maxLoginAge) {
        this.removals = removals;
        this.actors = actors;
        this.times = times;
        this.clock = clock;
        this.maxLoginAge = maxLoginAge;
        if (!removals.isOfUse()) {
            throw Problem.notFound();
        }
        add(new PageHeader(getTranslation("removal.title")).lead(getTranslation("removal.lead")));
        if (!removals.isListKept()) {
            add(new Notice(
                    Notice.Kind.WARNING, getTranslation("removal.not-kept.title"), getTranslation("removal.not-kept")));
        }
        add(removals.mayRemove() ? asking() : new Paragraph(getTranslation("removal.head-only")));
        add(past);
        showPast();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("removal.title");
    }

    private Component asking() {
        words.setLabel(getTranslation("removal.words"));
        words.setHelperText(getTranslation("removal.words.help"));
        words.setWidthFull();
        words.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        var find = new Button(getTranslation("removal.find"), event -> find());
        find.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(find);
        actions.addClassName("medina-actions");
        var panel = new Panel(getTranslation("removal.title.act"), new Stack(words, actions, found));
        panel.lead(getTranslation("removal.files.note"));
        return panel;
    }

    private void find() {
        found.removeAll();
        words.setInvalid(false);
        Told.attempt(() -> showFound(removals.find(words.getValue())), this::refused);
    }

    private void refused(Problem problem) {
        words.setErrorMessage(Told.words(problem));
        words.setInvalid(true);
    }

    private void showFound(List<FoundIn> places) {
        if (places.isEmpty()) {
            found.add(new Notice(
                    Notice.Kind.INFO,
                    getTranslation("removal.found.none.title"),
                    getTranslation("removal.found.none")));
            return;
        }
        var facts = new FactList();
        places.forEach(place -> facts.fact(
                getTranslation("removal.keeper." + place.keeper()),
                getTranslation("removal.found.places", place.places())));
        found.add(new Stack(new Span(getTranslation("removal.found")), facts, step()));
    }

    /** The button that asks once more; where the sign-in is too old, the way to a fresh one. */
    private Component step() {
        boolean fresh = Told.attempt(() -> FreshLogin.require(actors.get(), clock, maxLoginAge), problem -> {});
        if (fresh) {
            var remove = new Button(
                    getTranslation("removal.remove"), event -> question().open());
            remove.addThemeVariants(ButtonVariant.ERROR);
            var actions = new Div(remove);
            actions.addClassName("medina-actions");
            return actions;
        }
        var again = new Button(getTranslation("removal.again"), event -> event.getSource()
                .getUI()
                .ifPresent(ui -> ui.getPage().setLocation(FreshLogin.address("/" + RemovalNavigation.PATH))));
        again.addThemeVariants(ButtonVariant.PRIMARY);
        return new Stack(
                new Notice(
                        Notice.Kind.INFO,
                        getTranslation("removal.stale"),
                        getTranslation("removal.stale.text", maxLoginAge.toMinutes())),
                again);
    }

    private Question question() {
        reason.setLabel(getTranslation("removal.reason"));
        reason.setHelperText(getTranslation("removal.reason.help"));
        reason.setWidthFull();
        return new Question(getTranslation("removal.remove"), getTranslation("removal.remove.sure"))
                .with(new Paragraph(getTranslation("removal.signed.note")))
                .field("reason", reason)
                .inner("words", words)
                .answer(
                        getTranslation("removal.remove"),
                        () -> {
                            Tombstone tombstone = removals.remove(words.getValue(), reason.getValue());
                            words.clear();
                            reason.clear();
                            found.removeAll();
                            showPast();
                            Told.done(getTranslation("removal.done", tombstone.places()));
                        },
                        ButtonVariant.ERROR);
    }

    private void showPast() {
        past.removeAll();
        var panel = new Panel(getTranslation("removal.past"));
        List<Tombstone> all = removals.all();
        if (all.isEmpty()) {
            panel.content(
                    new EmptyState(getTranslation("removal.past.none"), getTranslation("removal.past.none.text")));
        }
        all.forEach(tombstone -> panel.content(row(tombstone)));
        past.add(panel);
    }

    private Component row(Tombstone tombstone) {
        var fingerprint = new Span(tombstone.fingerprint().sha256().substring(0, SHOWN));
        fingerprint.addClassName("medina-code");
        return new ListRow(new Span(tombstone.reason()))
                .over(times.momentText(tombstone.at()), new Span(tombstone.office()))
                .foot(new Span(getTranslation("removal.past.places", tombstone.places())), fingerprint);
    }
}
