package org.medina.pledge.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Set;
import org.medina.base.ui.Panel;
import org.medina.identity.Relation;
import org.medina.pledge.PledgeDetails;
import org.medina.pledge.PledgeReading;

/** Who can read a pledge now, and from which step on more will, in words. */
final class ReadersPanel {

    private ReadersPanel() {}

    static Panel of(PledgeDetails details, PledgeReading.Readers readers) {
        var panel = new Panel(I18NProvider.translate("pledge.readers"));
        panel.content(new H3(I18NProvider.translate("pledge.readers.now")), list(readers.now(), details));
        if (!readers.fromPublication().isEmpty()) {
            panel.content(
                    new H3(I18NProvider.translate("pledge.readers.later")),
                    list(readers.fromPublication(), details),
                    new Paragraph(I18NProvider.translate(
                            readers.now().contains(Relation.CONSULTED)
                                    ? "pledge.readers.note.asked"
                                    : "pledge.readers.note")));
        }
        return panel;
    }

    private static UnorderedList list(Set<Relation> relations, PledgeDetails details) {
        var list = new UnorderedList();
        list.addClassName("medina-plain-list");
        relations.stream()
                .sorted()
                .forEach(relation -> list.add(new ListItem(I18NProvider.translate(
                        "pledge.readers." + relation, details.lead().name()))));
        return list;
    }
}
