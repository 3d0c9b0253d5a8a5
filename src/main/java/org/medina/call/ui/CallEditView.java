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
import java.util.Objects;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Told;
import org.medina.call.CallAction;
import org.medina.call.CallDetails;
import org.medina.call.CallDraft;
import org.medina.call.CallDrafting;
import org.medina.call.CallId;
import org.medina.call.CallReading;
import org.medina.identity.CurrentActor;
import tools.jackson.databind.json.JsonMapper;

/** Where a version of a call is written: every field saved as it is typed into, in any order. */
@Route("calls/:address/edit")
@PermitAll
class CallEditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CallDrafting drafting;
    private final CallReading reading;
    private final CallAddresses addresses;
    private final CallParts controls;
    private final CurrentActor currentActor;
    private final JsonMapper json;
    private String title = "";

    CallEditView(
            CallDrafting drafting,
            CallReading reading,
            CallAddresses addresses,
            CallParts controls,
            CurrentActor currentActor,
            JsonMapper json) {
        this.drafting = drafting;
        this.reading = reading;
        this.addresses = addresses;
        this.controls = controls;
        this.currentActor = currentActor;
        this.json = json;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.call(event).ifPresent(call -> {
            CallDraft draft = call.draft();
            if (draft != null && call.actions().contains(CallAction.EDIT)) {
                show(call, draft);
            } else {
                event.forwardTo(CallNavigation.path(call.id()));
            }
        });
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(CallDetails call, CallDraft draft) {
        removeAll();
        title = draft.title() == null ? call.title() : draft.title();
        var header = new PageHeader(title);
        var missing = new MissingList(CallForm.SECTIONS, "call.form");
        var editor = new Editor(call.id().subject().toString(), currentActor.get(), call.revision(), missing);
        var written = new CallForm(CallForm.SECTIONS, draft, controls, editor.keep(), json, (now, read) -> {
            drafting.edit(call.id(), now, read);
            CallDetails stored = reading.get(call.id());
            editor.keep().setRevision(stored.revision());
            CallDraft present = Objects.requireNonNull(stored.draft());
            header.setTitle(present.title() == null ? call.title() : present.title());
            missing.show(drafting.missing(call.id()));
            return present;
        });
        missing.show(drafting.missing(call.id()));
        missing.onTell(() -> written.tell(drafting.missing(call.id())));
        add(editor.page(head(header, call), written, foot(call, editor)));
    }

    private static PageHeader head(PageHeader header, CallDetails call) {
        header.over(new Div(call.reference()), new Anchor(CallNavigation.path(call.id()), say("call.form.back")));
        if (call.version() > 0) {
            header.lead(say("call.form.version", call.version() + 1));
        }
        return header;
    }

    private Div foot(CallDetails call, Editor editor) {
        var onwards = new Anchor(CallNavigation.path(call.id()), say("call.form.done"));
        onwards.addClassNames("medina-button");
        var handOver = new Button(say("call.action.HAND_OVER"), event -> handOver(call.id(), editor));
        handOver.addThemeVariants(ButtonVariant.PRIMARY);
        handOver.setVisible(call.actions().contains(CallAction.HAND_OVER));
        return Editor.foot(handOver, onwards);
    }

    private void handOver(CallId id, Editor editor) {
        if (Told.attempt(() -> drafting.handOver(id), editor::refuse)) {
            Told.done(say("call.done.HAND_OVER"));
            getUI().ifPresent(ui -> ui.navigate(CallNavigation.path(id)));
        }
    }
}
