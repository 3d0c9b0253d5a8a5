package org.medina.declaration.ui;

import static org.medina.declaration.ui.DeclarationSay.say;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.declaration.DeclarationDrafting;
import org.medina.identity.CurrentActor;
import org.medina.identity.Role;
import org.medina.refdata.ReferenceData;

/** Where a declaration begins: under which title, in which language. */
@Route(DeclarationNavigation.BEGINNING)
@PermitAll
class NewDeclarationView extends Stack implements HasDynamicTitle {

    private final DeclarationDrafting drafting;
    private final HeadingFields fields;

    NewDeclarationView(DeclarationDrafting drafting, ReferenceData reference, CurrentActor currentActor) {
        this.drafting = drafting;
        this.fields = new HeadingFields(reference);
        add(new PageHeader(say("declaration.new"))
                .over(new Anchor(DeclarationNavigation.LIST, say("declaration.back.list")))
                .lead(say("declaration.new.lead")));
        if (!currentActor.get().has(Role.SECRETARIAT_OFFICER)) {
            add(new EmptyState(say("declaration.new.nobody"), say("declaration.new.nobody.text")));
            return;
        }
        var begin = new Button(say("declaration.new.begin"));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.setDisableOnClick(true);
        begin.addClickListener(event -> {
            if (!Told.attempt(this::begin, this::refuse)) {
                begin.setEnabled(true);
            }
        });
        var form = new Div(
                new Panel(say("declaration.new.what"), fields.title, fields.language, fields.link),
                new Div(Prose.quiet(say("declaration.new.consequence")), begin));
        form.addClassName("medina-form");
        add(form);
    }

    @Override
    public String getPageTitle() {
        return say("declaration.new");
    }

    private void begin() {
        fields.byName().values().forEach(field -> field.setInvalid(false));
        var id = drafting.create(fields.typed());
        UI.getCurrentOrThrow().navigate(DeclarationNavigation.text(id));
    }

    private void refuse(Problem problem) {
        for (FieldProblem wrong : problem.fields()) {
            HasValidation field = fields.byName().get(wrong.field());
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
