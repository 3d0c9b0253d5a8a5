package org.medina.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Optional;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;
import org.medina.identity.NetworkMandate;
import org.medina.identity.NetworkMandates;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.springframework.stereotype.Component;

/** The networks that act for a city, or the cities that a network acts for: from when to when, and by which letter. */
@Component
class NetworkMandatePanel {

    private final NetworkMandates mandates;
    private final NetworkMandateQuestions questions;
    private final Organisations organisations;
    private final ReaderTime times;

    NetworkMandatePanel(
            NetworkMandates mandates,
            NetworkMandateQuestions questions,
            Organisations organisations,
            ReaderTime times) {
        this.mandates = mandates;
        this.questions = questions;
        this.organisations = organisations;
        this.times = times;
    }

    /** Empty for organisations that neither give nor hold such mandates. */
    Optional<Panel> of(Organisation organisation, Runnable after) {
        return switch (organisation.kind()) {
            case CITY, NETWORK -> Optional.of(panel(organisation, after));
            case STATE, PROVINCE, AGENCY, SECRETARIAT, FUND, PARTNER, OBSERVER -> Optional.empty();
        };
    }

    private Panel panel(Organisation organisation, Runnable after) {
        boolean city = organisation.kind() == OrganisationKind.CITY;
        String key = city ? "identity.networks" : "identity.cities";
        var panel = new Panel(say(key + ".of", organisation.name()));
        panel.lead(say(key + ".lead"));
        List<NetworkMandate> found = mandates.of(organisation.id());
        if (found.isEmpty()) {
            panel.content(new EmptyState(say(key + ".empty"), say(key + ".none")));
        } else {
            var list = new UnorderedList();
            list.addClassName("medina-files");
            found.forEach(mandate -> list.add(item(mandate, city ? mandate.network() : mandate.city(), after)));
            panel.content(list);
        }
        if (city && mandates.mayGrant(organisation.id())) {
            panel.tools(new Button(
                    say("identity.networks.grant"),
                    event -> questions.grant(organisation, after).open()));
        }
        return panel;
    }

    private ListItem item(NetworkMandate mandate, OrganisationId other, Runnable after) {
        String name = organisations.get(other).name();
        var who = new Span(name);
        who.addClassName("medina-strong");
        var words = new Div(
                who,
                quiet(say("identity.mandate.from-until", times.day(mandate.from()), times.day(mandate.until()))),
                quiet(mandate.document()));
        words.addClassName("medina-file-words");
        OrganisationId by = mandate.enteredBy();
        if (by != null && !by.equals(mandate.city())) {
            words.add(quiet(
                    say("identity.networks.entered-by", organisations.get(by).name())));
        }
        NetworkMandate.Standing standing = mandates.standing(mandate);
        if (mandate.goodFrom() != null && standing == NetworkMandate.Standing.WAITS) {
            words.add(quiet(say("identity.networks.waits", times.moment(mandate.goodFrom()))));
        }
        var item = new ListItem(words, new StatusBadge(say("identity.networks." + standing), tone(standing)));
        boolean over = standing == NetworkMandate.Standing.OVER || standing == NetworkMandate.Standing.ENDED;
        if (!over && mandates.mayEnd(mandate)) {
            var end = new Button(
                    say("identity.mandate.end"),
                    event -> questions.end(mandate, after).open());
            end.setAriaLabel(say("identity.networks.end.of", name));
            item.add(end);
        }
        return item;
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassName("medina-quiet");
        return span;
    }

    private static Tone tone(NetworkMandate.Standing standing) {
        return switch (standing) {
            case RUNS -> Tone.LEAF;
            case WAITS -> Tone.AMBER;
            case AHEAD -> Tone.SKY;
            case OVER, ENDED -> Tone.STONE;
        };
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
