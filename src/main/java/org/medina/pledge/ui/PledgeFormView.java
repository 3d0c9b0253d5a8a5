package org.medina.pledge.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.page.PageVisibility;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.ui.KeepTyped;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.document.DocumentId;
import org.medina.document.ui.LiveDocument;
import org.medina.identity.CurrentActor;
import org.medina.identity.PersonId;
import org.medina.pledge.PledgeAction;
import org.medina.pledge.PledgeDetails;

/** Where a pledge is written: every field saved as it is typed into, in any order, by several people. */
@Route("pledges/:address/edit")
@PermitAll
class PledgeFormView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final FormTools tools;
    private final Addresses addresses;
    private final CurrentActor currentActor;
    private final ReaderTime times;
    private final Stack notices = new Stack();
    private String title = "";
    private @Nullable PledgeForm form;

    PledgeFormView(FormTools tools, Addresses addresses, CurrentActor currentActor, ReaderTime times) {
        this.tools = tools;
        this.addresses = addresses;
        this.currentActor = currentActor;
        this.times = times;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.pledge(event).ifPresent(details -> {
            if (details.may(PledgeAction.EDIT)) {
                show(details);
            } else {
                event.forwardTo(PledgeNavigation.path(details.id()));
            }
        });
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(PledgeDetails details) {
        removeAll();
        title = Objects.requireNonNullElse(details.content().title(), details.reference());
        var header = new PageHeader(title);
        var progress = new FormProgress(tools.values());
        var keep =
                new KeepTyped(details.id().subject().toString(), person().toString(), details.revision(), this::kept);
        var text = text(details);
        var written = new PledgeForm(tools, details, text, keep, new PledgeForm.Listener() {
            @Override
            public void saved(PledgeDetails now) {
                header.setTitle(Objects.requireNonNullElse(now.content().title(), ""));
                progress.show(now);
            }

            @Override
            public void closed(Problem why) {
                close(why, details);
            }
        });
        form = written;
        progress.show(details);
        var state = new Div();
        state.addClassName("medina-keep-state");
        KeepTyped.showStateIn(state);
        var beside = new Div(state, progress);
        beside.addClassName("medina-form-side");
        var body = new Div(beside, new Stack(written, foot(details)));
        body.addClassName("medina-form-columns");
        keep.add(new Stack(head(header, details), notices, body));
        add(keep);
        refreshOnReturn();
    }

    private PageHeader head(PageHeader header, PledgeDetails details) {
        var back = new Anchor(PledgeNavigation.path(details.id()), getTranslation("pledge.form.back"));
        return header.over(new Div(details.reference()), back);
    }

    private Div foot(PledgeDetails details) {
        var onwards = new Anchor(PledgeNavigation.path(details.id()), getTranslation("pledge.form.done"));
        onwards.addClassNames("medina-button");
        var foot = new Div(onwards);
        foot.addClassName("medina-form-foot");
        return foot;
    }

    private Stack text(PledgeDetails details) {
        DocumentId document = tools.drafting().document(details.id());
        var text = new LiveDocument(document, person());
        text.onSaved(this::refresh);
        text.onTouched(this::refresh);
        text.onRightsChanged(() -> followState(details));
        return new Stack(text, tools.wordFiles().of(document, title));
    }

    private void refresh() {
        PledgeForm shown = form;
        if (shown != null) {
            Told.attempt(shown::refresh, problem -> {});
        }
    }

    /** The pledge may have gone on its way while this form was open. */
    private void followState(PledgeDetails details) {
        Told.attempt(
                () -> {
                    if (!tools.reading().get(details.id()).may(PledgeAction.EDIT)) {
                        close(getTranslation("pledge.form.closed.text"), details);
                    }
                },
                problem -> close(problem, details));
    }

    private PersonId person() {
        return currentActor.get().requiredPerson();
    }

    private void refreshOnReturn() {
        var page = addresses.page();
        Signal.effect(this, context -> {
            boolean visible = page.pageVisibilitySignal().get() == PageVisibility.VISIBLE;
            if (visible && !context.isInitialRun()) {
                Signal.untracked(() -> {
                    refresh();
                    return visible;
                });
            }
        });
    }

    private void kept(List<KeepTyped.Kept> found) {
        PledgeForm shown = form;
        List<KeepTyped.Kept> unsaved = shown == null ? List.of() : shown.unsaved(found);
        if (shown == null || unsaved.isEmpty()) {
            return;
        }
        Instant latest =
                unsaved.stream().map(KeepTyped.Kept::at).max(Instant::compareTo).orElseThrow();
        String fields = unsaved.stream()
                .flatMap(one -> shown.field(one.field()).stream())
                .distinct()
                .map(field -> tools.words().label(field))
                .collect(Collectors.joining(", "));
        var notice = new Notice(
                Notice.Kind.WARNING,
                getTranslation("pledge.form.kept"),
                getTranslation("pledge.form.kept.text", times.moment(latest), fields));
        var restore = new Button(getTranslation("pledge.form.kept.restore"), event -> {
            notices.removeAll();
            shown.restore(unsaved);
        });
        restore.addThemeVariants(ButtonVariant.PRIMARY);
        var discard = new Button(getTranslation("pledge.form.kept.discard"), event -> {
            notices.removeAll();
            shown.discard(unsaved);
        });
        var answers = new Div(restore, discard);
        answers.addClassName("medina-notice-answers");
        notice.add(answers);
        notices.removeAll();
        notices.add(notice);
    }

    private void close(Problem why, PledgeDetails details) {
        close(Told.words(why) + " " + getTranslation("pledge.form.closed.text"), details);
    }

    private void close(String why, PledgeDetails details) {
        notices.removeAll();
        var notice = new Notice(Notice.Kind.WARNING, getTranslation("pledge.form.closed"), why);
        notice.add(new Anchor(PledgeNavigation.path(details.id()), getTranslation("pledge.form.back")));
        notices.add(notice);
    }
}
