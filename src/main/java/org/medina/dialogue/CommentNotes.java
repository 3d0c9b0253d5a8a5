package org.medina.dialogue;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.medina.identity.OrganisationId;
import org.medina.identity.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes beside comments that stay inside the organisation that writes them: in no list, no export, no search, no history.
 * Each organisation that takes part has one a comment, and knows of no other.
 */
@Service
public class CommentNotes {

    private final DialogueAccess access;
    private final JdbcClient jdbc;
    private final Clock clock;

    CommentNotes(DialogueAccess access, JdbcClient jdbc, Clock clock) {
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the current actor writes notes here. */
    @Transactional(readOnly = true)
    public boolean mayWrite(DialogueId id) {
        return mayWrite(access.toSee(id, DialogueAction.READ));
    }

    /** @throws Problem NOT_FOUND also for a comment that is not the reader's to see, FORBIDDEN for those who take no part */
    @Transactional(readOnly = true)
    public Optional<CommentNote> find(DialogueId id, UUID comment) {
        return jdbc.sql("select words, person_name, at from dialogue.note where comment = :comment"
                        + " and organisation = :organisation")
                .param("comment", comment)
                .param("organisation", seen(id, comment).ownId().value())
                .query((row, number) -> new CommentNote(
                        row.getString("words"),
                        row.getString("person_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /**
     * @param words nothing removes the note
     * @throws Problem NOT_FOUND, FORBIDDEN, INVALID where it is too long
     */
    @Transactional
    public void write(DialogueId id, UUID comment, @Nullable String words) {
        DialogueAccess.Opened opened = seen(id, comment);
        if (!mayWrite(opened)) {
            throw Problem.forbidden();
        }
        String note = Words.optional("note", words, Words.MEDIUM);
        if (note == null) {
            remove(comment, opened.ownId());
        } else {
            keep(comment, opened, note);
        }
    }

    private void keep(UUID comment, DialogueAccess.Opened opened, String note) {
        jdbc.sql("""
                        insert into dialogue.note (comment, organisation, words, person_name, at)
                        values (:comment, :organisation, :words, :name, :at)
                        on conflict (comment, organisation)
                        do update set words = excluded.words, person_name = excluded.person_name, at = excluded.at""")
                .param("comment", comment)
                .param("organisation", opened.ownId().value())
                .param("words", note)
                .param("name", opened.actor().name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private void remove(UUID comment, OrganisationId organisation) {
        jdbc.sql("delete from dialogue.note where comment = :comment and organisation = :organisation")
                .param("comment", comment)
                .param("organisation", organisation.value())
                .update();
    }

    private DialogueAccess.Opened seen(DialogueId id, UUID comment) {
        DialogueAccess.Opened opened = access.toSee(id, DialogueAction.READ);
        access.commentToSee(opened, comment);
        if (!opened.isParty() || opened.actor().organisation() == null) {
            throw Problem.forbidden();
        }
        return opened;
    }

    private static boolean mayWrite(DialogueAccess.Opened opened) {
        boolean writes =
                opened.actor().hasAny(DialogueRules.WRITERS) || opened.actor().has(Role.SECRETARIAT_OFFICER);
        return writes && opened.isParty();
    }
}
