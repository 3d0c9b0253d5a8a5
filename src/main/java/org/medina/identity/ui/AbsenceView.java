package org.medina.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Question;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Told;
import org.medina.base.ui.Tone;
import org.medina.identity.Absence;
import org.medina.identity.Absences;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Offices;
import org.medina.identity.Organisation;
import org.medina.identity.PersonId;

/** Who is away from the organisation that one acts for, and who stands in; one’s own absence, and those of others. */
@Route(AbsenceView.PATH)
@PermitAll
class AbsenceView extends Stack implements HasDynamicTitle {

    static final String PATH = "absence";

    private final Absences absences;
    private final Offices offices;
    private final AbsenceQuestion question;
    private final CurrentActor currentActor;
    private final ReaderTime times;
    private final Div place = new Div();

    AbsenceView(
            Absences absences, Offices offices, AbsenceQuestion question, CurrentActor currentActor, ReaderTime times) {
        this.absences = absences;
        this.offices = offices;
        this.question = question;
        this.currentActor = currentActor;
        this.times = times;
        add(new PageHeader(getTranslation("identity.absence")).lead(getTranslation("identity.absence.lead")), place);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.absence");
    }

    private void show() {
        place.removeAll();
        Actor actor = currentActor.get();
        Organisation own = actor.organisation();
        if (own == null) {
            place.add(new EmptyState(
                    getTranslation("identity.absence.nobody"), getTranslation("identity.absence.nobody.text")));
            return;
        }
        boolean forOthers = absences.mayEnterForOthers(own.id());
        var panel = new Panel(getTranslation("identity.absence.of", own.name()));
        List<Absence> ahead = absences.ahead(own.id());
        if (ahead.isEmpty()) {
            panel.content(new EmptyState(
                    getTranslation("identity.absence.none"), getTranslation("identity.absence.none.text")));
        } else {
            var list = new UnorderedList();
            list.addClassName("medina-files");
            ahead.forEach(absence -> list.add(item(absence, own, actor, forOthers)));
            panel.content(list);
        }
        tools(panel, actor, own, forOthers);
        place.add(panel);
    }

    private void tools(Panel panel, Actor actor, Organisation own, boolean forOthers) {
        var tools = new Div();
        tools.addClassName("medina-listrow-actions");
        Optional.ofNullable(actor.person())
                .ifPresent(me -> tools.add(
                        new Button(getTranslation("identity.absence.enter"), event -> question.own(me, own, this::show)
                                .open())));
        if (forOthers) {
            var other =
                    new Button(getTranslation("identity.absence.enter.other"), event -> question.other(own, this::show)
                            .open());
            other.addThemeVariants(ButtonVariant.TERTIARY);
            tools.add(other);
        }
        panel.tools(tools);
    }

    private ListItem item(Absence absence, Organisation own, Actor actor, boolean forOthers) {
        var who = new Span(absence.personName());
        who.addClassName("medina-strong");
        var days = new Span(
                getTranslation("identity.absence.days", times.day(absence.first()), times.day(absence.last())));
        var deputy = new Span(getTranslation("identity.absence.stands-in-now", absence.deputyName()));
        deputy.addClassName("medina-quiet");
        var words = new Div(who, days, deputy);
        words.addClassName("medina-file-words");
        boolean now = !absence.first().isAfter(offices.today(own.id()));
        var item = new ListItem(
                words,
                new StatusBadge(
                        getTranslation(now ? "identity.absence.now" : "identity.absence.later"),
                        now ? Tone.AMBER : Tone.STONE));
        PersonId me = actor.person();
        if (forOthers || absence.person().equals(me)) {
            item.add(end(absence, now));
        }
        return item;
    }

    private Component end(Absence absence, boolean now) {
        String key = now ? "identity.absence.back" : "identity.absence.cancel";
        var button = new Button(getTranslation(key), event -> new Question(
                        getTranslation(key), getTranslation(key + ".text", absence.personName(), absence.deputyName()))
                .answer(getTranslation(key), () -> {
                    absences.end(absence.id());
                    Told.done(getTranslation("identity.absence.ended"));
                    show();
                })
                .open());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key + ".of", absence.personName()));
        return button;
    }
}
