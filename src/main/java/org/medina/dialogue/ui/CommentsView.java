package org.medina.dialogue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Stack;
import org.medina.dialogue.DialogueAction;
import org.medina.dialogue.DialogueDetails;

/** The comments of a dialogue: in place beside the frozen text, and as the matrix. */
@Route("dialogues/:address/comments")
@PermitAll
class CommentsView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    /** Name of the query parameter that says which comment is shown. */
    static final String COMMENT = "comment";

    private final DialogueAddresses addresses;
    private final CommentServices services;
    private @Nullable DialogueDetails shown;

    CommentsView(DialogueAddresses addresses, CommentServices services) {
        this.addresses = addresses;
        this.services = services;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.dialogue(event).ifPresent(details -> {
            shown = details;
            removeAll();
            add(head(details));
            try {
                var desk = new CommentDesk(services, details);
                add(desk);
                if (details.publication() != null) {
                    addComponentAtIndex(1, new Company(services.room().of(details.id()), desk::reload));
                }
                add(services.files()
                        .of(
                                details.id(),
                                details.actions().contains(DialogueAction.COMMENT),
                                () -> desk.changed(null)));
                asked(event).ifPresent(desk::open);
            } catch (Problem closed) {
                if (closed.kind() != Problem.Kind.FORBIDDEN) {
                    throw closed;
                }
                add(new EmptyState(
                        getTranslation("dialogue.desk.not-yours"), getTranslation("dialogue.desk.not-yours.text")));
            }
        });
    }

    @Override
    public String getPageTitle() {
        return shown == null ? "" : getTranslation("dialogue.desk.title", shown.title());
    }

    private static Optional<UUID> asked(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(COMMENT)
                .flatMap(CommentsView::id);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private PageHeader head(DialogueDetails details) {
        var reference = new Span(details.reference());
        reference.addClassName("medina-code");
        return new PageHeader(getTranslation("dialogue.desk.title", details.title()))
                .over(
                        reference,
                        DialogueTones.badge(details.stage()),
                        new Anchor(DialogueNavigation.path(details.id()), getTranslation("dialogue.desk.to-dialogue")))
                .lead(getTranslation("dialogue.desk.lead." + details.stage()));
    }
}
