package org.medina.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pledges of dossiers as they stood. */
@Repository
class EntryStore {

    private static final int MANY = 100_000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    EntryStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @param snapshot canonical JSON of what is cited */
    record Row(CitedPledge cited, Groups.Place place, int groupPlace, String snapshot) {}

    /** What stands beside a snapshot. */
    record Head(
            int position,
            String reference,
            String title,
            String city,
            String country,
            Answer answer,
            String group,
            List<String> also) {

        DossierGroup.Row row() {
            return new DossierGroup.Row(position, reference, title, city, country, answer);
        }
    }

    /** A few pledges that follow each other in one group. */
    record Part(int number, String group, int from, int until) {}

    void insert(DossierId dossier, List<Row> rows) {
        batches.batchUpdate(
                """
                insert into dossier.entry (dossier, reference, pledge, title, city, country, answer, group_code, group_place,
                    also, snapshot)
                values (:dossier, :reference, :pledge, :title, :city, :country, :answer, :group, :place, :also, :snapshot)""", rows.stream().map(row -> parameters(dossier, row)).toArray(SqlParameterSource[]::new));
    }

    /** By group, country, city and reference, in an order that no language of a server changes. */
    void order(DossierId dossier) {
        jdbc.sql("""
                update dossier.entry e set position = o.position
                from (select reference, row_number() over (order by group_place, country collate "C", city collate "C",
                             reference collate "C") as position
                      from dossier.entry where dossier = :dossier) o
                where e.dossier = :dossier and e.reference = o.reference""").param("dossier", dossier.value()).update();
    }

    List<Head> heads(DossierId dossier) {
        return jdbc.sql("""
                select position, reference, title, city, country, answer, group_code, also
                from dossier.entry where dossier = :dossier order by position limit :many""")
                .param("dossier", dossier.value())
                .param("many", MANY)
                .query((row, number) -> head(row))
                .list();
    }

    /** From one position to another, both included. */
    List<String> snapshots(DossierId dossier, int from, int until) {
        return jdbc.sql("""
                select snapshot from dossier.entry
                where dossier = :dossier and position between :from and :until order by position limit :many""")
                .param("dossier", dossier.value())
                .param("from", from)
                .param("until", until)
                .param("many", MANY)
                .query(String.class)
                .list();
    }

    Optional<String> snapshot(DossierId dossier, String reference) {
        return jdbc.sql("select snapshot from dossier.entry where dossier = :dossier and reference = :reference")
                .param("dossier", dossier.value())
                .param("reference", reference)
                .query(String.class)
                .optional();
    }

    private static SqlParameterSource parameters(DossierId dossier, Row row) {
        CitedPledge cited = row.cited();
        return new MapSqlParameterSource()
                .addValue("dossier", dossier.value())
                .addValue("reference", cited.reference())
                .addValue("pledge", cited.id())
                .addValue("title", cited.title())
                .addValue("city", cited.lead().name())
                .addValue("country", cited.lead().countryName())
                .addValue("answer", cited.answer().name())
                .addValue("group", row.place().group())
                .addValue("place", row.groupPlace())
                .addValue("also", row.place().also().toArray(String[]::new))
                .addValue("snapshot", row.snapshot());
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getInt("position"),
                row.getString("reference"),
                row.getString("title"),
                row.getString("city"),
                row.getString("country"),
                Answer.valueOf(row.getString("answer")),
                row.getString("group_code"),
                List.of((String[]) row.getArray("also").getArray()));
    }
}
