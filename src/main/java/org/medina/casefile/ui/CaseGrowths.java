package org.medina.casefile.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Optional;
import org.medina.base.SubjectRef;
import org.medina.base.ui.Panel;
import org.medina.base.ui.YourTurnPanel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts on a case’s page what other journeys make of it, none of which the case’s own journey knows. */
@Component
public class CaseGrowths {

    private final ObjectProvider<CaseGrowth> growths;

    CaseGrowths(ObjectProvider<CaseGrowth> growths) {
        this.growths = growths;
    }

    /** Offers what can begin from the case, after everything that can be done with it. */
    public void offer(SubjectRef subject, YourTurnPanel turn) {
        growths.stream().flatMap(one -> one.begins(subject).stream()).forEach(door -> {
            var link = new Anchor(door.path(), door.words());
            link.addClassNames("medina-button", "medina-button--quiet");
            turn.action(link, door.detail());
        });
    }

    /** What has grown from it; empty where nothing has that the reader may know of. */
    public Optional<Panel> grown(SubjectRef subject) {
        List<CaseGrowth.Door> doors =
                growths.stream().flatMap(one -> one.grown(subject).stream()).toList();
        if (doors.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("medina-plain-list");
        doors.forEach(door ->
                list.add(new ListItem(new Div(new Anchor(door.path(), door.words())), new Paragraph(door.detail()))));
        return Optional.of(new Panel(I18NProvider.translate("casefile.grown"), list));
    }
}
