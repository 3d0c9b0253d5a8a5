package org.medina.dialogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.ui.KeptFields;
import org.medina.base.ui.Notice;
import org.medina.base.ui.Told;
import org.medina.dialogue.CommentView;
import org.medina.dialogue.DialogueAction;
import org.medina.dialogue.DialogueDetails;
import org.medina.dialogue.DialogueId;
import org.medina.identity.Organisation;

/** Writing a comment, changing one's own, or putting what was handed in into other words. */
final class CommentForm extends Article {

    private final transient CommentsPage page;
    private final transient CommentServices services;
    private final transient @Nullable CommentView before;
    private final CommentFields fields;
    private final KeptFields kept;
    private final Div refusal = new Div();
    private int read;

    /** @param before null for a new one */
    CommentForm(CommentsPage page, CommentServices services, @Nullable Passage passage, @Nullable CommentView before) {
        this.page = page;
        this.services = services;
        this.before = before;
        this.fields = new CommentFields(page.text(), page.details().direction());
        addClassName("medina-comment");
        if (before == null) {
            fields.show(passage);
        } else {
            read = before.version();
            fields.show(before.content());
        }
        String what = before == null ? "new" : before.id().toString();
        kept = fields.kept("dialogue:" + page.details().id() + "/comment/" + what, services.person());
        var head = new Div(new H2(title()), CommentWords.readersLine(readers()));
        head.addClassName("medina-comment-head");
        add(head, kept.around(fields), refusal, acts());
    }

    private String title() {
        if (before == null) {
            return getTranslation("dialogue.desk.new");
        }
        return isRewording()
                ? getTranslation("dialogue.desk.reword.title", CommentWords.name(before))
                : CommentWords.name(before);
    }

    private boolean isRewording() {
        return page.may(DialogueAction.REWORD);
    }

    private String readers() {
        if (before != null) {
            return CommentWords.readers(before, page.details());
        }
        DialogueDetails details = page.details();
        Organisation own = services.currentActor().get().organisation();
        String name = own == null ? "" : own.name();
        boolean gathers = own != null && own.id().equals(details.consolidator().id());
        return gathers
                ? getTranslation(
                        "dialogue.desk.readers.own.gatherer",
                        name,
                        details.author().name())
                : getTranslation(
                        "dialogue.desk.readers.own",
                        name,
                        details.consolidator().name(),
                        details.author().name());
    }

    private Div acts() {
        var save = new Button(getTranslation("dialogue.desk.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(event -> {
            refusal.removeAll();
            fields.forget();
            Told.attempt(this::save, this::refused);
            save.setEnabled(true);
        });
        var cancel = new Button(getTranslation("base.cancel"), event -> leave());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var acts = new Div(save, cancel);
        acts.addClassNames("medina-comment-acts", "medina-comment-save");
        return acts;
    }

    private void save() {
        DialogueId dialogue = page.details().id();
        UUID saved;
        if (before == null) {
            saved = services.commenting().comment(dialogue, fields.value());
        } else {
            services.commenting().edit(dialogue, before.id(), read, fields.value());
            saved = before.id();
        }
        kept.sent();
        Told.done(getTranslation("dialogue.desk.saved"));
        page.changed(saved);
    }

    /** What was typed stays in the browser, and is there when the form is opened again. */
    private void leave() {
        if (before == null) {
            page.overview();
        } else {
            page.open(before.id());
        }
    }

    private void refused(Problem problem) {
        if (problem.kind() == Problem.Kind.PRECONDITION_FAILED && before != null) {
            overtaken(before.id());
        } else if (!fields.show(problem)) {
            refusal.add(new Notice(Notice.Kind.DANGER, getTranslation("base.refused"), Told.words(problem)));
        }
    }

    /** Somebody else changed it meanwhile: theirs is shown whole, one's own still stands in the fields. */
    private void overtaken(UUID comment) {
        CommentView now = services.lists().get(page.details().id(), comment);
        read = now.version();
        var notice = new Notice(
                Notice.Kind.WARNING,
                getTranslation("dialogue.desk.overtaken"),
                getTranslation("dialogue.desk.overtaken.text"));
        var take = new Button(getTranslation("dialogue.desk.overtaken.take"), event -> {
            kept.sent();
            page.changed(comment);
        });
        var answers = new Div(take);
        answers.addClassName("medina-notice-answers");
        notice.add(answers);
        refusal.add(notice, new CommentPane(page, services, now));
    }

    void focus() {
        fields.focusFirst();
    }
}
