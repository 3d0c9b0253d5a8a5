package org.medina.pledge.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.Question;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.identity.PersonId;
import org.medina.pledge.PledgeDrafting;
import org.medina.pledge.PledgeField;
import org.medina.pledge.PledgeId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** Begins a pledge with its title; an officer also says for which city. */
@Component
class BeginPledge {

    private final PledgeDrafting drafting;
    private final FieldValues values;
    private final Organisations organisations;
    private final CurrentActor currentActor;

    BeginPledge(PledgeDrafting drafting, FieldValues values, Organisations organisations, CurrentActor currentActor) {
        this.drafting = drafting;
        this.values = values;
        this.organisations = organisations;
        this.currentActor = currentActor;
    }

    void ask() {
        boolean forAnother = currentActor
                .find()
                .map(actor -> actor.organisation())
                .filter(own -> own.kind() == OrganisationKind.SECRETARIAT)
                .isPresent();
        var title = new TextField(say("pledge.field.title"));
        title.setHelperText(say("pledge.field.title.help"));
        title.setWidthFull();
        title.setAutofocus(true);
        var question = new Question(
                        say("pledge.begin"), say(forAnother ? "pledge.begin.text.officer" : "pledge.begin.text"))
                .field(PledgeField.TITLE.path(), title);
        PersonId person = currentActor.get().person();
        if (person != null) {
            question.keep(PledgeId.KIND + "#begin", person.toString());
        }
        if (forAnother) {
            ComboBox<Organisation> city = city();
            question.field("onBehalfOf", city)
                    .answer(say("pledge.begin.do"), () -> begin(title.getValue(), city.getValue()));
        } else {
            question.answer(say("pledge.begin.do"), () -> begin(title.getValue(), null));
        }
        question.open();
    }

    private ComboBox<Organisation> city() {
        var city = new ComboBox<Organisation>(say("pledge.begin.city"));
        city.setItemLabelGenerator(Organisation::name);
        city.setItems(organisations.all(OrganisationKind.CITY));
        city.setWidthFull();
        return city;
    }

    private void begin(String title, @Nullable Organisation city) {
        var content = values.patch(Map.of(PledgeField.TITLE, JsonNodeFactory.instance.stringNode(title)));
        PledgeId id = drafting.create(content, city == null ? null : city.id().toString());
        UI.getCurrentOrThrow().navigate(PledgeNavigation.form(id));
    }

    private static String say(String key) {
        return I18NProvider.translate(key);
    }
}
