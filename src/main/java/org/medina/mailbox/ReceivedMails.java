package org.medina.mailbox;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mails that came to the portal, for the secretariat alone. */
@Service
@Transactional(readOnly = true)
public class ReceivedMails {

    private static final int MAX_PAGE = 201;
    private static final int COUNTED = 10_000;

    private final MailRows rows;
    private final IntakeSettings settings;
    private final CurrentActor current;

    ReceivedMails(MailRows rows, IntakeSettings settings, CurrentActor current) {
        this.rows = rows;
        this.settings = settings;
        this.current = current;
    }

    public boolean isOfUse() {
        return current.find().filter(Actor::isOfTheSecretariat).isPresent();
    }

    /** Whether a mailbox is read at all. */
    public boolean areRead() {
        return settings.isOn();
    }

    /** What people write to; empty where nothing is said. */
    public String address() {
        return settings.address();
    }

    /** How many wait for an officer; 0 for everybody who may not look. */
    public int waiting() {
        return isOfUse() ? rows.count(ReceivedMail.State.WAITING, COUNTED) : 0;
    }

    /**
     * Newest first.
     *
     * @throws Problem FORBIDDEN for all but the secretariat
     */
    public List<ReceivedMail> page(ReceivedMail.@Nullable State state, int offset, int limit) {
        check();
        return rows.page(state, offset, Math.clamp(limit, 0, MAX_PAGE));
    }

    /** At most 10,000. */
    public int count(ReceivedMail.@Nullable State state) {
        check();
        return rows.count(state, COUNTED);
    }

    /** @throws Problem FORBIDDEN for all but the secretariat, NOT_FOUND */
    public ReceivedMail get(UUID id) {
        check();
        return rows.find(id).orElseThrow(Problem::notFound);
    }

    private void check() {
        if (!current.get().isOfTheSecretariat()) {
            throw Problem.forbidden();
        }
    }
}
