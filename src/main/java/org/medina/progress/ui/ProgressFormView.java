package org.medina.progress.ui;

import static org.medina.progress.ui.ProgressSay.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.ui.KeepTyped;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Prose;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.PersonId;
import org.medina.progress.ProgressAction;
import org.medina.progress.ProgressDetails;
import org.medina.progress.ProgressReading;
import org.medina.progress.ProgressReporting;

/** Where an update is written: every field saved as it is typed into; a partner city writes its own line. */
@Route(ProgressNavigation.LIST + "/:address/edit")
@PermitAll
class ProgressFormView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ProgressReading reading;
    private final ProgressReporting reporting;
    private final ProgressAddresses addresses;
    private final CurrentActor currentActor;
    private final Stack notices = new Stack();
    private final Div missing = new Div();
    private String title = "";
    private @Nullable UpdateForm form;

    ProgressFormView(
            ProgressReading reading,
            ProgressReporting reporting,
            ProgressAddresses addresses,
            CurrentActor currentActor) {
        this.reading = reading;
        this.reporting = reporting;
        this.addresses = addresses;
        this.currentActor = currentActor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.period(event).ifPresent(period -> {
            if (period.may(ProgressAction.WRITE) || period.may(ProgressAction.WRITE_PART)) {
                show(period);
            } else {
                event.forwardTo(ProgressNavigation.path(period.id()));
            }
        });
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(ProgressDetails period) {
        removeAll();
        title = period.title();
        PersonId person = currentActor.get().requiredPerson();
        var keep = new KeepTyped(period.id().subject().toString(), person.toString(), period.revision(), this::kept);
        Div fields = fields(period, keep);
        showMissing(period);
        var state = new Div();
        state.addClassName("medina-keep-state");
        KeepTyped.showStateIn(state);
        var beside = new Div(state, missing);
        beside.addClassName("medina-form-side");
        var onwards = new Anchor(ProgressNavigation.path(period.id()), getTranslation("progress.form.done"));
        onwards.addClassName("medina-button");
        var foot = new Div(onwards);
        foot.addClassName("medina-form-foot");
        var body = new Div(beside, new Stack(fields, foot));
        body.addClassName("medina-form-columns");
        keep.add(new Stack(head(period), notices, body));
        add(keep);
    }

    private PageHeader head(ProgressDetails period) {
        return new PageHeader(title)
                .over(
                        Prose.code(period.reference()),
                        new Anchor(ProgressNavigation.path(period.id()), getTranslation("progress.form.back")))
                .lead(getTranslation("progress.form.lead"));
    }

    private Div fields(ProgressDetails period, KeepTyped keep) {
        var listener = new Followed(period);
        if (period.may(ProgressAction.WRITE)) {
            var written = new UpdateForm(reading, reporting, period, keep, listener);
            form = written;
            return written;
        }
        Organisation own = currentActor.get().requiredOrganisation();
        return new PartForm(reading, reporting, period, own.id(), listener);
    }

    /** What follows on the page from what happens in the form. */
    private final class Followed implements UpdateForm.Listener {
        private final ProgressDetails period;

        private Followed(ProgressDetails period) {
            this.period = period;
        }

        @Override
        public void saved(ProgressDetails now) {
            showMissing(now);
        }

        @Override
        public void closed(Problem why) {
            close(why, period);
        }

        @Override
        public void overtaken() {
            show(reading.get(period.id()));
            notices.removeAll();
            notices.add(new Notice(
                    Notice.Kind.WARNING,
                    getTranslation("progress.form.overtaken"),
                    getTranslation("progress.form.overtaken.text")));
        }
    }

    private void showMissing(ProgressDetails period) {
        missing.removeAll();
        if (!period.may(ProgressAction.WRITE)) {
            return;
        }
        if (period.missing().isEmpty()) {
            missing.add(new Paragraph(say("progress.draft.whole")));
            return;
        }
        missing.add(new Paragraph(say("progress.draft.missing", period.missing().size())));
        var list = new UnorderedList();
        list.addClassName("medina-plain-list");
        period.missing().stream()
                .map(one -> one.field().split("[.\\[]", 2)[0])
                .distinct()
                .forEach(
                        field -> list.add(new ListItem(new Anchor("#field-" + field, say("progress.field." + field)))));
        missing.add(list);
    }

    private void kept(List<KeepTyped.Kept> found) {
        UpdateForm shown = form;
        if (shown != null) {
            shown.restore(found);
        }
    }

    private void close(Problem why, ProgressDetails period) {
        notices.removeAll();
        var notice = new Notice(
                Notice.Kind.WARNING,
                getTranslation("progress.form.closed"),
                Told.words(why) + " " + getTranslation("progress.form.closed.text"));
        notice.add(new Anchor(ProgressNavigation.path(period.id()), getTranslation("progress.form.back")));
        notices.add(notice);
    }
}
