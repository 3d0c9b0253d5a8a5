package org.medina.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Mandate;
import org.medina.identity.Office;
import org.medina.identity.Offices;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.identity.Person;
import org.medina.identity.PersonInRole;
import org.medina.identity.Role;

/** One's own organisation: who holds which role, its offices, and who may sign for them from when to when. */
@Route(OrganisationNavigation.PATH)
@PermitAll
class OrganisationView extends Stack implements HasDynamicTitle {

    private final Organisations organisations;
    private final Offices offices;
    private final OfficeQuestions questions;
    private final NetworkMandatePanel networks;
    private final ReaderTime times;
    private final boolean registrar;
    private final Div place = new Div();

    OrganisationView(
            Organisations organisations,
            Offices offices,
            OfficeQuestions questions,
            NetworkMandatePanel networks,
            CurrentActor currentActor,
            ReaderTime times) {
        this.organisations = organisations;
        this.offices = offices;
        this.questions = questions;
        this.networks = networks;
        this.times = times;
        Actor actor = currentActor.get();
        this.registrar = OrganisationNavigation.isRegistrar(actor);
        add(new PageHeader(getTranslation("identity.organisation"))
                .lead(getTranslation(
                        registrar ? "identity.organisation.lead.registrar" : "identity.organisation.lead")));
        if (registrar) {
            add(choice(actor.organisation()));
        }
        add(place);
        if (actor.organisation() != null) {
            show(actor.organisation());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.organisation");
    }

    private Component choice(@Nullable Organisation own) {
        var box = new ComboBox<Organisation>(getTranslation("identity.organisation.choose"));
        box.setItems(Arrays.stream(OrganisationKind.values())
                .flatMap(kind -> organisations.all(kind).stream())
                .sorted(Comparator.comparing(Organisation::name))
                .toList());
        box.setItemLabelGenerator(Organisation::name);
        box.setValue(own);
        box.setWidth("min(100%, 26rem)");
        box.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                show(event.getValue());
            }
        });
        return box;
    }

    private void show(Organisation organisation) {
        place.removeAll();
        var parts = new Stack(officesOf(organisation));
        networks.of(organisation, () -> show(organisation)).ifPresent(parts::add);
        parts.add(peopleOf(organisation));
        place.add(parts);
    }

    private Panel officesOf(Organisation organisation) {
        var panel = new Panel(getTranslation("identity.offices.of", organisation.name()));
        panel.lead(getTranslation("identity.offices.lead"));
        List<Office> found = offices.of(organisation.id());
        if (found.isEmpty()) {
            panel.content(
                    new EmptyState(getTranslation("identity.offices.empty"), getTranslation("identity.offices.none")));
        }
        found.forEach(office -> panel.content(office(organisation, office)));
        if (registrar) {
            panel.tools(new Button(getTranslation("identity.office.open"), event -> questions
                    .open(organisation, () -> show(organisation))
                    .open()));
        }
        return panel;
    }

    private Component office(Organisation organisation, Office office) {
        var list = new UnorderedList();
        list.addClassName("medina-files");
        List<Mandate> mandates = offices.mandates(office.id());
        mandates.forEach(mandate -> list.add(mandate(organisation, mandate)));
        var part = new Div(new H3(office.title()), list);
        part.addClassName("medina-office");
        if (mandates.isEmpty()) {
            part.add(new Paragraph(getTranslation("identity.mandates.none")));
        }
        if (registrar) {
            part.add(new Button(
                    getTranslation("identity.mandate.grant"),
                    event -> questions.grant(office, () -> show(organisation)).open()));
        }
        return part;
    }

    private ListItem mandate(Organisation organisation, Mandate mandate) {
        String name = organisations.person(mandate.person()).map(Person::name).orElse("");
        var who = new Span(name);
        who.addClassName("medina-strong");
        var facts = new Span(
                mandate.until() == null
                        ? getTranslation("identity.mandate.from", times.day(mandate.from()))
                        : getTranslation(
                                "identity.mandate.from-until", times.day(mandate.from()), times.day(mandate.until())));
        facts.addClassName("medina-quiet");
        var words = new Div(who, facts);
        words.addClassName("medina-file-words");
        if (mandate.goodFrom() != null && offices.isWaiting(mandate)) {
            var waits = new Span(getTranslation("identity.mandate.waits", times.moment(mandate.goodFrom())));
            waits.addClassName("medina-quiet");
            words.add(waits);
        }
        if (mandate.document() != null) {
            var document = new Span(mandate.document());
            document.addClassName("medina-quiet");
            words.add(document);
        }
        boolean over = mandate.until() != null && mandate.until().isBefore(offices.today(organisation.id()));
        var item = new ListItem(
                words,
                new StatusBadge(
                        getTranslation(over ? "identity.mandate.over" : "identity.mandate." + mandate.kind()),
                        over ? Tone.STONE : Tone.LEAF));
        if (registrar && !over) {
            item.add(new Button(getTranslation("identity.mandate.end"), event -> questions
                    .end(mandate, name, () -> show(organisation))
                    .open()));
        }
        return item;
    }

    private Panel peopleOf(Organisation organisation) {
        Map<Role, List<PersonInRole>> byRole = organisations.people(organisation.id()).stream()
                .collect(Collectors.groupingBy(PersonInRole::role, TreeMap::new, Collectors.toList()));
        var panel = new Panel(getTranslation("identity.people.of", organisation.name()));
        panel.lead(getTranslation("identity.people.lead"));
        byRole.forEach((role, people) -> {
            var list = new UnorderedList();
            list.addClassName("medina-plain-list");
            people.stream()
                    .map(PersonInRole::person)
                    .sorted(Comparator.comparing(Person::name))
                    .forEach(person -> list.add(new ListItem(person.name())));
            panel.content(new Div(new H3(getTranslation("identity.role." + role)), list));
        });
        return panel;
    }
}
