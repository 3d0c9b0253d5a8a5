package org.medina.template.ui;

import static org.medina.template.ui.TemplateNavigation.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Map;
import org.medina.base.Problem;
import org.medina.base.ui.KeptFields;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.identity.CurrentActor;
import org.medina.refdata.Code;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.medina.template.Template;
import org.medina.template.TemplateDraft;
import org.medina.template.TemplateKeeping;
import org.medina.template.TemplateKind;
import org.medina.template.Templates;
import org.medina.template.Wording;

/** Adds a template: its kind and its English text; the other languages are written on its own page. */
@Route(TemplateNavigation.ADD)
@PermitAll
class AddTemplateView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Templates templates;
    private final transient TemplateKeeping keeping;
    private final transient CurrentActor current;
    private final Select<TemplateKind> kind = new Select<>();
    private final ComboBox<Code> area = new ComboBox<>(say("add.area"));
    private final Stack place = new Stack();

    AddTemplateView(Templates templates, TemplateKeeping keeping, ReferenceData reference, CurrentActor current) {
        this.templates = templates;
        this.keeping = keeping;
        this.current = current;
        kind.setLabel(say("add.kind"));
        kind.setItems(Arrays.stream(TemplateKind.values())
                .filter(TemplateKind::isOpen)
                .toList());
        kind.setItemLabelGenerator(one -> say("kind." + one));
        kind.setWidthFull();
        area.setItems(reference.codes(CodeList.ACTION_AREA));
        area.setItemLabelGenerator(Code::label);
        area.setWidthFull();
        kind.addValueChangeListener(chosen -> write(chosen.getValue()));
    }

    @Override
    public String getPageTitle() {
        return say("add");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!templates.mayEdit()) {
            throw Problem.forbidden();
        }
        removeAll();
        add(new PageHeader(say("add"))
                .over(new Anchor(TemplateNavigation.PATH, say("all")))
                .lead(say("add.lead")));
        add(new Panel(say("add.what"), kind, area), place);
        kind.setValue(TemplateKind.BRIEFING_NOTE);
    }

    private void write(TemplateKind chosen) {
        kind.setHelperText(say("kind." + chosen + ".text"));
        area.setVisible(chosen == TemplateKind.MODEL_PLEDGE);
        var form = new WordingForm(chosen, Wording.ENGLISH);
        var kept = new KeptFields(
                "template:new:" + chosen, String.valueOf(current.get().person()));
        form.keep(kept);
        var save = new Button(say("add.do"), event -> save(chosen, form, kept));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        place.removeAll();
        place.add(
                new Panel(say("add.text"), kept.around(form), new Div(save)).lead(say("text.help")),
                form.palette(templates.fields(chosen)));
    }

    private void save(TemplateKind chosen, WordingForm form, KeptFields kept) {
        Code named = area.isVisible() ? area.getValue() : null;
        boolean missing = area.isVisible() && named == null;
        area.setErrorMessage(say("problem.area"));
        area.setInvalid(missing);
        var draft =
                new TemplateDraft(chosen, named == null ? null : named.code(), Map.of(Wording.ENGLISH, form.draft()));
        form.attempt(() -> {
            Template added = keeping.add(draft);
            kept.sent();
            Told.done(say("added"));
            UI.getCurrentOrThrow().navigate(TemplateNavigation.PATH + "/" + added.id());
        });
    }
}
