package org.medina.admission;

import org.medina.identity.Organisation;

/**
 * An organisation with its people, as a line of a list.
 *
 * @param people how many hold a role there
 * @param invited how many are invited and have not come
 * @param waiting how many errands at the sign-in server are not done
 */
public record SeatRow(Organisation organisation, int people, int invited, int waiting, boolean suspended) {

    /** Whether nobody could act for it. */
    public boolean isEmpty() {
        return people == 0;
    }
}
