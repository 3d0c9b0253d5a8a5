package org.medina.call.ui;

import static org.medina.call.ui.Say.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.FactList;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Stack;
import org.medina.call.CallWords;
import org.medina.call.Mechanism;
import org.medina.call.Mechanisms;
import tools.jackson.databind.json.JsonMapper;

/** Where money comes from, and what a call of each usually asks. */
@Route(CallNavigation.MECHANISMS)
@PermitAll
class MechanismsView extends Stack implements HasDynamicTitle {

    private final CallWords words;
    private final JsonMapper json;

    MechanismsView(Mechanisms mechanisms, CallWords words, JsonMapper json) {
        this.words = words;
        this.json = json;
        add(new PageHeader(say("call.mechanisms"))
                .over(new Anchor(CallNavigation.LIST, say("call.back")))
                .lead(say("call.mechanisms.lead")));
        mechanisms.all().forEach(mechanism -> add(panel(mechanism, mechanisms)));
        if (mechanisms.all().isEmpty()) {
            add(new EmptyState(say("call.mechanisms.empty"), say("call.mechanisms.empty.text")));
        }
    }

    @Override
    public String getPageTitle() {
        return say("call.mechanisms");
    }

    private Panel panel(Mechanism mechanism, Mechanisms mechanisms) {
        var facts = new FactList();
        mechanisms.defaults(mechanism.key()).ifPresent(defaults -> {
            var values = json.valueToTree(defaults);
            for (String field : CallWords.USUAL) {
                String value = words.value(field, values.get(field));
                if (!value.isEmpty()) {
                    facts.fact(words.field(field), value);
                }
            }
        });
        return new Panel(mechanism.name(), new Paragraph(mechanism.description()), facts);
    }
}
