package org.medina.identity.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import org.medina.base.ui.DayPicker;
import org.medina.base.ui.Question;
import org.medina.base.ui.ReaderTime;
import org.medina.identity.CurrentActor;
import org.medina.identity.NetworkMandate;
import org.medina.identity.NetworkMandates;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.springframework.stereotype.Component;

/** Asks which network acts for a city and how long, and whether it is to end. */
@Component
class NetworkMandateQuestions {

    private static final int A_YEAR = 12;

    private final NetworkMandates mandates;
    private final Organisations organisations;
    private final CurrentActor current;
    private final ReaderTime times;

    NetworkMandateQuestions(
            NetworkMandates mandates, Organisations organisations, CurrentActor current, ReaderTime times) {
        this.mandates = mandates;
        this.organisations = organisations;
        this.current = current;
        this.times = times;
    }

    Question grant(Organisation city, Runnable after) {
        boolean own = current.get().actsFor(city.id());
        var network = new ComboBox<Organisation>(say("identity.networks.network"));
        network.setItems(organisations.all(OrganisationKind.NETWORK));
        network.setItemLabelGenerator(Organisation::name);
        network.setWidthFull();
        var from = new DayPicker(say("identity.mandate.first"));
        from.setValue(times.today());
        var until = new DayPicker(say("identity.mandate.last"));
        until.setValue(times.today().plusMonths(A_YEAR));
        var document = new TextField(say(own ? "identity.networks.document.own" : "identity.networks.document"));
        document.setWidthFull();
        return new Question(
                        say("identity.networks.grant"),
                        say(own ? "identity.networks.grant.text" : "identity.networks.grant.text.officer", city.name()))
                .field("network", network)
                .field("from", from)
                .field("until", until)
                .field("document", document)
                .answer(say("identity.networks.grant"), () -> {
                    mandates.grant(
                            city.id(),
                            network.getValue() == null
                                    ? null
                                    : network.getValue().alias(),
                            from.getValue(),
                            until.getValue(),
                            document.getValue());
                    after.run();
                });
    }

    Question end(NetworkMandate mandate, Runnable after) {
        return new Question(
                        say("identity.mandate.end"),
                        say(
                                "identity.networks.end.text",
                                organisations.get(mandate.network()).name(),
                                organisations.get(mandate.city()).name()))
                .answer(say("identity.mandate.end"), () -> {
                    mandates.end(mandate.id());
                    after.run();
                });
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
