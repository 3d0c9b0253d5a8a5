package org.medina.oversight;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes cases whose numbers are known, in a country of their own; the caller’s transaction forgets them again. */
final class KnownCases {

    /** Where no city of the demo is. */
    static final String COUNTRY = "TUV";

    private final JdbcClient jdbc;
    private final UUID lead;
    private final Instant now;
    private int number;

    KnownCases(JdbcClient jdbc, UUID lead, Instant now) {
        this.jdbc = jdbc;
        this.lead = lead;
        this.now = now;
    }

    /** A stay in a stage, in days before now. @param left negative where it has not ended */
    record Stay(String stage, double entered, double left) {}

    static Stay over(String stage, double entered, double left) {
        return new Stay(stage, entered, left);
    }

    static Stay here(String stage, double entered) {
        return new Stay(stage, entered, -1);
    }

    /** A pledge with these stays, the last of which it is in; its turn is the coordinator’s where it has one. */
    UUID pledge(String status, boolean turn, @Nullable Double due, Stay... stays) {
        UUID id = UUID.randomUUID();
        Stay last = stays[stays.length - 1];
        jdbc.sql("""
                        insert into casefile.case_file (id, kind, reference, title, status, stage, turn_organisation, turn_role,
                            since, due, lead, countries, visibility, opened_at)
                        values (:id, 'pledge', :reference, '=1+1 A known case', :status, :stage, cast(:turn as uuid), :role,
                            :since, cast(:due as timestamptz), :lead, array[:country], 'CITY', :since)""")
                .param("id", id)
                .param("reference", "KNOWN-" + id.toString().substring(0, 8) + "-" + number++)
                .param("status", status)
                .param("stage", last.stage())
                .param("turn", turn ? lead : null)
                .param("role", turn ? "CITY_COORDINATOR" : null)
                .param("since", at(last.entered()))
                .param("due", due == null ? null : at(due))
                .param("lead", lead)
                .param("country", COUNTRY)
                .update();
        for (Stay stay : stays) {
            visit(id, stay);
        }
        return id;
    }

    /** Gives that pledge a text of which the one in this language counts. */
    void writtenIn(String language, UUID id) {
        jdbc.sql("""
                        insert into pledge.pledge (id, version, reference, lead, status, content, revision, revisions,
                            last_edited_at, answers, created_at)
                        values (:id, 0, :reference, :lead, 'DRAFT', jsonb_build_object('authenticLanguage', :language), 0, '{}',
                            :at, '[]', :at)""")
                .param("id", id)
                .param("reference", "KNOWN-" + id)
                .param("lead", lead)
                .param("language", language)
                .param("at", at(0))
                .update();
    }

    private void visit(UUID id, Stay stay) {
        jdbc.sql("""
                        insert into casefile.stage_visit (id, case_id, stage, entered_at, left_at, last_entered, last_left)
                        select cast(:visit as uuid), cast(:id as uuid), :stage, cast(:entered as timestamptz),
                               cast(:left as timestamptz), e.entered_at, e.left_at
                          from (values (1)) as one(row)
                          left join lateral (
                               select b.entered_at, b.left_at from casefile.stage_visit b
                                where b.case_id = :id and b.stage = :stage order by b.id desc limit 1) e on true""")
                .param("visit", Ids.next())
                .param("id", id)
                .param("stage", stay.stage())
                .param("entered", at(stay.entered()))
                .param("left", stay.left() < 0 ? null : at(stay.left()))
                .update();
    }

    private OffsetDateTime at(double daysAgo) {
        return now.minus(Duration.ofSeconds(Math.round(daysAgo * 86_400))).atOffset(ZoneOffset.UTC);
    }
}
