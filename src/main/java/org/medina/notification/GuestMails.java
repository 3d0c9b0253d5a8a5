package org.medina.notification;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.guest.GuestLetter;
import org.medina.guest.GuestLetters;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Mails to people without an account: the link to a text, and the code that opens it. Both are made when the mail is written, each
 * time anew, and kept nowhere; a code never travels with a link.
 */
@Component
class GuestMails {

    private static final String HIDDEN_LINK = "/guest/…";
    private static final String HIDDEN_CODE = "••••••";

    private final OutboxRows outbox;
    private final GuestLetters guests;
    private final WishRows wishes;
    private final MailSettings settings;
    private final Messages messages;
    private final ITemplateEngine templates;
    private final String publicUrl;

    GuestMails(
            OutboxRows outbox,
            GuestLetters guests,
            WishRows wishes,
            MailSettings settings,
            Messages messages,
            ITemplateEngine templates,
            @Value("${medina.public-url}") String publicUrl) {
        this.outbox = outbox;
        this.guests = guests;
        this.wishes = wishes;
        this.settings = settings;
        this.messages = messages;
        this.templates = templates;
        this.publicUrl = publicUrl;
    }

    @EventListener
    void on(GuestLetter letter) {
        outbox.put(
                letter.guest(),
                switch (letter.kind()) {
                    case LINK -> OutgoingMail.GUEST;
                    case CODE -> OutgoingMail.GUEST_CODE;
                },
                letter.about().toString(),
                letter.at());
    }

    /** Empty where it is of no use any more: the link is over, or nobody waits for the code. */
    Optional<Letter> write(OutgoingMail mail) {
        Optional<GuestLetters.Said> said = guests.said(mail.person());
        if (said.isEmpty()) {
            return Optional.empty();
        }
        return mail.kind().equals(OutgoingMail.GUEST)
                ? Optional.of(link(mail, said.get(), guests.newLink(mail.person())))
                : guests.newCode(about(mail)).map(code -> code(mail, said.get(), code));
    }

    /** For operators, who must not come in by it; where mails never leave the house, there is no other way to try it out. */
    Letter preview(OutgoingMail mail) {
        Optional<Letter> open = settings.isOn() ? Optional.empty() : write(mail);
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

    /** What both forms of a mail say; a code has no link beside it. */
    private record Content(
            String subject, String text, @Nullable String link, String open, String then, String why) {}

    private Letter link(OutgoingMail mail, GuestLetters.Said said, String link) {
        Locale language = wishes.reader(mail.person()).language();
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(said.lastDay());
        return letter(
                mail,
                language,
                new Content(
                        messages.get(language, "notification.guest.subject", said.organisation()),
                        messages.get(language, "notification.guest.text", said.organisation()),
                        link,
                        messages.get(language, "notification.guest.open"),
                        messages.get(language, "notification.guest.good", day),
                        messages.get(language, "notification.guest.why", said.organisation())));
    }

    private Letter code(OutgoingMail mail, GuestLetters.Said said, String code) {
        Locale language = wishes.reader(mail.person()).language();
        return letter(
                mail,
                language,
                new Content(
                        messages.get(language, "notification.guest-code.subject"),
                        messages.get(language, "notification.guest-code.text", said.organisation(), code),
                        null,
                        "",
                        messages.get(language, "notification.guest-code.good"),
                        messages.get(language, "notification.guest-code.why")));
    }

    private Letter letter(OutgoingMail mail, Locale language, Content content) {
        String greeting = messages.get(language, "notification.mail.greeting", mail.name());
        var context = new Context(language);
        context.setVariable("language", language.toLanguageTag());
        context.setVariable("greeting", greeting);
        context.setVariable("content", content);
        String link = content.link() == null ? "" : content.link() + "\n\n";
        String plain = "%s\n\n%s\n\n%s%s\n\n-- \n%s\n"
                .formatted(greeting, content.text(), link, content.then(), content.why());
        return new Letter(language, content.subject(), plain, templates.process("notification/lone", context), "");
    }
}
