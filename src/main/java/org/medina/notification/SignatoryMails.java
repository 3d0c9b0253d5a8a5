package org.medina.notification;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.medina.base.Messages;
import org.medina.identity.Mandate;
import org.medina.identity.Offices;
import org.medina.identity.Organisations;
import org.medina.identity.PersonId;
import org.medina.identity.Role;
import org.medina.identity.SignatoryNamed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who signs for an organisation, or runs its cases, is told when somebody new will sign. */
@Component
class SignatoryMails implements LoneMail {

    private static final Set<Role> TOLD =
            EnumSet.of(Role.CITY_COORDINATOR, Role.STATE_FOCAL_POINT, Role.AGENCY_APPROVER);

    private final OutboxRows outbox;
    private final Organisations organisations;
    private final Offices offices;
    private final WishRows wishes;
    private final Messages messages;
    private final LoneLetters letters;
    private final Clock clock;
    private final String publicUrl;

    SignatoryMails(
            OutboxRows outbox,
            Organisations organisations,
            Offices offices,
            WishRows wishes,
            Messages messages,
            LoneLetters letters,
            Clock clock,
            @Value("${medina.public-url}") String publicUrl) {
        this.outbox = outbox;
        this.organisations = organisations;
        this.offices = offices;
        this.wishes = wishes;
        this.messages = messages;
        this.letters = letters;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** All but the new one. */
    @EventListener
    void on(SignatoryNamed named) {
        organisations.people(named.organisation()).stream()
                .filter(one -> TOLD.contains(one.role()) || signs(one.person().id(), named))
                .map(one -> one.person().id())
                .distinct()
                .filter(person -> !person.equals(named.person()))
                .forEach(person -> outbox.put(
                        person.value(), OutgoingMail.SIGNATORY, named.mandate().toString(), named.at()));
    }

    private boolean signs(PersonId person, SignatoryNamed named) {
        return offices.mandateOf(person, named.organisation(), clock.instant()).isPresent();
    }

    @Override
    public Set<String> kinds() {
        return Set.of(OutgoingMail.SIGNATORY);
    }

    @Override
    public Optional<Letter> write(OutgoingMail mail) {
        return offices.mandate(outbox.key(mail.id())).map(mandate -> letter(mail, mandate));
    }

    private Letter letter(OutgoingMail mail, Mandate mandate) {
        WishRows.Reader reader = wishes.reader(mail.person());
        String organisation = organisations.get(mandate.office().organisation()).name();
        String from = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(reader.language())
                .format(Optional.ofNullable(mandate.goodFrom())
                        .orElse(mail.at())
                        .atZone(reader.zone()));
        return letters.letter(
                mail,
                reader.language(),
                new LoneLetters.Content(
                        messages.get(reader.language(), "notification.signatory.subject", organisation),
                        messages.get(reader.language(), "notification.signatory.text", organisation, from),
                        publicUrl + "/organisation",
                        messages.get(reader.language(), "notification.signatory.open"),
                        messages.get(reader.language(), "notification.signatory.object"),
                        messages.get(reader.language(), "notification.signatory.why")));
    }
}
