package org.medina.dialogue.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.medina.base.ui.Notice;
import org.medina.base.ui.Told;
import org.medina.dialogue.CommentView;
import org.medina.dialogue.ConsultedTexts;
import org.medina.dialogue.DialogueAction;
import org.medina.dialogue.Place;

/** Where the passage of a comment stands in the author’s draft by now, and its proposed wording brought there. */
final class DraftPart extends Div {

    private final transient CommentsPage page;
    private final transient CommentServices services;
    private final transient CommentView comment;
    private final Div refusal = new Div();

    private DraftPart(
            CommentsPage page, CommentServices services, CommentView comment, Optional<ConsultedTexts.Passage> there) {
        this.page = page;
        this.services = services;
        this.comment = comment;
        addClassName("medina-comment-part");
        there.ifPresentOrElse(this::stands, this::gone);
        if (there.isPresent() && comment.content().proposedText() != null && isToAnswer()) {
            var apply = new Button(getTranslation("dialogue.desk.now.apply"), event -> apply());
            apply.setDisableOnClick(true);
            add(new Div(apply), refusal);
        }
    }

    /** Empty for everybody but the author of a text that goes on being written. */
    static Optional<DraftPart> of(CommentsPage page, CommentServices services, CommentView comment) {
        Place place = comment.content().place();
        boolean author =
                services.currentActor().get().actsFor(page.details().author().id());
        if (!author || page.details().about() == null || place == null) {
            return Optional.empty();
        }
        return Optional.of(new DraftPart(
                page, services, comment, services.drafts().find(page.details().id(), comment.id())));
    }

    private boolean isToAnswer() {
        return page.may(DialogueAction.ANSWER) && comment.closure() == null;
    }

    private void stands(ConsultedTexts.Passage passage) {
        var text = new HtmlContainer("blockquote");
        var mark = new HtmlContainer("strong");
        mark.setText(passage.passage());
        text.add(new Span(passage.before()), mark, new Span(passage.after()));
        add(new H3(getTranslation("dialogue.desk.now", passage.version())), text);
    }

    private void gone() {
        add(new H3(getTranslation("dialogue.desk.now.plain")), new Paragraph(getTranslation("dialogue.desk.now.gone")));
    }

    private void apply() {
        refusal.removeAll();
        Told.attempt(
                () -> {
                    long version = services.drafts().apply(page.details().id(), comment.id(), comment.version());
                    Told.done(getTranslation("dialogue.desk.now.applied", version));
                    page.changed(comment.id());
                },
                problem -> refusal.add(
                        new Notice(Notice.Kind.DANGER, getTranslation("base.refused"), Told.words(problem))));
    }
}
