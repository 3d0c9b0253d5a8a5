package org.medina.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a case, in the order in which it is given. */
public final class HistoryList extends OrderedList {

    public HistoryList() {
        addClassName("medina-history");
        getElement().setAttribute("role", "list");
    }

    /**
     * @param what the act in words, e.g. "Sent to the mayor for signature"
     * @param who office and organisation, and on whose behalf
     * @param at the instant, for machines
     * @param when the same instant in the reader's zone and language
     * @param why the reason that was given, word for word
     */
    public HistoryList entry(String what, String who, Instant at, String when, @Nullable String why) {
        var act = new Span(what);
        act.addClassName("medina-history-what");
        var actor = new Span(who);
        actor.addClassName("medina-history-who");
        var item = new ListItem(act, actor, new TimeText(at, when));
        item.addClassName("medina-history-item");
        if (why != null && !why.isBlank()) {
            var reason = new Div(why);
            reason.addClassName("medina-history-why");
            item.add(reason);
        }
        add(item);
        return this;
    }
}
