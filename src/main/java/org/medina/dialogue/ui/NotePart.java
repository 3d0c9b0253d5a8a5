package org.medina.dialogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextArea;
import org.medina.base.ui.KeptFields;
import org.medina.base.ui.Told;
import org.medina.dialogue.CommentNote;
import org.medina.dialogue.CommentView;
import org.medina.dialogue.DialogueId;

/** What one's own organisation keeps beside a comment, for nobody else. */
final class NotePart extends NativeDetails {

    private final transient CommentServices services;
    private final DialogueId dialogue;
    private final transient CommentView comment;
    private final TextArea note = new TextArea();
    private final Div by = new Div();
    private final KeptFields kept;

    NotePart(CommentsPage page, CommentServices services, CommentView comment, boolean mayWrite) {
        super(CommentWords.say("dialogue.desk.note"));
        this.services = services;
        this.dialogue = page.details().id();
        this.comment = comment;
        var organisation = services.currentActor().get().organisation();
        note.setLabel(getTranslation("dialogue.desk.note.label", organisation == null ? "" : organisation.name()));
        note.setWidthFull();
        note.setReadOnly(!mayWrite);
        by.addClassName("medina-quiet");
        kept = new KeptFields("dialogue:" + dialogue + "/note/" + comment.id(), services.person()).text("note", note);
        var form = new Div(note, by);
        form.addClassName("medina-comment-form");
        if (mayWrite) {
            form.add(new Div(new Button(getTranslation("dialogue.desk.note.save"), event -> save())));
        }
        setContent(kept.around(form));
        show();
        setOpen(!note.isEmpty());
    }

    private void show() {
        var found = services.notes().find(dialogue, comment.id());
        note.setValue(found.map(CommentNote::words).orElse(""));
        by.setText(found.map(one -> getTranslation(
                        "dialogue.desk.note.by",
                        one.personName(),
                        services.times().moment(one.at())))
                .orElse(""));
    }

    private void save() {
        note.setInvalid(false);
        boolean done = Told.attempt(() -> services.notes().write(dialogue, comment.id(), note.getValue()), problem -> {
            note.setErrorMessage(Told.words(problem));
            note.setInvalid(true);
        });
        if (done) {
            kept.sent();
            show();
            Told.done(getTranslation("dialogue.desk.note.saved"));
        }
    }
}
