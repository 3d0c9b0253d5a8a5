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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.ui.KeepTyped;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Stack;
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
    private final Stack notices = new Stack();
    private String title = "";
    private @Nullable CallForm form;

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
        var person = Objects.requireNonNull(currentActor.get().person(), "a form is for people");
        var keep = new KeepTyped(call.id().subject().toString(), person.toString(), call.revision(), this::kept);
        var missing = new MissingList();
        var written = new CallForm(draft, controls, keep, json, (now, read) -> {
            drafting.edit(call.id(), now, read);
            CallDetails stored = reading.get(call.id());
            keep.setRevision(stored.revision());
            CallDraft present = Objects.requireNonNull(stored.draft());
            header.setTitle(present.title() == null ? call.title() : present.title());
            missing.show(drafting.missing(call.id()));
            return present;
        });
        form = written;
        missing.show(drafting.missing(call.id()));
        missing.onTell(() -> written.tell(drafting.missing(call.id())));
        var state = new Div();
        state.addClassName("medina-keep-state");
        KeepTyped.showStateIn(state);
        var beside = new Div(state, missing);
        beside.addClassName("medina-form-side");
        var body = new Div(beside, new Stack(written, foot(call, written)));
        body.addClassName("medina-form-columns");
        keep.add(new Stack(head(header, call), notices, body));
        add(keep);
    }

    private static PageHeader head(PageHeader header, CallDetails call) {
        header.over(new Div(call.reference()), new Anchor(CallNavigation.path(call.id()), say("call.form.back")));
        if (call.version() > 0) {
            header.lead(say("call.form.version", call.version() + 1));
        }
        return header;
    }

    private Div foot(CallDetails call, CallForm written) {
        var onwards = new Anchor(CallNavigation.path(call.id()), say("call.form.done"));
        onwards.addClassNames("medina-button");
        var handOver = new Button(say("call.action.HAND_OVER"), event -> handOver(call.id(), written));
        handOver.addThemeVariants(ButtonVariant.PRIMARY);
        handOver.setVisible(call.actions().contains(CallAction.HAND_OVER));
        var foot = new Div(handOver, onwards);
        foot.addClassName("medina-form-foot");
        return foot;
    }

    private void handOver(CallId id, CallForm written) {
        boolean done = Told.attempt(() -> drafting.handOver(id), problem -> {
            List<FieldProblem> wrong = problem.fields();
            written.tell(wrong);
            if (wrong.isEmpty()) {
                Told.refused(problem);
            } else {
                notices.removeAll();
                notices.add(new Notice(
                        Notice.Kind.WARNING, say("call.form.not-yet"), say("call.form.not-yet.text", wrong.size())));
            }
        });
        if (done) {
            Told.done(say("call.done.HAND_OVER"));
            getUI().ifPresent(ui -> ui.navigate(CallNavigation.path(id)));
        }
    }

    private void kept(List<KeepTyped.Kept> found) {
        CallForm shown = form;
        List<KeepTyped.Kept> unsaved = shown == null
                ? List.of()
                : found.stream().filter(shown::isUnsaved).toList();
        if (shown == null || unsaved.isEmpty()) {
            return;
        }
        var notice = new Notice(Notice.Kind.WARNING, say("call.form.kept"), say("call.form.kept.text"));
        var restore = new Button(say("call.form.kept.restore"), event -> {
            notices.removeAll();
            shown.restore(unsaved);
        });
        restore.addThemeVariants(ButtonVariant.PRIMARY);
        var answers = new Div(restore);
        answers.addClassName("medina-notice-answers");
        notice.add(answers);
        notices.removeAll();
        notices.add(notice);
    }
}
