package org.medina.notification;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.identity.NetworkMandate;
import org.medina.identity.NetworkMandateEnded;
import org.medina.identity.NetworkMandated;
import org.medina.identity.NetworkMandates;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.identity.PersonId;
import org.medina.identity.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who runs a city’s cases or signs for it is told when a network may act for it and when no longer, and so are the network’s people. */
@Component
class NetworkMails implements LoneMail {

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
        told(given.city(), given.network(), given.by())
                .forEach(person -> outbox.put(
                        person.value(), OutgoingMail.NETWORK, given.mandate().toString(), given.at()));
    }

    @EventListener
    void on(NetworkMandateEnded ended) {
        told(ended.city(), ended.network(), ended.by())
                .forEach(person -> outbox.put(
                        person.value(),
                        OutgoingMail.NETWORK_ENDED,
                        ended.mandate().toString(),
                        ended.at()));
    }

    private Stream<PersonId> told(OrganisationId city, OrganisationId network, @Nullable PersonId by) {
        return Stream.concat(
                        organisations.people(city).stream().filter(one -> TOLD.contains(one.role())),
                        organisations.people(network, Role.NETWORK_SUPPORTER).stream())
                .map(one -> one.person().id())
                .distinct()
                .filter(person -> !person.equals(by));
    }

    @Override
    public Set<String> kinds() {
        return Set.of(OutgoingMail.NETWORK, OutgoingMail.NETWORK_ENDED);
    }

    @Override
    public Optional<Letter> write(OutgoingMail mail) {
        return mandates.find(outbox.key(mail.id())).map(found -> letter(mail, found));
    }

    private Letter letter(OutgoingMail mail, NetworkMandate mandate) {
        Locale language = wishes.reader(mail.person()).language();
        String network = organisations.get(mandate.network()).name();
        String city = organisations.get(mandate.city()).name();
        String words =
                mail.kind().equals(OutgoingMail.NETWORK) ? "notification.network." : "notification.network-ended.";
        var days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language);
        return letters.letter(
                mail,
                language,
                new LoneLetters.Content(
                        messages.get(language, words + "subject", network, city),
                        messages.get(
                                language,
                                words + "text",
                                network,
                                city,
                                days.format(mandate.from()),
                                days.format(mandate.until())),
                        publicUrl + "/organisation",
                        messages.get(language, words + "open"),
                        messages.get(language, words + "object"),
                        messages.get(language, words + "why")));
    }
}
