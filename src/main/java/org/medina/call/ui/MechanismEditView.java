package org.medina.call.ui;

import static org.medina.call.ui.Say.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Told;
import org.medina.call.MechanismAction;
import org.medina.call.MechanismDetails;
import org.medina.call.MechanismDrafting;
import org.medina.call.Mechanisms;
import org.medina.identity.CurrentActor;
import tools.jackson.databind.json.JsonMapper;

/** Where it is written what the calls of a mechanism start from; kept as it is typed, in force when somebody says so. */
@Route("calls/mechanisms/:key/edit")
@PermitAll
class MechanismEditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Mechanisms mechanisms;
    private final MechanismDrafting drafting;
    private final MechanismAddresses addresses;
    private final CallParts controls;
    private final CurrentActor currentActor;
    private final JsonMapper json;
    private String title = "";

    MechanismEditView(
            Mechanisms mechanisms,
            MechanismDrafting drafting,
            MechanismAddresses addresses,
            CallParts controls,
            CurrentActor currentActor,
            JsonMapper json) {
        this.mechanisms = mechanisms;
        this.drafting = drafting;
        this.addresses = addresses;
        this.controls = controls;
        this.currentActor = currentActor;
        this.json = json;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.mechanism(event).ifPresent(read -> {
            if (read.actions().contains(MechanismAction.EDIT)) {
                show(read);
            } else {
                event.forwardTo(CallNavigation.mechanism(read.mechanism().key()));
            }
        });
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(MechanismDetails read) {
        removeAll();
        String key = read.mechanism().key();
        title = read.mechanism().name();
        var missing = new MissingList(CallForm.USUAL, "call.mechanism.form");
        var editor = new Editor("mechanism:" + key, currentActor.get(), read.revision(), missing);
        var written = new CallForm(CallForm.USUAL, read.written(), controls, editor.keep(), json, (now, before) -> {
            drafting.edit(key, now, before);
            MechanismDetails stored = mechanisms.get(key);
            editor.keep().setRevision(stored.revision());
            missing.show(drafting.missing(key));
            return stored.written();
        });
        missing.show(drafting.missing(key));
        missing.onTell(() -> written.tell(drafting.missing(key)));
        var header = new PageHeader(title)
                .over(new Anchor(CallNavigation.mechanism(key), say("call.mechanism.form.back")))
                .lead(say("call.mechanism.form.lead"));
        add(editor.page(header, written, foot(key, editor)));
    }

    private Div foot(String key, Editor editor) {
        var onwards = new Anchor(CallNavigation.mechanism(key), say("call.form.done"));
        onwards.addClassName("medina-button");
        var apply = new Button(say("call.mechanism.action.PUT_IN_FORCE"), event -> {
            if (Told.attempt(() -> drafting.putInForce(key), editor::refuse)) {
                Told.done(say("call.mechanism.done.PUT_IN_FORCE"));
                getUI().ifPresent(ui -> ui.navigate(CallNavigation.mechanism(key)));
            }
        });
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        return Editor.foot(apply, onwards);
    }
}
