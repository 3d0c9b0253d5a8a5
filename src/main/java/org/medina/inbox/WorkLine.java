package org.medina.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.identity.Absence;

/**
 * An entry of the list with what is so now: it is not kept, and another look may find it otherwise.
 *
 * @param here colleagues who have the case open, by name
 * @param away that whoever has claimed it is away; null where nobody has, or they are there
 * @param standIn whether the reader stands in for them
 * @param requests for it that are the reader’s: to be answered by them, or asked by them
 */
public record WorkLine(
        InboxEntry entry, List<String> here, @Nullable Absence away, boolean standIn, List<HandOverRequest> requests) {

    public WorkLine {
        here = List.copyOf(here);
        requests = List.copyOf(requests);
    }
}
