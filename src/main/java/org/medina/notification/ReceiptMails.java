package org.medina.notification;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.medina.base.Messages;
import org.medina.mailbox.MailReceived;
import org.medina.mailbox.Receipts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who wrote to the portal is told that it came. */
@Component
class ReceiptMails implements LoneMail {

    private final OutboxRows outbox;
    private final Receipts receipts;
    private final WishRows wishes;
    private final Messages messages;
    private final LoneLetters letters;
    private final String publicUrl;

    ReceiptMails(
            OutboxRows outbox,
            Receipts receipts,
            WishRows wishes,
            Messages messages,
            LoneLetters letters,
            @Value("${medina.public-url}") String publicUrl) {
        this.outbox = outbox;
        this.receipts = receipts;
        this.wishes = wishes;
        this.messages = messages;
        this.letters = letters;
        this.publicUrl = publicUrl;
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

    @Override
    public Set<String> kinds() {
        return Set.of(OutgoingMail.RECEIPT);
    }

    @Override
    public Optional<Letter> write(OutgoingMail mail) {
        return receipts.find(outbox.key(mail.id())).map(said -> letter(mail, said));
    }

    private Letter letter(OutgoingMail mail, Receipts.Receipt said) {
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
}
