package org.medina.admission;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.identity.Organisation;
import org.medina.identity.Person;
import org.medina.identity.Role;

/**
 * An organisation and its people.
 *
 * @param roles what its people may hold; empty where the portal does not choose them
 * @param suspended null while its people may act
 */
public record SeatDetails(
        Organisation organisation,
        List<Member> members,
        List<Invitation> invitations,
        List<Errand> errands,
        List<AdmissionAct> history,
        Set<Role> roles,
        @Nullable Suspended suspended) {

    /** Somebody with the roles they hold there. */
    public record Member(Person person, List<Role> roles) {}

    /** Why its people may not act, and since when. */
    public record Suspended(String reason, String byName, Instant at) {}
}
