package org.medina.call.ui;

import static org.medina.call.ui.Say.say;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.call.CallDrafting;
import org.medina.call.CallId;
import org.medina.call.Mechanism;
import org.medina.call.Mechanisms;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Role;

/** Where a call begins: of which mechanism, under which title. */
@Route(CallNavigation.BEGINNING)
@PermitAll
class NewCallView extends Stack implements HasDynamicTitle {

    private final CallDrafting drafting;
    private final RadioButtonGroup<Mechanism> mechanism = new RadioButtonGroup<>();
    private final TextField title = new TextField();

    NewCallView(CallDrafting drafting, Mechanisms mechanisms, CurrentActor currentActor) {
        this.drafting = drafting;
        add(new PageHeader(say("call.new"))
                .over(new Anchor(CallNavigation.LIST, say("call.back")))
                .lead(say("call.new.lead")));
        var actor = currentActor.get();
        Organisation own = actor.organisation();
        if (own == null || own.kind() != OrganisationKind.SECRETARIAT || !actor.has(Role.SECRETARIAT_OFFICER)) {
            add(new EmptyState(say("call.new.nobody"), say("call.new.nobody.text")));
            return;
        }
        mechanism.setLabel(say("call.field.mechanism"));
        mechanism.setItems(mechanisms.inForce());
        mechanism.setRenderer(new ComponentRenderer<>(NewCallView::option));
        mechanism.setRequiredIndicatorVisible(true);
        title.setLabel(say("call.field.title"));
        title.setHelperText(say("call.help.title"));
        title.setRequiredIndicatorVisible(true);
        title.setWidthFull();
        var begin = new Button(say("call.new.begin"));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.setDisableOnClick(true);
        begin.addClickListener(event -> {
            if (!Told.attempt(this::begin, this::refuse)) {
                begin.setEnabled(true);
            }
        });
        var consequence = new Paragraph(say("call.new.consequence"));
        consequence.addClassName("medina-quiet");
        var form = new Div(new Panel(say("call.new.what"), mechanism, title), new Div(consequence, begin));
        form.addClassName("medina-form");
        add(form);
    }

    @Override
    public String getPageTitle() {
        return say("call.new");
    }

    private static Div option(Mechanism mechanism) {
        var name = new Span(mechanism.name());
        name.addClassName("medina-option-name");
        var detail = new Span(mechanism.description());
        detail.addClassName("medina-option-detail");
        var option = new Div(name, detail);
        option.addClassName("medina-option");
        return option;
    }

    private void begin() {
        title.setInvalid(false);
        mechanism.setInvalid(false);
        Mechanism chosen = mechanism.getValue();
        CallId id = drafting.create(chosen == null ? null : chosen.key(), title.getValue());
        UI.getCurrentOrThrow().navigate(CallNavigation.editor(id));
    }

    private void refuse(Problem problem) {
        Map<String, HasValidation> fields = Map.of("title", title, "mechanism", mechanism);
        for (FieldProblem wrong : problem.fields()) {
            HasValidation field = fields.get(wrong.field());
            if (field != null) {
                field.setErrorMessage(Told.words(wrong));
                field.setInvalid(true);
            }
        }
        if (problem.fields().isEmpty()) {
            Told.refused(problem);
        }
    }
}
