package org.medina.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import org.medina.base.ui.ReaderTime;
import org.medina.casefile.ui.CaseViews;
import org.medina.casefile.ui.NextWork;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.inbox.Inbox;
import org.medina.inbox.InboxEntry;
import org.medina.inbox.InboxFilter;

/** The next thing that waits for the reader, by its date, one click away from where they have nothing left to do. */
@org.springframework.stereotype.Component
class NextTask implements NextWork {

    private static final int LOOK_AT = 20;

    private final Inbox inbox;
    private final CaseViews cases;
    private final ReaderTime times;
    private final CurrentActor currentActor;

    NextTask(Inbox inbox, CaseViews cases, ReaderTime times, CurrentActor currentActor) {
        this.inbox = inbox;
        this.cases = cases;
        this.times = times;
        this.currentActor = currentActor;
    }

    @Override
    public Optional<Component> after(String path) {
        Actor actor = currentActor.find().orElse(null);
        if (actor == null || actor.person() == null) {
            return Optional.empty();
        }
        return inbox.page(InboxFilter.all(), 0, LOOK_AT).stream()
                .filter(entry -> entry.assignee() == null || entry.assignee().equals(actor.person()))
                .flatMap(entry -> cases.path(entry.subject()).stream()
                        .filter(found -> !found.equals(path))
                        .map(found -> link(entry, found)))
                .findFirst();
    }

    private Component link(InboxEntry entry, String path) {
        var line = new Div(new Anchor(
                path, I18NProvider.translate("inbox.next", I18NProvider.translate(entry.nodeKey()), entry.title())));
        if (entry.due() != null) {
            line.add(new Span(times.due(entry.due())));
        }
        line.addClassName("medina-work-next");
        return line;
    }
}
