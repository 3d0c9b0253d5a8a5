package org.medina.document;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.identity.PersonId;

/**
 * A conversation about a passage, among people of one side.
 *
 * @param id also the id of the comment mark in the text
 * @param quoted the passage as it stood when the thread was opened
 * @param anchored whether the passage still stands in the text; when not, the thread lives on its quotation
 * @param replies the first one opened the thread
 */
public record CommentThread(
        UUID id,
        String section,
        String quoted,
        boolean anchored,
        PersonId by,
        String byName,
        Instant at,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedByName,
        List<Reply> replies) {

    /** The threads with what the text says of their passages: those ids are in it. */
    static List<CommentThread> anchored(List<CommentThread> threads, Set<String> ids) {
        return threads.stream()
                .map(thread -> new CommentThread(
                        thread.id,
                        thread.section,
                        thread.quoted,
                        ids.contains(thread.id.toString()),
                        thread.by,
                        thread.byName,
                        thread.at,
                        thread.resolvedAt,
                        thread.resolvedByName,
                        thread.replies))
                .toList();
    }

    /** One contribution to a thread. */
    public record Reply(UUID id, PersonId by, String byName, Instant at, String body, List<PersonId> mentions) {}
}
