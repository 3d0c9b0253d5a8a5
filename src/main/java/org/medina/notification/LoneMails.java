package org.medina.notification;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.medina.admission.PersonInvited;
import org.medina.admission.SeatInvitations;
import org.medina.base.Messages;
import org.medina.identity.Offices;
import org.medina.identity.Organisations;
import org.medina.identity.PersonId;
import org.medina.identity.Role;
import org.medina.identity.SignatoryNamed;
import org.medina.mailbox.MailReceived;
import org.medina.mailbox.Receipts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Mails that tell of no notice. Who is invited is told how to come in; each time such a mail is written its link is a new one, and
 * none is kept here. Who signs for an organisation is told when somebody new will. Who wrote to the portal is told that it came.
 */
@Component
class LoneMails {

    private static final Set<Role> TOLD =
            EnumSet.of(Role.CITY_COORDINATOR, Role.STATE_FOCAL_POINT, Role.AGENCY_APPROVER);
    private static final String HIDDEN = "/join/person/…";

    private final OutboxRows outbox;
    private final SeatInvitations invitations;
    private final GuestMails guests;
    private final NetworkMails networks;
    private final AdmissionMails admissions;
    private final HelpMails helps;
    private final Receipts receipts;
    private final WishRows wishes;
    private final Messages messages;
    private final LoneLetters letters;
    private final String publicUrl;

    private final Organisations organisations;
    private final Offices offices;
    private final Clock clock;

    LoneMails(
            OutboxRows outbox,
            SeatInvitations invitations,
            GuestMails guests,
            NetworkMails networks,
            AdmissionMails admissions,
            HelpMails helps,
            Receipts receipts,
            WishRows wishes,
            Messages messages,
            LoneLetters letters,
            Organisations organisations,
            Offices offices,
            Clock clock,
            @Value("${medina.public-url}") String publicUrl) {
        this.outbox = outbox;
        this.invitations = invitations;
        this.guests = guests;
        this.networks = networks;
        this.admissions = admissions;
        this.helps = helps;
        this.receipts = receipts;
        this.wishes = wishes;
        this.messages = messages;
        this.letters = letters;
        this.organisations = organisations;
        this.offices = offices;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    @EventListener
    void on(PersonInvited invited) {
        outbox.put(
                invited.person().value(),
                OutgoingMail.INVITATION,
                invited.invitation().toString(),
                invited.at());
    }

    /** All who sign for it and who run its cases hear of it, but not the new one. */
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

    @EventListener
    void on(MailReceived received) {
        receipts.find(received.receipt())
                .ifPresent(receipt -> outbox.put(
                        received.receipt(),
                        OutgoingMail.RECEIPT,
                        received.receipt().toString(),
                        received.at(),
                        new OutboxRows.Addressee("", receipt.address())));
    }

    private boolean signs(PersonId person, SignatoryNamed named) {
        return offices.mandateOf(person, named.organisation(), clock.instant()).isPresent();
    }

    /** Empty where it is of no use any more: the invitation was taken back, or they came already. */
    Optional<Letter> write(OutgoingMail mail) {
        if (mail.isToAGuest()) {
            return guests.write(mail);
        }
        if (mail.kind().equals(OutgoingMail.ADMISSION)) {
            return admissions.write(mail);
        }
        if (mail.kind().equals(OutgoingMail.HELP)) {
            return Optional.of(helps.write(mail));
        }
        return said(mail, invitations::newLink);
    }

    /** For operators, who must not come in by it. */
    Letter preview(OutgoingMail mail) {
        if (mail.isToAGuest()) {
            return guests.preview(mail);
        }
        if (mail.kind().equals(OutgoingMail.ADMISSION)) {
            return admissions.preview(mail);
        }
        if (mail.kind().equals(OutgoingMail.HELP)) {
            return helps.write(mail);
        }
        String hidden = publicUrl + HIDDEN;
        return said(mail, invitation -> hidden)
                .orElseGet(() -> invitation(mail, new SeatInvitations.Said("…", 0), hidden));
    }

    /** @param link of an invitation; asked for only where it is of use */
    private Optional<Letter> said(OutgoingMail mail, Function<UUID, String> link) {
        UUID about = outbox.key(mail.id());
        return switch (mail.kind()) {
            case OutgoingMail.SIGNATORY -> signatory(mail, about);
            case OutgoingMail.NETWORK -> networks.write(mail, about);
            case OutgoingMail.RECEIPT -> receipts.find(about).map(said -> receipt(mail, said));
            default -> invitations.said(about).map(said -> invitation(mail, said, link.apply(about)));
        };
    }

    private Letter invitation(OutgoingMail mail, SeatInvitations.Said said, String link) {
        Locale language = wishes.reader(mail.person()).language();
        return letters.letter(
                mail,
                language,
                new LoneLetters.Content(
                        messages.get(language, "notification.invitation.subject", said.organisation()),
                        messages.get(language, "notification.invitation.text", said.organisation()),
                        link,
                        messages.get(language, "notification.invitation.open"),
                        messages.get(language, "notification.invitation.good", said.days()),
                        messages.get(language, "notification.invitation.why")));
    }

    private Letter receipt(OutgoingMail mail, Receipts.Receipt said) {
        Locale language = wishes.reader(mail.person()).language();
        return letters.letter(
                mail,
                language,
                new LoneLetters.Content(
                        messages.get(language, "notification.receipt.subject"),
                        messages.get(language, "notification.receipt.text"),
                        publicUrl,
                        messages.get(language, "notification.receipt.open"),
                        said.refused()
                                ? messages.get(language, "notification.receipt.refused")
                                : messages.get(language, "notification.receipt.then"),
                        messages.get(language, "notification.receipt.why")));
    }

    private Optional<Letter> signatory(OutgoingMail mail, UUID mandate) {
        WishRows.Reader reader = wishes.reader(mail.person());
        Locale language = reader.language();
        return offices.mandate(mandate).map(found -> {
            String organisation =
                    organisations.get(found.office().organisation()).name();
            String from = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                    .withLocale(language)
                    .format(Optional.ofNullable(found.goodFrom())
                            .orElse(mail.at())
                            .atZone(reader.zone()));
            return letters.letter(
                    mail,
                    language,
                    new LoneLetters.Content(
                            messages.get(language, "notification.signatory.subject", organisation),
                            messages.get(language, "notification.signatory.text", organisation, from),
                            publicUrl + "/organisation",
                            messages.get(language, "notification.signatory.open"),
                            messages.get(language, "notification.signatory.object"),
                            messages.get(language, "notification.signatory.why")));
        });
    }
}
