package org.medina.notification;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What leaves the house, for operators; whether there is such a page is known to nobody else. */
@Service
@Transactional
public class Mails {

    private static final int MAX_PAGE = 201;
    private static final int COUNTED = 10_000;

    private final OutboxRows outbox;
    private final MailWriter writer;
    private final LoneMails lone;
    private final MailServer server;
    private final CurrentActor current;

    Mails(OutboxRows outbox, MailWriter writer, LoneMails lone, MailServer server, CurrentActor current) {
        this.outbox = outbox;
        this.writer = writer;
        this.lone = lone;
        this.server = server;
        this.current = current;
    }

    public boolean isOfUse() {
        return current.find().filter(actor -> actor.has(Role.ADMIN)).isPresent();
    }

    /** Whether mails leave the house at all. */
    public boolean areSent() {
        check();
        return server.isOn();
    }

    /** @throws Problem NOT_FOUND for everybody but operators */
    @Transactional(readOnly = true)
    public List<OutgoingMail> page(@Nullable MailState state, int offset, int limit) {
        check();
        return outbox.page(state, offset, Math.clamp(limit, 0, MAX_PAGE));
    }

    /** At most 10,000. */
    @Transactional(readOnly = true)
    public int count(@Nullable MailState state) {
        check();
        return outbox.count(state, COUNTED);
    }

    /** @throws Problem NOT_FOUND for everybody but operators */
    @Transactional(readOnly = true)
    public OutgoingMail get(UUID id) {
        check();
        return outbox.find(id).orElseThrow(Problem::notFound);
    }

    /** The mail in the words that it has, or would have now; without the way out, which is its reader’s alone. */
    public Letter preview(UUID id) {
        OutgoingMail mail = get(id);
        if (mail.isLone()) {
            return lone.preview(mail);
        }
        Letter letter = writer.write(mail);
        String shown = letter.unsubscribe().replaceFirst("[^/]+$", "…");
        return new Letter(
                letter.language(),
                letter.subject(),
                letter.text().replace(letter.unsubscribe(), shown),
                letter.html().replace(letter.unsubscribe(), shown),
                shown);
    }

    private void check() {
        Actor actor = current.get();
        if (!actor.has(Role.ADMIN)) {
            throw Problem.notFound();
        }
    }
}
