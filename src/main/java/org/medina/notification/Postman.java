package org.medina.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medina.base.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries mails to the server: claims one, sends it without holding anything, and marks it in a transaction of its own. A node
 * that dies in between leaves it to be sent once more, under the same id. Several that wait for one person become one.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    /** As long as a node may need for a mail before another believes it dead. */
    private static final Duration LEASE = Duration.ofMinutes(15);

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(2));

    private final OutboxRows outbox;
    private final MailWriter writer;
    private final LoneMails lone;
    private final MailServer server;
    private final MailSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Postman(
            OutboxRows outbox,
            MailWriter writer,
            LoneMails lone,
            MailServer server,
            MailSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.outbox = outbox;
        this.writer = writer;
        this.lone = lone;
        this.server = server;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of looking for a mail. */
    enum Round {
        NOTHING,
        DONE,
        /** No server is there; to try the next mail would be in vain. */
        SERVER_AWAY
    }

    private record Claimed(boolean any, Optional<OutgoingMail> mail) {}

    Round carry() {
        Claimed claimed = transaction.execute(status -> claim());
        if (claimed == null || !claimed.any()) {
            return Round.NOTHING;
        }
        return claimed.mail().map(this::carry).orElse(Round.DONE);
    }

    private Claimed claim() {
        Instant now = clock.instant();
        List<OutgoingMail> due = outbox.take(now);
        if (due.isEmpty()) {
            return new Claimed(false, Optional.empty());
        }
        OutgoingMail first =
                due.stream().filter(OutgoingMail::standsAlone).findFirst().orElse(due.getFirst());
        boolean alone = first.standsAlone();
        List<Instant> sent = outbox.sent(first.person(), now.minus(AN_HOUR), settings.perHour());
        if (!alone && sent.size() >= settings.perHour()) {
            outbox.putOff(ids(due), sent.getLast().plus(AN_HOUR));
            return new Claimed(true, Optional.empty());
        }
        OutgoingMail next = alone || due.size() == 1 ? first : bundle(first.person(), due, now);
        outbox.claim(next.id(), now.plus(LEASE));
        return new Claimed(true, outbox.find(next.id()));
    }

    private OutgoingMail bundle(UUID person, List<OutgoingMail> mails, Instant now) {
        UUID into = outbox.put(person, OutgoingMail.BUNDLE, Ids.next().toString(), now);
        outbox.bundle(into, ids(mails));
        return outbox.find(into).orElseThrow();
    }

    private Round carry(OutgoingMail mail) {
        Instant now = clock.instant();
        if (mail.address().isBlank()) {
            outbox.end(mail.id(), MailState.REFUSED, now, "no address");
            return Round.DONE;
        }
        Optional<Letter> written = mail.isLone() ? lone.write(mail) : Optional.of(writer.write(mail));
        if (written.isEmpty()) {
            outbox.end(mail.id(), MailState.REFUSED, now, "it is of no use any more");
            return Round.DONE;
        }
        Letter letter = written.get();
        if (!server.isOn()) {
            outbox.end(mail.id(), MailState.KEPT, now, null);
            return Round.DONE;
        }
        return mark(mail, server.send(mail.id(), mail.address(), letter));
    }

    private Round mark(OutgoingMail mail, MailServer.Answer answer) {
        Instant now = clock.instant();
        return switch (answer) {
            case MailServer.Answer.Taken() -> {
                outbox.end(mail.id(), MailState.SENT, now, null);
                yield Round.DONE;
            }
            case MailServer.Answer.Refused(String reason) -> {
                LOG.info("A mail was refused for its recipient: {}", mail.id());
                outbox.end(mail.id(), MailState.REFUSED, now, reason);
                yield Round.DONE;
            }
            case MailServer.Answer.Later(String reason) -> {
                again(mail, now, reason);
                yield Round.DONE;
            }
            case MailServer.Answer.Away(String reason) -> {
                LOG.warn("The mail server is not there, and mails wait: {}", reason);
                outbox.giveBack(mail.id(), now);
                yield Round.SERVER_AWAY;
            }
        };
    }

    private void again(OutgoingMail mail, Instant now, String reason) {
        if (mail.tries() > PAUSES.size()) {
            LOG.warn("A mail is given up after {} tries: {}", mail.tries(), mail.id());
            outbox.end(mail.id(), MailState.FAILED, now, reason);
        } else {
            outbox.later(mail.id(), now.plus(PAUSES.get(mail.tries() - 1)), reason);
        }
    }

    private static List<UUID> ids(List<OutgoingMail> mails) {
        return mails.stream().map(OutgoingMail::id).toList();
    }
}
