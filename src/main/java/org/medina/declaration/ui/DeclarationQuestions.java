package org.medina.declaration.ui;

import static org.medina.declaration.ui.DeclarationSay.say;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.DayPicker;
import org.medina.base.ui.Question;
import org.medina.base.ui.Told;
import org.medina.declaration.DeclarationDetails;
import org.medina.declaration.DeclarationDrafting;
import org.medina.declaration.DeclarationEndorsing;
import org.medina.declaration.DeclarationKeeping;
import org.medina.declaration.DeclarationReading;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.PersonId;
import org.medina.refdata.ReferenceData;
import org.springframework.stereotype.Component;

/** How every step of a declaration is asked: what follows from it, a button that says what it does. */
@Component
class DeclarationQuestions {

    private final DeclarationDrafting drafting;
    private final DeclarationKeeping keeping;
    private final DeclarationEndorsing endorsing;
    private final DeclarationReading reading;
    private final ReferenceData reference;
    private final CurrentActor currentActor;

    DeclarationQuestions(
            DeclarationDrafting drafting,
            DeclarationKeeping keeping,
            DeclarationEndorsing endorsing,
            DeclarationReading reading,
            ReferenceData reference,
            CurrentActor currentActor) {
        this.drafting = drafting;
        this.keeping = keeping;
        this.endorsing = endorsing;
        this.reading = reading;
        this.reference = reference;
        this.currentActor = currentActor;
    }

    Question head(DeclarationDetails declaration, Runnable after) {
        HeadingFields fields = new HeadingFields(reference).with(declaration, reference);
        Question question = ask("EDIT")
                .field("title", fields.title)
                .field("language", fields.language)
                .field("link", fields.link);
        return answer(
                question,
                "EDIT",
                () -> drafting.change(declaration.id(), fields.typed(), Map.of(), declaration.revision(), 0),
                after);
    }

    Question inviteWriter(DeclarationDetails declaration, Runnable after) {
        List<Organisation> others = reading.cities(declaration.id()).stream()
                .filter(city -> !declaration.writers().contains(city))
                .toList();
        ComboBox<Organisation> city = city(others);
        return answer(
                ask("INVITE_WRITERS").field("organisation", city),
                "INVITE_WRITERS",
                () -> drafting.inviteWriter(declaration.id(), alias(city)),
                after);
    }

    Question dismissWriter(DeclarationDetails declaration, Runnable after) {
        ComboBox<Organisation> city = city(declaration.writers());
        return answer(
                ask("DISMISS_WRITER").field("organisation", city),
                "DISMISS_WRITER",
                () -> drafting.dismissWriter(declaration.id(), alias(city)),
                after);
    }

    Question freeze(DeclarationDetails declaration, Runnable after) {
        return answer(ask("FREEZE"), "FREEZE", () -> drafting.freeze(declaration.id()), after);
    }

    Question open(DeclarationDetails declaration, Runnable after) {
        DatePicker day = day("declaration.field.closes");
        var zone = new ComboBox<String>(say("declaration.field.zone"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zone.setValue("UTC");
        zone.setHelperText(say("declaration.field.zone.help"));
        zone.setRequiredIndicatorVisible(true);
        zone.setWidthFull();
        return answer(
                ask("OPEN").field("closes", day).field("zone", zone),
                "OPEN",
                () -> keeping.open(declaration.id(), day.getValue(), zone.getValue()),
                after);
    }

    Question sendBack(DeclarationDetails declaration, Runnable after) {
        return reason(declaration, "RETURN", why -> keeping.returnToDrafting(declaration.id(), why), after);
    }

    Question invite(DeclarationDetails declaration, Runnable after) {
        var cities = new MultiSelectComboBox<Organisation>(say("declaration.field.cities"));
        cities.setItems(reading.cities(declaration.id()).stream()
                .filter(city -> !declaration.invited().contains(city))
                .toList());
        cities.setItemLabelGenerator(Organisation::name);
        cities.setHelperText(say("declaration.field.cities.help"));
        cities.setWidthFull();
        return answer(
                ask("INVITE").field("organisations", cities),
                "INVITE",
                () -> keeping.invite(
                        declaration.id(),
                        cities.getValue().stream().map(Organisation::alias).toList()),
                after);
    }

    Question extend(DeclarationDetails declaration, Runnable after) {
        DatePicker day = day("declaration.field.closes");
        day.setValue(declaration.closes());
        TextArea why = area("declaration.field.reason", false);
        return answer(
                kept(ask("EXTEND").field("closes", day).field("reason", why), declaration, "EXTEND"),
                "EXTEND",
                () -> keeping.extend(declaration.id(), day.getValue(), why.getValue()),
                after);
    }

    Question close(DeclarationDetails declaration, Runnable after) {
        return reason(declaration, "CLOSE", why -> keeping.close(declaration.id(), why), after);
    }

    Question callOff(DeclarationDetails declaration, Runnable after) {
        return reason(declaration, "CALL_OFF", why -> keeping.callOff(declaration.id(), why), after);
    }

    Question takeBack(DeclarationDetails declaration, Runnable after) {
        return reason(declaration, "TAKE_BACK", why -> endorsing.takeBack(declaration.id(), why), after);
    }

    Question present(DeclarationDetails declaration, Runnable after) {
        var whom = new TextField(say("declaration.field.presented-to"));
        whom.setRequiredIndicatorVisible(true);
        whom.setWidthFull();
        DatePicker day = day("declaration.field.presented-on");
        return answer(
                kept(ask("PRESENT").field("to", whom).field("on", day), declaration, "PRESENT"),
                "PRESENT",
                () -> keeping.present(declaration.id(), whom.getValue(), day.getValue()),
                after);
    }

    /** A step that wants a reason. */
    Question reason(DeclarationDetails declaration, String step, Consumer<String> work, Runnable after) {
        TextArea why = area("declaration.field.reason", true);
        return answer(
                kept(ask(step).field("reason", why), declaration, step),
                step,
                () -> work.accept(why.getValue()),
                after,
                ButtonVariant.ERROR);
    }

    static Question ask(String step) {
        return new Question(say("declaration.action." + step), say("declaration.action." + step + ".text"));
    }

    /** @param after called when it was done, and when somebody else was faster */
    static Question answer(Question question, String step, Runnable work, Runnable after, ButtonVariant... variants) {
        return question.overtaken(after)
                .answer(
                        say("declaration.action." + step),
                        () -> {
                            work.run();
                            Told.done(say("declaration.done"));
                            after.run();
                        },
                        variants);
    }

    /** What was typed stays in the browser until it was sent; after the fields are given. */
    private Question kept(Question question, DeclarationDetails declaration, String step) {
        PersonId person = currentActor.get().person();
        return person == null ? question : question.keep(declaration.id().subject() + "#" + step, person.toString());
    }

    private static DatePicker day(String key) {
        var day = new DayPicker(say(key));
        day.setRequiredIndicatorVisible(true);
        return day;
    }

    private static ComboBox<Organisation> city(List<Organisation> cities) {
        var box = new ComboBox<Organisation>(say("declaration.field.city"));
        box.setItems(cities);
        box.setItemLabelGenerator(Organisation::name);
        box.setRequiredIndicatorVisible(true);
        box.setWidthFull();
        return box;
    }

    private static @Nullable String alias(ComboBox<Organisation> city) {
        Organisation chosen = city.getValue();
        return chosen == null ? null : chosen.alias();
    }

    private static TextArea area(String key, boolean required) {
        var area = new TextArea(say(key));
        area.setWidthFull();
        area.setMinRows(3);
        area.setMaxRows(14);
        area.setRequiredIndicatorVisible(required);
        return area;
    }
}
