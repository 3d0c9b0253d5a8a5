package org.medina.pledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medina.base.ui.FactList;
import org.medina.base.ui.Panel;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;
import org.medina.inbox.InboxEntry;
import org.medina.pledge.PledgeContent;
import org.medina.pledge.PledgeDetails;
import org.medina.pledge.PledgeStatus;

/** Who takes part in a pledge, and whom it waits for. */
final class PeoplePanel {

    private PeoplePanel() {}

    static Panel of(PledgeDetails details, List<InboxEntry> open) {
        var facts = new FactList();
        facts.fact(say("pledge.people.lead"), details.lead().name());
        if (details.enteredBy() != null) {
            facts.fact(say("pledge.fact.entered"), details.enteredBy().name());
        }
        if (!details.partners().isEmpty()) {
            facts.fact(say("pledge.people.partners"), partners(details));
        }
        if (!open.isEmpty()) {
            facts.fact(
                    say("pledge.people.waits"),
                    open.stream().map(PeoplePanel::waiting).distinct().collect(Collectors.joining("\n")));
        }
        List<PledgeContent.Contact> contacts = details.content().contacts();
        if (!contacts.isEmpty()) {
            facts.fact(
                    say("pledge.people.contacts"),
                    contacts.stream().map(PeoplePanel::contact).collect(Collectors.joining("\n")));
        }
        return new Panel(say("pledge.people"), facts);
    }

    private static Component partners(PledgeDetails details) {
        var list = new UnorderedList();
        list.addClassName("medina-plain-list");
        details.partners().forEach(partner -> {
            var name = new Span(say(
                    "pledge.people.partner",
                    partner.city().name(),
                    partner.part().share().toPlainString()));
            list.add(new ListItem(new Div(name), answer(details.status(), partner.confirmed())));
        });
        return list;
    }

    private static StatusBadge answer(PledgeStatus status, boolean confirmed) {
        if (confirmed) {
            return new StatusBadge(say("pledge.people.confirmed"), Tone.LEAF);
        }
        return status == PledgeStatus.SIGNING
                ? new StatusBadge(say("pledge.people.asked"), Tone.AMBER)
                : new StatusBadge(say("pledge.people.later"), Tone.STONE);
    }

    private static String waiting(InboxEntry entry) {
        String who = say("pledge.people.waits.for", entry.organisationName(), say("pledge.role." + entry.role()));
        return entry.assigneeName() == null
                ? who
                : who + " (" + say("pledge.people.claimed", entry.assigneeName()) + ")";
    }

    private static String contact(PledgeContent.Contact contact) {
        return Stream.of(contact.office(), contact.email())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
