package org.medina.notification;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.medina.admission.PersonInvited;
import org.medina.admission.SeatInvitations;
import org.medina.base.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is invited is told how to come in; each time such a mail is written its link is a new one, and none is kept here. */
@Component
class InvitationMails implements LoneMail {

    private static final String HIDDEN = "/join/person/…";

    private final OutboxRows outbox;
    private final SeatInvitations invitations;
    private final WishRows wishes;
    private final Messages messages;
    private final LoneLetters letters;
    private final String publicUrl;

    InvitationMails(
            OutboxRows outbox,
            SeatInvitations invitations,
            WishRows wishes,
            Messages messages,
            LoneLetters letters,
            @Value("${medina.public-url}") String publicUrl) {
        this.outbox = outbox;
        this.invitations = invitations;
        this.wishes = wishes;
        this.messages = messages;
        this.letters = letters;
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

    @Override
    public Set<String> kinds() {
        return Set.of(OutgoingMail.INVITATION);
    }

    @Override
    public Optional<Letter> write(OutgoingMail mail) {
        UUID invitation = outbox.key(mail.id());
        return invitations.said(invitation).map(said -> letter(mail, said, invitations.newLink(invitation)));
    }

    @Override
    public Letter preview(OutgoingMail mail) {
        SeatInvitations.Said said =
                invitations.said(outbox.key(mail.id())).orElseGet(() -> new SeatInvitations.Said("…", 0));
        return letter(mail, said, publicUrl + HIDDEN);
    }

    private Letter letter(OutgoingMail mail, SeatInvitations.Said said, String link) {
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
}
