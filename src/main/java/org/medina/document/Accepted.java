package org.medina.document;

import java.util.List;
import java.util.UUID;
import org.medina.identity.PersonId;

/**
 * What became of a batch: its steps at their places.
 *
 * @param after the text after it
 * @param steps none where everything it changes is gone
 * @param dropped indexes of the batch's steps that met a deletion
 */
record Accepted(
        Submission submission,
        Author author,
        TextState after,
        List<Confirmed> steps,
        List<Integer> dropped,
        List<OpenedThread> threads) {

    /** A conversation that the batch opened, with what it is about. */
    record OpenedThread(UUID id, String section, String quoted, String body, List<PersonId> mentions) {}
}
