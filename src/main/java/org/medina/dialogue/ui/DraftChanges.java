package org.medina.dialogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import org.medina.dialogue.DraftChange;

/** What became of the text since it was consulted on, for its author: words that came and words that went. */
final class DraftChanges extends NativeDetails {

    private DraftChanges(List<DraftChange> changes) {
        super(CommentWords.say("dialogue.desk.now.changes", changes.size()));
        var list = new Div();
        list.addClassName("medina-changes");
        changes.forEach(change -> list.add(section(change)));
        setContent(list);
        addClassName("medina-comments-draft");
    }

    /** Empty for everybody but the author, and where nothing changed. */
    static Optional<DraftChanges> of(CommentsPage page, CommentServices services) {
        boolean author =
                services.currentActor().get().actsFor(page.details().author().id());
        if (!author || page.details().about() == null) {
            return Optional.empty();
        }
        List<DraftChange> changes = services.drafts().changes(page.details().id());
        return changes.isEmpty() ? Optional.empty() : Optional.of(new DraftChanges(changes));
    }

    private static Div section(DraftChange change) {
        var text = new Div();
        text.addClassName("medina-text-prose");
        change.pieces().forEach(piece -> text.getElement().appendChild(piece(piece)));
        return new Div(new H3(change.heading()), text);
    }

    private static Element piece(DraftChange.Piece piece) {
        return switch (piece.mark()) {
            case SAME -> Element.createText(piece.text());
            case NEW -> marked("ins", piece);
            case GONE -> marked("del", piece);
        };
    }

    private static Element marked(String tag, DraftChange.Piece piece) {
        var element = new Element(tag);
        var aloud = new Span(CommentWords.say("dialogue.desk.now.mark." + piece.mark()));
        aloud.addClassName("medina-visually-hidden");
        element.appendChild(aloud.getElement(), Element.createText(piece.text()));
        return element;
    }
}
