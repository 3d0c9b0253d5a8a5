package org.medina.call.ui;

import static org.medina.call.ui.Say.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.call.CallDetails;
import org.medina.call.CallHistory;
import org.medina.call.CallVersion;
import org.springframework.stereotype.Service;

/** The versions of a call and what each changed, in words; and what the one that is being written would change. */
@Service
class VersionsPanel {

    private final CallHistory history;
    private final ReaderTime times;

    VersionsPanel(CallHistory history, ReaderTime times) {
        this.history = history;
        this.times = times;
    }

    List<Panel> of(CallDetails call) {
        List<Panel> panels = new ArrayList<>();
        if (call.draft() != null && call.version() > 0) {
            panels.add(new Panel(say("call.versions.pending", call.version() + 1), changes(history.pending(call.id())))
                    .lead(say("call.versions.pending.lead")));
        }
        List<CallVersion> versions = call.version() > 1 ? history.versions(call.id()) : List.of();
        if (!versions.isEmpty()) {
            var panel = new Panel(say("call.versions")).lead(say("call.versions.lead"));
            for (CallVersion version : versions) {
                panel.content(new H3(say("call.versions.one", version.number(), times.day(version.publishedAt()))));
                panel.content(
                        version.number() == 1 ? new Paragraph(say("call.versions.first")) : changes(version.changes()));
            }
            panels.add(panel);
        }
        return panels;
    }

    private static Component changes(List<String> changes) {
        if (changes.isEmpty()) {
            return new Paragraph(say("call.versions.same"));
        }
        var list = new UnorderedList();
        changes.forEach(change -> list.add(new ListItem(change)));
        return list;
    }
}
