package org.medina.admission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.guest.GuestOfCase;
import org.medina.identity.Absence;
import org.medina.identity.Mandate;
import org.medina.identity.NetworkMandate;
import org.medina.identity.Office;
import org.medina.identity.Organisation;
import org.medina.inbox.InboxEntry;
import org.medina.signoff.Signature;

/**
 * What whoever takes an organisation’s offices over has to know.
 *
 * @param work all that waits for it
 * @param invitations people who were invited and have not come
 * @param away who is away now or will be, and who stands in
 * @param guests whose links run for its texts; for those of its people only who let guests in
 * @param networks that act for it, or will
 */
public record Succession(
        Organisation organisation,
        List<Seated> offices,
        List<InboxEntry> work,
        List<Invitation> invitations,
        List<Absence> away,
        List<GuestOfCase> guests,
        List<Acting> networks) {

    public Succession {
        offices = List.copyOf(offices);
        work = List.copyOf(work);
        invitations = List.copyOf(invitations);
        away = List.copyOf(away);
        guests = List.copyOf(guests);
        networks = List.copyOf(networks);
    }

    /** An office with who has or had a mandate of it, and all that it signed, newest first. */
    public record Seated(Office office, List<Held> mandates, List<Signed> signed) {

        public Seated {
            mandates = List.copyOf(mandates);
            signed = List.copyOf(signed);
        }
    }

    /** A network with its mandate. */
    public record Acting(NetworkMandate mandate, String name, NetworkMandate.Standing standing) {}

    /** @param standing how it stands today */
    public record Held(Mandate mandate, String name, Standing standing) {}

    /** How a mandate stands. */
    public enum Standing {
        AHEAD,
        WAITS,
        ACTS,
        OVER
    }

    /**
     * A signature of an office.
     *
     * @param reference of the case; null where it is none of ours any more
     */
    public record Signed(
            Signature signature,
            SubjectRef subject,
            @Nullable String reference,
            @Nullable String title) {}
}
