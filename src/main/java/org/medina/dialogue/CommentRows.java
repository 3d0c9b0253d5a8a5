package org.medina.dialogue;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.identity.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What is done with all comments of a dialogue at once. */
@Repository
class CommentRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CommentRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    int nextDraftNumber(DialogueId dialogue, OrganisationId organisation) {
        return jdbc.sql("""
                        select coalesce(max(draft_number), 0) + 1 from dialogue.comment
                         where dialogue = :dialogue and organisation = :organisation""")
                .param("dialogue", dialogue.value())
                .param("organisation", organisation.value())
                .query(Integer.class)
                .single();
    }

    /** How many became readable to whoever consolidates. */
    int handIn(DialogueId dialogue, OrganisationId organisation) {
        return jdbc.sql("""
                        update dialogue.comment set level = 'GOVERNMENT', version = version + 1
                         where dialogue = :dialogue and organisation = :organisation and level = 'OWN_MINISTRY'""")
                .param("dialogue", dialogue.value())
                .param("organisation", organisation.value())
                .update();
    }

    /** Takes comments past their ministry, as those of a letter, which nobody hands in. */
    void gather(DialogueId dialogue, List<UUID> entered) {
        jdbc.sql("""
                        update dialogue.comment set level = 'GOVERNMENT', version = version + 1
                         where dialogue = :dialogue and id = any(cast(:entered as uuid[]))""")
                .param("dialogue", dialogue.value())
                .param("entered", entered.toArray(UUID[]::new))
                .update();
    }

    /**
     * Releases what was handed in and not withheld, numbered anew in the order of the text, so that gaps tell nothing;
     * versions begin anew as well, and tell nothing of how often it was changed.
     *
     * @param sections names in the order of the text
     * @param only these; null for all
     * @return how many were released
     */
    int release(DialogueId dialogue, List<String> sections, Instant at, @Nullable List<UUID> only) {
        return jdbc.sql("""
                        with numbered as (
                            select id, row_number() over (
                                       order by array_position(cast(:sections as text[]), section) nulls first,
                                                cast(content -> 'place' ->> 'start' as integer) nulls first,
                                                organisation, draft_number) as place
                              from dialogue.comment
                             where dialogue = :dialogue and level = 'GOVERNMENT' and withheld is null
                               and (cast(:only as uuid[]) is null or id = any(cast(:only as uuid[]))))
                        update dialogue.comment c
                           set level = 'PARTIES', number = n.place, released_at = :at, version = 0
                          from numbered n where c.id = n.id""")
                .param("sections", sections.toArray(String[]::new))
                .param("only", only == null ? null : only.toArray(UUID[]::new))
                .param("dialogue", dialogue.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void publish(DialogueId dialogue) {
        jdbc.sql("""
                        update dialogue.comment set level = 'PUBLIC', version = version + 1
                         where dialogue = :dialogue and level = 'PARTIES'""").param("dialogue", dialogue.value()).update();
    }

    /** Closes whatever is open and decided, as when nobody replied in time; how many. */
    int closeOpen(DialogueId dialogue, CommentClosure closure) {
        return jdbc.sql("""
                        update dialogue.comment
                           set closure = cast(:closure as jsonb), version = version + 1
                         where dialogue = :dialogue and number is not null
                           and decision is not null and closed_as is null""")
                .param("closure", json.writeValueAsString(closure))
                .param("dialogue", dialogue.value())
                .update();
    }

    boolean isNumber(DialogueId dialogue, int number) {
        return jdbc.sql(
                        "select exists (select 1 from dialogue.comment where dialogue = :dialogue and number = :number)")
                .param("dialogue", dialogue.value())
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    Tally tally(DialogueId dialogue) {
        return jdbc.sql("""
                        select count(*) as released,
                               array_agg(number order by number) filter (
                                   where decision is null and closed_as is null) as undecided,
                               array_agg(number order by number) filter (where closed_as is null) as open,
                               count(*) filter (where severity = 'CRITICAL' and closed_as = 'MAINTAINED') as critical
                          from dialogue.comment where dialogue = :dialogue and number is not null""")
                .param("dialogue", dialogue.value())
                .query((row, number) -> new Tally(
                        row.getInt("released"),
                        numbers(row.getArray("undecided")),
                        numbers(row.getArray("open")),
                        row.getInt("critical")))
                .single();
    }

    private static List<Integer> numbers(@Nullable Array column) throws SQLException {
        return column == null ? List.of() : Arrays.asList((Integer[]) column.getArray());
    }
}
