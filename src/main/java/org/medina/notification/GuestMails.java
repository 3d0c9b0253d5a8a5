package org.medina.notification;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.medina.base.Messages;
import org.medina.guest.GuestLetter;
import org.medina.guest.GuestLetters;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Mails to people without an account: the link to a text, and the code that opens it. Both are made when the mail is written, each
 * time anew, and kept nowhere; a code never travels with a link.
 */
@Component
class GuestMails implements LoneMail {

    private static final String HIDDEN_LINK = "/guest/…";
    private static final String HIDDEN_CODE = "••••••";

    private final OutboxRows outbox;
    private final GuestLetters guests;
    private final WishRows wishes;
    private final MailServer server;
    private final Messages messages;
    private final LoneLetters letters;
    private final String publicUrl;

    GuestMails(
            OutboxRows outbox,
            GuestLetters guests,
            WishRows wishes,
            MailServer server,
            Messages messages,
            LoneLetters letters,
            @Value("${medina.public-url}") String publicUrl) {
        this.outbox = outbox;
        this.guests = guests;
        this.wishes = wishes;
        this.server = server;
        this.messages = messages;
        this.letters = letters;
        this.publicUrl = publicUrl;
    }

    @EventListener
    void on(GuestLetter letter) {
        GuestLetters.Addressee to = guests.addressee(letter.guest());
        outbox.put(
                letter.guest(),
                switch (letter.kind()) {
                    case LINK -> OutgoingMail.GUEST;
                    case CODE -> OutgoingMail.GUEST_CODE;
                },
                letter.about().toString(),
                letter.at(),
                new OutboxRows.Addressee(to.name(), to.email()));
    }

    @Override
    public Set<String> kinds() {
        return Set.of(OutgoingMail.GUEST, OutgoingMail.GUEST_CODE);
    }

    /** Empty where it is of no use any more: the link is over, or nobody waits for the code. */
    @Override
    public Optional<Letter> write(OutgoingMail mail) {
        Optional<GuestLetters.Said> said = guests.said(mail.person());
        if (said.isEmpty()) {
            return Optional.empty();
        }
        return mail.kind().equals(OutgoingMail.GUEST)
                ? Optional.of(link(mail, said.get(), guests.newLink(mail.person())))
                : guests.newCode(about(mail)).map(code -> code(mail, said.get(), code));
    }

    /** For operators, who must not come in by it; where mails never leave the house, there is no other way to try it out. */
    @Override
    public Letter preview(OutgoingMail mail) {
        Optional<Letter> open = server.isOn() ? Optional.empty() : write(mail);
        return open.orElseGet(() -> hidden(mail));
    }

    private Letter hidden(OutgoingMail mail) {
        GuestLetters.Said said = guests.said(mail.person())
                .orElseGet(() -> new GuestLetters.Said(
                        mail.name(),
                        "…",
                        mail.at().atOffset(java.time.ZoneOffset.UTC).toLocalDate()));
        return mail.kind().equals(OutgoingMail.GUEST)
                ? link(mail, said, publicUrl + HIDDEN_LINK)
                : code(mail, said, HIDDEN_CODE);
    }

    private UUID about(OutgoingMail mail) {
        return outbox.key(mail.id());
    }

    private Letter link(OutgoingMail mail, GuestLetters.Said said, String link) {
        Locale language = wishes.reader(mail.person()).language();
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(said.lastDay());
        return letters.letter(
                mail,
                language,
                new LoneLetters.Content(
                        messages.get(language, "notification.guest.subject", said.organisation()),
                        messages.get(language, "notification.guest.text", said.organisation()),
                        link,
                        messages.get(language, "notification.guest.open"),
                        messages.get(language, "notification.guest.good", day),
                        messages.get(language, "notification.guest.why", said.organisation())));
    }

    private Letter code(OutgoingMail mail, GuestLetters.Said said, String code) {
        Locale language = wishes.reader(mail.person()).language();
        return letters.letter(
                mail,
                language,
                new LoneLetters.Content(
                        messages.get(language, "notification.guest-code.subject"),
                        messages.get(language, "notification.guest-code.text", said.organisation(), code),
                        null,
                        "",
                        messages.get(language, "notification.guest-code.good"),
                        messages.get(language, "notification.guest-code.why")));
    }
}
