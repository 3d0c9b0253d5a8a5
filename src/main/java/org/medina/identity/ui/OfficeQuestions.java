package org.medina.identity.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.ui.DayPicker;
import org.medina.base.ui.Question;
import org.medina.base.ui.ReaderTime;
import org.medina.identity.Mandate;
import org.medina.identity.MandateKind;
import org.medina.identity.Office;
import org.medina.identity.Offices;
import org.medina.identity.Organisation;
import org.medina.identity.Organisations;
import org.medina.identity.Person;
import org.medina.identity.PersonInRole;
import org.springframework.stereotype.Component;

/** Asks for what is needed to open an office, and to give or end a mandate. */
@Component
class OfficeQuestions {

    private final Offices offices;
    private final Organisations organisations;
    private final ReaderTime times;

    OfficeQuestions(Offices offices, Organisations organisations, ReaderTime times) {
        this.offices = offices;
        this.organisations = organisations;
        this.times = times;
    }

    Question open(Organisation organisation, Runnable after) {
        var title = new TextField(say("identity.office.title"));
        title.setHelperText(say("identity.office.title.help"));
        title.setWidthFull();
        return new Question(say("identity.office.open"), say("identity.office.open.text", organisation.name()))
                .field("title", title)
                .answer(say("identity.office.open"), () -> {
                    offices.open(organisation.id(), title.getValue());
                    after.run();
                });
    }

    Question grant(Office office, Runnable after) {
        var person = new ComboBox<Person>(say("identity.mandate.person"));
        person.setItems(organisations.people(office.organisation()).stream()
                .map(PersonInRole::person)
                .distinct()
                .sorted(Comparator.comparing(Person::name))
                .toList());
        person.setItemLabelGenerator(Person::name);
        person.setWidthFull();
        var kind = new RadioButtonGroup<MandateKind>(say("identity.mandate.kind"));
        kind.setItems(MandateKind.values());
        kind.setItemLabelGenerator(value -> say("identity.mandate." + value));
        kind.setValue(MandateKind.HOLDER);
        var from = new DayPicker(say("identity.mandate.first"));
        from.setValue(times.today());
        var until = new DayPicker(say("identity.mandate.last"));
        until.setHelperText(say("identity.mandate.last.help"));
        var document = new TextField(say("identity.mandate.document"));
        document.setWidthFull();
        return new Question(say("identity.mandate.grant"), say("identity.mandate.grant.text", office.title()))
                .field("person", person)
                .field("kind", kind)
                .field("from", from)
                .field("until", until)
                .field("document", document)
                .answer(say("identity.mandate.grant"), () -> {
                    offices.grant(
                            office.id(),
                            given("person", person.getValue()).id(),
                            given("kind", kind.getValue()),
                            given("from", from.getValue()),
                            until.getValue(),
                            document.isEmpty() ? null : document.getValue());
                    after.run();
                });
    }

    Question end(Mandate mandate, String name, Runnable after) {
        var last = new DayPicker(say("identity.mandate.last"));
        last.setValue(times.today());
        return new Question(say("identity.mandate.end"), say("identity.mandate.end.text", name))
                .field("until", last)
                .answer(say("identity.mandate.end"), () -> {
                    LocalDate day = given("until", last.getValue());
                    offices.end(mandate.id(), day);
                    after.run();
                });
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw Problem.invalid(field, "identity.needed");
        }
        return value;
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
