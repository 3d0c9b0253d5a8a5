package org.medina.casefile;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.medina.identity.Relation;
import org.medina.identity.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the case file but for its history. */
@Repository
class CaseFileRows {

    private final JdbcClient jdbc;

    CaseFileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextNumber(int year) {
        return jdbc.sql("select casefile.next_number(:year)")
                .param("year", year)
                .query(Long.class)
                .single();
    }

    void insert(CaseFile file) {
        Turn turn = file.turn();
        jdbc.sql("""
                        insert into casefile.case_file (id, kind, reference, title, status, stage, turn_organisation,
                            turn_role, since, due, lead, countries, visibility, opened_at)
                        values (:id, :kind, :reference, :title, :status, :stage, :turnOrganisation,
                            :turnRole, :since, :due, :lead, :countries, :visibility, :openedAt)""")
                .param("id", file.subject().id())
                .param("kind", file.subject().kind())
                .param("reference", file.reference())
                .param("title", file.title())
                .param("status", file.status())
                .param("stage", file.stage())
                .param(
                        "turnOrganisation",
                        turn == null ? null : turn.organisation().value())
                .param("turnRole", turn == null ? null : turn.role().name())
                .param("since", Timestamp.from(file.since()))
                .param("due", timestamp(file.due()))
                .param("lead", file.lead().value())
                .param("countries", file.countries().toArray(String[]::new))
                .param("visibility", file.visibility().name())
                .param("openedAt", Timestamp.from(file.openedAt()))
                .update();
    }

    /** The stage as it stands, held until the transaction ends so that two transitions follow one another. */
    Optional<String> lockStage(SubjectRef subject) {
        return jdbc.sql("select stage from casefile.case_file where id = :id and kind = :kind for update")
                .param("id", subject.id())
                .param("kind", subject.kind())
                .query(String.class)
                .optional();
    }

    void update(SubjectRef subject, CaseProgress progress, Instant now) {
        Turn turn = progress.turn();
        jdbc.sql("""
                        update casefile.case_file
                           set since = case when (stage, turn_organisation, turn_role)
                                   is distinct from (:stage, cast(:organisation as uuid), cast(:role as text))
                                   then :now else since end,
                               status = :status, stage = :stage, turn_organisation = cast(:organisation as uuid),
                               turn_role = :role, due = :due, visibility = :visibility
                         where id = :id and kind = :kind""")
                .param("id", subject.id())
                .param("kind", subject.kind())
                .param("status", progress.status())
                .param("stage", progress.stage())
                .param("organisation", turn == null ? null : turn.organisation().value())
                .param("role", turn == null ? null : turn.role().name())
                .param("due", timestamp(progress.due()))
                .param("visibility", progress.visibility().name())
                .param("now", Timestamp.from(now))
                .update();
    }

    void updateStage(SubjectRef subject, String stage, Instant now) {
        jdbc.sql("update casefile.case_file set stage = :stage, since = :now where id = :id")
                .param("id", subject.id())
                .param("stage", stage)
                .param("now", Timestamp.from(now))
                .update();
    }

    int rename(SubjectRef subject, String title) {
        return jdbc.sql("update casefile.case_file set title = :title where id = :id and kind = :kind")
                .param("id", subject.id())
                .param("kind", subject.kind())
                .param("title", title)
                .update();
    }

    Optional<CaseFile> find(SubjectRef subject) {
        return jdbc.sql("select * from casefile.case_file where id = :id and kind = :kind")
                .param("id", subject.id())
                .param("kind", subject.kind())
                .query(CaseFileRows::file)
                .optional();
    }

    Optional<CaseFile> find(UUID id) {
        return jdbc.sql("select * from casefile.case_file where id = :id")
                .param("id", id)
                .query(CaseFileRows::file)
                .optional();
    }

    Optional<CaseFile> findByReference(String reference) {
        return jdbc.sql("select * from casefile.case_file where reference = :reference")
                .param("reference", reference)
                .query(CaseFileRows::file)
                .optional();
    }

    void insertParty(SubjectRef subject, Party party, @Nullable String country) {
        jdbc.sql("""
                        insert into casefile.party (case_id, organisation, relation, country, since)
                        values (:id, :organisation, :relation, :country, :since) on conflict do nothing""")
                .param("id", subject.id())
                .param("organisation", party.organisation().value())
                .param("relation", party.relation().name())
                .param("country", country)
                .param("since", Timestamp.from(party.since()))
                .update();
    }

    void deleteParty(SubjectRef subject, OrganisationId organisation, Relation relation) {
        jdbc.sql("""
                        delete from casefile.party
                         where case_id = :id and organisation = :organisation and relation = :relation""")
                .param("id", subject.id())
                .param("organisation", organisation.value())
                .param("relation", relation.name())
                .update();
    }

    /** The countries of a case are those of its cities. */
    void refreshCountries(SubjectRef subject) {
        jdbc.sql("""
                        update casefile.case_file
                           set countries = array(
                               select distinct country from casefile.party
                                where case_id = :id and relation in ('LEAD', 'PARTNER') and country is not null
                                order by country)
                         where id = :id""").param("id", subject.id()).update();
    }

    List<Party> parties(SubjectRef subject) {
        return jdbc.sql("""
                        select organisation, relation, since from casefile.party
                         where case_id = :id order by since, organisation limit 500""")
                .param("id", subject.id())
                .query((row, number) -> new Party(
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        Relation.valueOf(row.getString("relation")),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    void enter(SubjectRef subject, String stage, Instant now) {
        jdbc.sql("""
                        insert into casefile.stage_visit (id, case_id, stage, entered_at, last_entered, last_left)
                        select cast(:visit as uuid), cast(:id as uuid), :stage, cast(:now as timestamptz), e.entered_at, e.left_at
                          from (values (1)) as one(row)
                          left join lateral (
                               select b.entered_at, b.left_at from casefile.stage_visit b
                                where b.case_id = :id and b.stage = :stage order by b.id desc limit 1) e on true""")
                .param("visit", Ids.next())
                .param("id", subject.id())
                .param("stage", stage)
                .param("now", Timestamp.from(now))
                .update();
    }

    void leave(SubjectRef subject, Instant now, @Nullable String by) {
        jdbc.sql("""
                        update casefile.stage_visit set left_at = :now, left_by = :by
                         where case_id = :id and left_at is null""")
                .param("id", subject.id())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    /** Oldest first; ids grow with time even where the clock was moved. */
    List<StageVisit> visits(SubjectRef subject) {
        return jdbc.sql("""
                        select stage, entered_at, left_at, left_by from (
                            select * from casefile.stage_visit where case_id = :id order by id desc limit 500) latest
                         order by id""")
                .param("id", subject.id())
                .query((row, number) -> new StageVisit(
                        row.getString("stage"),
                        row.getTimestamp("entered_at").toInstant(),
                        instant(row, "left_at"),
                        row.getString("left_by")))
                .list();
    }

    private static CaseFile file(ResultSet row, int number) throws SQLException {
        UUID turn = row.getObject("turn_organisation", UUID.class);
        Array countries = row.getArray("countries");
        return new CaseFile(
                new SubjectRef(row.getString("kind"), row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getString("title"),
                row.getString("status"),
                row.getString("stage"),
                turn == null ? null : new Turn(new OrganisationId(turn), Role.valueOf(row.getString("turn_role"))),
                row.getTimestamp("since").toInstant(),
                instant(row, "due"),
                new OrganisationId(row.getObject("lead", UUID.class)),
                Set.of((String[]) countries.getArray()),
                Visibility.valueOf(row.getString("visibility")),
                row.getTimestamp("opened_at").toInstant());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
