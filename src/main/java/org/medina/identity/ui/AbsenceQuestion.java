package org.medina.identity.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.ui.DayPicker;
import org.medina.base.ui.Question;
import org.medina.base.ui.ReaderTime;
import org.medina.identity.Absences;
import org.medina.identity.Organisation;
import org.medina.identity.Organisations;
import org.medina.identity.Person;
import org.medina.identity.PersonId;
import org.medina.identity.PersonInRole;
import org.springframework.stereotype.Component;

/** Asks from when to when somebody is away, and who stands in. */
@Component
class AbsenceQuestion {

    private final Absences absences;
    private final Organisations organisations;
    private final ReaderTime times;

    AbsenceQuestion(Absences absences, Organisations organisations, ReaderTime times) {
        this.absences = absences;
        this.organisations = organisations;
        this.times = times;
    }

    Question own(PersonId me, Organisation own, Runnable after) {
        var deputy = people("identity.absence.deputy");
        deputy.setItems(absences.couldStandIn(me, own.id()));
        return ask(new Question(say("identity.absence.enter"), say("identity.absence.enter.text")), deputy, own, after)
                .answered(() -> me);
    }

    Question other(Organisation own, Runnable after) {
        var person = people("identity.absence.person");
        var deputy = people("identity.absence.deputy");
        person.setItems(organisations.people(own.id()).stream()
                .map(PersonInRole::person)
                .distinct()
                .sorted(Comparator.comparing(Person::name))
                .toList());
        person.addValueChangeListener(event -> deputy.setItems(
                event.getValue() == null
                        ? java.util.List.of()
                        : absences.couldStandIn(event.getValue().id(), own.id())));
        var question = new Question(say("identity.absence.enter.other"), say("identity.absence.enter.text"))
                .field("person", person);
        return ask(question, deputy, own, after)
                .answered(() -> chosen("person", person.getValue()).id());
    }

    private Asked ask(Question question, ComboBox<Person> deputy, Organisation own, Runnable after) {
        deputy.setHelperText(say("identity.absence.deputy.help"));
        var from = new DayPicker(say("identity.absence.first"));
        from.setValue(times.today());
        var until = new DayPicker(say("identity.absence.last"));
        question.field("from", from).field("until", until).field("deputy", deputy);
        return who -> question.answer(say("identity.absence.enter"), () -> {
            absences.enter(
                    who.get(),
                    own.id(),
                    Optional.ofNullable(deputy.getValue()).map(Person::id).orElse(null),
                    from.getValue(),
                    until.getValue());
            after.run();
        });
    }

    /** A question that still has to be told whose absence it is about. */
    @FunctionalInterface
    private interface Asked {
        Question answered(java.util.function.Supplier<PersonId> who);
    }

    private static ComboBox<Person> people(String label) {
        var box = new ComboBox<Person>(say(label));
        box.setItemLabelGenerator(Person::name);
        box.setWidthFull();
        return box;
    }

    private static Person chosen(String field, @Nullable Person person) {
        if (person == null) {
            throw Problem.invalid(field, "identity.needed");
        }
        return person;
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
