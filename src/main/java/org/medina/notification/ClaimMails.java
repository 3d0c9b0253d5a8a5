package org.medina.notification;

import java.util.List;
import java.util.Locale;
import org.medina.base.Messages;
import org.medina.identity.Organisations;
import org.medina.identity.PersonInRole;
import org.medina.identity.Role;
import org.medina.legacy.ClaimSent;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a city’s coordinators that earlier actions of the city wait to be looked at; only when an officer asks for it. */
@Component
class ClaimMails {

    private final Organisations organisations;
    private final OutboxRows outbox;
    private final Messages messages;
    private final String publicUrl;

    ClaimMails(
            Organisations organisations,
            OutboxRows outbox,
            Messages messages,
            @Value("${medina.public-url}") String publicUrl) {
        this.organisations = organisations;
        this.outbox = outbox;
        this.messages = messages;
        this.publicUrl = publicUrl;
    }

    /** In the transaction in which it is asked for; once for each claim and person. */
    @EventListener
    void on(ClaimSent claim) {
        List<PersonInRole> coordinators = organisations.people(claim.city(), Role.CITY_COORDINATOR);
        coordinators.forEach(one -> outbox.put(
                one.person().id().value(), OutgoingMail.CLAIM, claim.claim().toString(), claim.at()));
    }

    /** What the mail tells of; the link in it is of use only to who signs in for that city. */
    MailWriter.Line line(Locale language, String when) {
        return new MailWriter.Line(
                messages.get(language, "notification.kind.CLAIM"),
                messages.get(language, "notification.kind.CLAIM.text"),
                messages.get(language, "notification.mail.claim"),
                when,
                publicUrl + "/legacy/claim");
    }
}
