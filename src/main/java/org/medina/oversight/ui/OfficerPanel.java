package org.medina.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Question;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.casefile.ui.CasePanel;
import org.medina.identity.Person;
import org.medina.identity.PersonId;
import org.medina.oversight.CaseOfficer;
import org.medina.oversight.CaseOfficers;
import org.springframework.core.annotation.Order;

/** On a case’s page: who of the secretariat looks after it. */
@org.springframework.stereotype.Component
@Order(110)
class OfficerPanel implements CasePanel {

    private final CaseOfficers officers;

    OfficerPanel(CaseOfficers officers) {
        this.officers = officers;
    }

    @Override
    public Optional<Component> of(SubjectRef subject) {
        if (!officers.isOpenTo(subject)) {
            return Optional.empty();
        }
        Optional<CaseOfficer> named = officers.of(subject);
        boolean maySet = officers.maySet();
        if (named.isEmpty() && !maySet) {
            return Optional.empty();
        }
        var place = new Stack();
        fill(place, subject, named, maySet);
        return Optional.of(new Panel(say("officer"), place));
    }

    private void fill(Stack place, SubjectRef subject, Optional<CaseOfficer> named, boolean maySet) {
        place.removeAll();
        place.add(new Paragraph(named.map(OfficerPanel::words).orElseGet(() -> say("officer.none"))));
        if (maySet) {
            place.add(new Div(new Button(say(named.isPresent() ? "officer.change" : "officer.name"), event -> question(
                            subject, named, () -> fill(place, subject, officers.of(subject), true))
                    .open())));
        }
        place.add(new Anchor(OversightNavigation.CASES + "/" + subject.id(), say("ahead.of-case")));
    }

    private static String words(CaseOfficer named) {
        Person standIn = named.standIn();
        return standIn == null
                ? say("officer.is", named.officer().name())
                : say("officer.is-with", named.officer().name(), standIn.name());
    }

    private Question question(SubjectRef subject, Optional<CaseOfficer> named, Runnable after) {
        ComboBox<Person> officer =
                choice("officer.who", named.map(CaseOfficer::officer).orElse(null));
        ComboBox<Person> standIn =
                choice("officer.stand-in", named.map(CaseOfficer::standIn).orElse(null));
        standIn.setClearButtonVisible(true);
        return new Question(say("officer.title"), say("officer.text"))
                .field("officer", officer)
                .field("standIn", standIn)
                .answer(say("officer.do"), () -> {
                    officers.set(subject, id(officer), id(standIn));
                    Told.done(say("officer.set"));
                    after.run();
                });
    }

    private ComboBox<Person> choice(String label, @Nullable Person value) {
        var choice = new ComboBox<Person>(say(label));
        choice.setItems(officers.candidates());
        choice.setItemLabelGenerator(Person::name);
        choice.setValue(value);
        choice.setWidthFull();
        return choice;
    }

    private static @Nullable PersonId id(ComboBox<Person> choice) {
        Person chosen = choice.getValue();
        return chosen == null ? null : chosen.id();
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate("oversight." + key, arguments);
    }
}
