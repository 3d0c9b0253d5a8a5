package org.medina.call.ui;

import static org.medina.call.ui.Say.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.FactList;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Question;
import org.medina.base.ui.Stack;
import org.medina.call.CallWords;
import org.medina.call.Mechanism;
import org.medina.call.MechanismDrafting;
import org.medina.call.Mechanisms;
import tools.jackson.databind.json.JsonMapper;

/** Where money comes from, and what a call of each usually asks. */
@Route(CallNavigation.MECHANISMS)
@PermitAll
class MechanismsView extends Stack implements HasDynamicTitle {

    private final Mechanisms mechanisms;
    private final MechanismDrafting drafting;
    private final CallWords words;
    private final JsonMapper json;

    MechanismsView(Mechanisms mechanisms, MechanismDrafting drafting, CallWords words, JsonMapper json) {
        this.mechanisms = mechanisms;
        this.drafting = drafting;
        this.words = words;
        this.json = json;
        var header = new PageHeader(say("call.mechanisms"))
                .over(new Anchor(CallNavigation.LIST, say("call.back")))
                .lead(say("call.mechanisms.lead"));
        if (mechanisms.mayAdd()) {
            var add = new Button(say("call.mechanism.add"), event -> adding().open());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(add);
        }
        add(header);
        List<Mechanism> all = mechanisms.all();
        all.forEach(mechanism -> add(panel(mechanism)));
        if (all.isEmpty()) {
            add(new EmptyState(say("call.mechanisms.empty"), say("call.mechanisms.empty.text")));
        }
    }

    @Override
    public String getPageTitle() {
        return say("call.mechanisms");
    }

    private Panel panel(Mechanism mechanism) {
        var facts = new FactList();
        var values = json.valueToTree(mechanisms.get(mechanism.key()).usual());
        for (String field : CallWords.USUAL) {
            String value = words.value(field, values.get(field));
            if (!value.isEmpty()) {
                facts.fact(words.field(field), value);
            }
        }
        var open = new Anchor(CallNavigation.mechanism(mechanism.key()), say("call.mechanism.open"));
        open.setAriaLabel(say("call.mechanism.open.named", mechanism.name()));
        return new Panel(mechanism.name(), new Paragraph(mechanism.description()), facts)
                .tools(Say.badge(mechanism.status()), open);
    }

    private Question adding() {
        var name = new TextField(say("call.mechanism.name"));
        name.setHelperText(say("call.mechanism.name.help"));
        name.setWidthFull();
        name.setRequiredIndicatorVisible(true);
        var from = new ComboBox<Mechanism>(say("call.mechanism.from"));
        from.setItems(mechanisms.inForce());
        from.setItemLabelGenerator(Mechanism::name);
        from.setHelperText(say("call.mechanism.from.help"));
        from.setClearButtonVisible(true);
        from.setWidthFull();
        return new Question(say("call.mechanism.add"), say("call.mechanism.add.text"))
                .field("name", name)
                .field("from", from)
                .answer(say("call.mechanism.add.answer"), () -> {
                    Mechanism like = from.getValue();
                    String key = drafting.add(name.getValue(), like == null ? null : like.key());
                    UI.getCurrentOrThrow().navigate(CallNavigation.mechanismEditor(key));
                });
    }
}
