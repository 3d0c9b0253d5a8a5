package org.medina.mailbox;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.identity.CurrentActor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails that a demo story tells of: they wait like any other, but lay on no server, and nobody is told that they came. */
@Service
public class MailsOfTheStory {

    private final MailRows rows;
    private final CurrentActor current;
    private final Clock clock;

    MailsOfTheStory(MailRows rows, CurrentActor current, Clock clock) {
        this.rows = rows;
        this.current = current;
        this.clock = clock;
    }

    /** @throws Problem FORBIDDEN for all but the secretariat */
    @Transactional
    public UUID came(String sender, String senderName, String subject, String words) {
        if (!current.get().isOfTheSecretariat()) {
            throw Problem.forbidden();
        }
        UUID id = Ids.next();
        var mail = new IncomingMail(
                id + "@story.example",
                sender,
                senderName,
                List.of(),
                subject,
                words,
                words,
                clock.instant(),
                false,
                null,
                List.of());
        // a place of its own, where no server has a message
        var place = new IncomingMail.Place("story", id.getMostSignificantBits(), id.getLeastSignificantBits());
        rows.insert(id, mail, place, ReceivedMail.State.WAITING, clock.instant());
        return id;
    }
}
