package org.medina.guest;

import java.time.Instant;
import java.util.UUID;
import org.medina.base.DomainEvent;

/**
 * A mail to a guest is to be written, in the transaction that is under way.
 *
 * @param about what tells it from the guest's other mails; for a code, the code's id
 */
public record GuestLetter(UUID guest, Kind kind, UUID about, Instant at) implements DomainEvent {

    /** What it brings. */
    public enum Kind {
        LINK,
        CODE
    }
}
