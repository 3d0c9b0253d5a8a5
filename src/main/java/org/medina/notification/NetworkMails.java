package org.medina.notification;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.medina.base.Messages;
import org.medina.identity.NetworkMandate;
import org.medina.identity.NetworkMandated;
import org.medina.identity.NetworkMandates;
import org.medina.identity.Organisations;
import org.medina.identity.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who runs a city’s cases or signs for it is told when a network may act for it, and so are the network’s people. */
@Component
class NetworkMails {

    private static final Set<Role> TOLD = EnumSet.of(Role.CITY_COORDINATOR, Role.CITY_SIGNATORY);

    private final OutboxRows outbox;
    private final NetworkMandates mandates;
    private final Organisations organisations;
    private final WishRows wishes;
    private final Messages messages;
    private final LoneLetters letters;
    private final String publicUrl;

    NetworkMails(
            OutboxRows outbox,
            NetworkMandates mandates,
            Organisations organisations,
            WishRows wishes,
            Messages messages,
            LoneLetters letters,
            @Value("${medina.public-url}") String publicUrl) {
        this.outbox = outbox;
        this.mandates = mandates;
        this.organisations = organisations;
        this.wishes = wishes;
        this.messages = messages;
        this.letters = letters;
        this.publicUrl = publicUrl;
    }

    @EventListener
    void on(NetworkMandated given) {
        Stream.concat(
                        organisations.people(given.city()).stream().filter(one -> TOLD.contains(one.role())),
                        organisations.people(given.network(), Role.NETWORK_SUPPORTER).stream())
                .map(one -> one.person().id())
                .distinct()
                .filter(person -> !person.equals(given.by()))
                .forEach(person -> outbox.put(
                        person.value(), OutgoingMail.NETWORK, given.mandate().toString(), given.at()));
    }

    Optional<Letter> write(OutgoingMail mail, UUID mandate) {
        return mandates.find(mandate).map(found -> letter(mail, found));
    }

    private Letter letter(OutgoingMail mail, NetworkMandate mandate) {
        Locale language = wishes.reader(mail.person()).language();
        String network = organisations.get(mandate.network()).name();
        String city = organisations.get(mandate.city()).name();
        var days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language);
        return letters.letter(
                mail,
                language,
                new LoneLetters.Content(
                        messages.get(language, "notification.network.subject", network, city),
                        messages.get(
                                language,
                                "notification.network.text",
                                network,
                                city,
                                days.format(mandate.from()),
                                days.format(mandate.until())),
                        publicUrl + "/organisation",
                        messages.get(language, "notification.network.open"),
                        messages.get(language, "notification.network.object"),
                        messages.get(language, "notification.network.why")));
    }
}
