package org.medina.dialogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.dialogue.CommentFilter;
import org.medina.dialogue.CommentView;
import org.medina.dialogue.ConsultedText;
import org.medina.dialogue.DialogueAction;
import org.medina.dialogue.DialogueDetails;

/** Text or matrix on one side, on the other what is looked at or written; on a phone one of the two at a time. */
final class CommentDesk extends Stack implements CommentsPage {

    private final transient CommentServices services;
    private final transient ConsultedText text;
    private final transient @Nullable Instant lastAct;
    private final boolean notable;
    private transient DialogueDetails details;
    private final CommentFilters filters;
    private final CommentModes modes;
    private final CommentProgress progress;
    private final Div count = new Div();
    private final Div main = new Div();
    private final Div side = new Div();
    private final Div columns = new Div(main, side);
    private final ConsultedTextPart reading;
    private final CommentMatrix matrix;
    private @Nullable UUID open;
    private boolean writing;

    /** @throws Problem FORBIDDEN for those who may know that there is a dialogue, but not what it is about */
    CommentDesk(CommentServices services, DialogueDetails details) {
        this.services = services;
        this.details = details;
        this.text = services.reading().text(details.id());
        this.lastAct = services.changes().lastAct(details.id()).orElse(null);
        this.notable = services.notes().mayWrite(details.id());
        this.filters = new CommentFilters(
                text,
                services.lists().organisations(details.id()),
                details.releasedAt() != null,
                lastAct,
                this::refresh);
        this.progress = new CommentProgress(services.lists());
        this.modes = new CommentModes(details.stage(), this::arrange);
        this.reading = new ConsultedTextPart(text, may(DialogueAction.COMMENT), this::open, this::write);
        this.matrix = new CommentMatrix(this, services);
        addClassName("medina-comments-page");
        columns.addClassName("medina-comments");
        main.addClassName("medina-comments-main");
        side.addClassName("medina-comments-side");
        var found = new Div(count, filters.moved());
        found.addClassName("medina-comments-count");
        count.getElement().setAttribute("role", "status");
        add(new ChangedLine(this, services, filters));
        DraftChanges.of(this, services).ifPresent(this::add);
        add(bar(), filters, found, columns);
        arrange();
        OnReturn.run(this, this::reload);
    }

    private Div bar() {
        var bar = new Div(modes, progress);
        bar.addClassName("medina-comments-bar");
        if (may(DialogueAction.COMMENT)) {
            var write = new Button(getTranslation("dialogue.desk.write"), event -> write(null));
            write.addThemeVariants(ButtonVariant.PRIMARY);
            bar.add(write);
        }
        return bar;
    }

    /** Puts the text or the matrix on the one side. */
    private void arrange() {
        main.removeAll();
        main.add(modes.isMatrix() ? matrix : reading);
        columns.getElement().setAttribute("data-mode", modes.isMatrix() ? "matrix" : "text");
        refresh();
        if (open == null && !writing) {
            overview();
        }
    }

    /** Reads everything anew but what is being written. */
    private void refresh() {
        CommentFilter filter = filters.filter();
        long found = services.lists().count(details.id(), filter);
        count.setText(getTranslation("dialogue.desk.count", found));
        progress.show(details);
        if (modes.isMatrix()) {
            matrix.show(filter);
        } else {
            reading.setMarks(services.lists().places(details.id(), filter));
        }
        if (open == null && !writing) {
            overview();
        }
    }

    /** Somebody who comes back to this window sees the present state, and what they were writing. */
    void reload() {
        details = services.reading().get(details.id());
        refresh();
    }

    @Override
    public DialogueDetails details() {
        return details;
    }

    @Override
    public ConsultedText text() {
        return text;
    }

    @Override
    public @Nullable Instant lastAct() {
        return lastAct;
    }

    @Override
    public Optional<Boolean> notes() {
        return notable ? Optional.of(true) : Optional.empty();
    }

    @Override
    public void open(UUID comment) {
        Told.attempt(() -> show(services.lists().get(details.id(), comment)), this::gone);
    }

    private void show(CommentView comment) {
        var pane = new CommentPane(this, services, comment);
        new CommentActs(this, services, comment).all().forEach(pane::acts);
        beside(pane, comment.id(), false);
        pane.focus();
    }

    private void gone(Problem problem) {
        Told.refused(problem);
        overview();
    }

    @Override
    public void write(@Nullable Passage passage) {
        var form = new CommentForm(this, services, passage, null);
        beside(form, null, true);
        form.focus();
    }

    @Override
    public void edit(CommentView comment) {
        var form = new CommentForm(this, services, null, comment);
        beside(form, comment.id(), true);
        form.focus();
    }

    private void beside(Component part, @Nullable UUID comment, boolean written) {
        open = comment;
        writing = written;
        side.removeAll();
        side.add(part);
        setOpen(true);
        side.getElement().executeJs("this.scrollTop = 0");
        matrix.mark(comment);
        if (comment != null) {
            reading.show(comment, false);
        }
    }

    private void setOpen(boolean isOpen) {
        columns.getElement().setAttribute("data-open", String.valueOf(isOpen));
        getElement().setAttribute("data-open", String.valueOf(isOpen));
    }

    @Override
    public void showInText(UUID comment) {
        overview();
        modes.text();
        reading.show(comment, true);
    }

    @Override
    public void overview() {
        open = null;
        writing = false;
        side.removeAll();
        setOpen(false);
        matrix.mark(null);
        if (!modes.isMatrix()) {
            var cards = new CommentCards(this, services.lists(), filters.filter());
            side.add(cards.isEmpty() ? nothing() : cards);
        }
    }

    private EmptyState nothing() {
        if (!filters.isUntouched()) {
            return new EmptyState(
                    getTranslation("dialogue.desk.none"),
                    getTranslation("dialogue.desk.none.text"),
                    new Button(getTranslation("dialogue.desk.reset"), event -> filters.reset()));
        }
        return new EmptyState(
                getTranslation("dialogue.desk.empty"),
                getTranslation(may(DialogueAction.COMMENT) ? "dialogue.desk.empty.write" : "dialogue.desk.empty.text"));
    }

    @Override
    public void changed(@Nullable UUID comment) {
        details = services.reading().get(details.id());
        writing = false;
        open = comment;
        refresh();
        if (comment != null) {
            open(comment);
        }
    }

    @Override
    public void decided(CommentView comment) {
        details = services.reading().get(details.id());
        int after = Optional.ofNullable(comment.number()).orElse(0);
        Optional<UUID> next = services.lists().nextUndecided(details.id(), after);
        refresh();
        if (next.isEmpty() || next.get().equals(comment.id())) {
            overview();
            Told.done(getTranslation("dialogue.desk.all-decided"));
        } else {
            open(next.get());
        }
    }
}
