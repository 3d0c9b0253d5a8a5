package org.medina.pledge.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.Question;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.PersonId;
import org.medina.pledge.PledgeDrafting;
import org.medina.pledge.PledgeField;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PledgeModels;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.medina.template.Template;
import org.medina.template.Wording;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Begins a pledge with its title; an officer or a network also says for which city. */
@Component
class BeginPledge {

    private final PledgeDrafting drafting;
    private final FieldValues values;
    private final PledgeModels models;
    private final ReferenceData reference;
    private final CurrentActor currentActor;

    BeginPledge(
            PledgeDrafting drafting,
            FieldValues values,
            PledgeModels models,
            ReferenceData reference,
            CurrentActor currentActor) {
        this.drafting = drafting;
        this.models = models;
        this.reference = reference;
        this.values = values;
        this.currentActor = currentActor;
    }

    void ask() {
        List<Organisation> cities = drafting.cities();
        boolean forAnother = !cities.isEmpty();
        var title = new TextField(say("pledge.field.title"));
        title.setHelperText(say("pledge.field.title.help"));
        title.setWidthFull();
        title.setAutofocus(true);
        var question = new Question(
                        say("pledge.begin"), say(forAnother ? "pledge.begin.text.officer" : "pledge.begin.text"))
                .field(PledgeField.TITLE.path(), title);
        ComboBox<Template> model = model();
        Select<String> language = language();
        question.field("model", model).with(language);
        PersonId person = currentActor.get().person();
        if (person != null) {
            question.keep(PledgeId.KIND + "#begin", person.toString());
        }
        if (forAnother) {
            ComboBox<Organisation> city = city(cities);
            question.field("onBehalfOf", city)
                    .answer(
                            say("pledge.begin.do"),
                            () -> begin(title.getValue(), city.getValue(), model.getValue(), language.getValue()));
        } else {
            question.answer(
                    say("pledge.begin.do"), () -> begin(title.getValue(), null, model.getValue(), language.getValue()));
        }
        question.open();
    }

    private static ComboBox<Organisation> city(List<Organisation> cities) {
        var city = new ComboBox<Organisation>(say("pledge.begin.city"));
        city.setItemLabelGenerator(Organisation::name);
        city.setItems(cities);
        if (cities.size() == 1) {
            city.setValue(cities.getFirst());
        }
        city.setWidthFull();
        return city;
    }

    private ComboBox<Template> model() {
        var model = new ComboBox<Template>(say("pledge.begin.model"));
        model.setHelperText(say("pledge.begin.model.help"));
        List<Template> all = models.all();
        model.setItems(all);
        model.setItemLabelGenerator(one -> named(one, all));
        model.setClearButtonVisible(true);
        model.setWidthFull();
        return model;
    }

    /** By its action area, and by its title where there are several for that. */
    private String named(Template model, List<Template> all) {
        String area = reference.label(CodeList.ACTION_AREA, Objects.requireNonNullElse(model.area(), ""));
        long same = all.stream()
                .filter(one -> Objects.equals(one.area(), model.area()))
                .count();
        return same == 1 ? area : area + " – " + model.readableTitle();
    }

    private static Select<String> language() {
        var language = new Select<String>();
        language.setLabel(say("pledge.begin.model-language"));
        language.setItems(Wording.LANGUAGES);
        language.setItemLabelGenerator(one -> Locale.of(one).getDisplayLanguage(Locale.ENGLISH));
        language.setValue(Wording.ENGLISH);
        language.setHelperText(say("pledge.begin.model-language.help"));
        return language;
    }

    /** A model brings its own title where none was typed. */
    private void begin(String title, @Nullable Organisation city, @Nullable Template model, String language) {
        boolean untitled = model != null && title.isBlank();
        ObjectNode content = values.patch(
                untitled ? Map.of() : Map.of(PledgeField.TITLE, JsonNodeFactory.instance.stringNode(title)));
        String onBehalfOf = city == null ? null : city.id().toString();
        models.begin(content, model == null ? null : model.id(), language, onBehalfOf);
        PledgeId id = drafting.create(content, onBehalfOf);
        UI.getCurrentOrThrow().navigate(PledgeNavigation.form(id));
    }

    private static String say(String key) {
        return I18NProvider.translate(key);
    }
}
