package org.medina.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.medina.base.Messages;
import org.medina.help.HelpAnswered;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who asked for help and acts for no organisation gets no notices: a mail says that there is an answer, and not which. */
@Component
class HelpMails implements LoneMail {

    private final OutboxRows outbox;
    private final WishRows wishes;
    private final Messages messages;
    private final LoneLetters letters;
    private final String publicUrl;

    HelpMails(
            OutboxRows outbox,
            WishRows wishes,
            Messages messages,
            LoneLetters letters,
            @Value("${medina.public-url}") String publicUrl) {
        this.outbox = outbox;
        this.wishes = wishes;
        this.messages = messages;
        this.letters = letters;
        this.publicUrl = publicUrl;
    }

    /** Once a day for each request, however often it is answered. */
    @EventListener
    void on(HelpAnswered answered) {
        UUID key = UUID.nameUUIDFromBytes((answered.request() + "#" + day(answered)).getBytes(UTF_8));
        outbox.put(answered.asker().value(), OutgoingMail.HELP, key.toString(), answered.at());
    }

    private String day(HelpAnswered answered) {
        return LocalDate.ofInstant(
                        answered.at(), wishes.reader(answered.asker().value()).zone())
                .toString();
    }

    @Override
    public Set<String> kinds() {
        return Set.of(OutgoingMail.HELP);
    }

    @Override
    public Optional<Letter> write(OutgoingMail mail) {
        Locale language = wishes.reader(mail.person()).language();
        return Optional.of(letters.letter(
                mail,
                language,
                new LoneLetters.Content(
                        messages.get(language, "notification.help.subject"),
                        messages.get(language, "notification.help.text"),
                        publicUrl + "/help",
                        messages.get(language, "notification.help.open"),
                        messages.get(language, "notification.help.then"),
                        messages.get(language, "notification.help.why"))));
    }
}
