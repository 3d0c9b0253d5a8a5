package org.medina.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.dossier.DossierDetails.File;
import org.medina.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Dossiers and how far they are. */
@Repository
class DossierStore {

    private static final String SELECT = """
            select d.*, (select string_agg(f.format || ' ' || f.sha256 || ' ' || f.size, ',') from dossier.file f
                          where f.dossier = d.id) as files
            from dossier.dossier d""";

    private final JdbcClient jdbc;

    private final JsonMapper json;

    DossierStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param address of the portal: printed on the cover, and the same whenever it is printed again */
    void insert(DossierId id, DossierRequest request, String address, @Nullable PersonId by, Instant now) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "dossier:" + request.about())
                .query((row, number) -> 0)
                .single();
        jdbc.sql("""
                insert into dossier.dossier (id, about_kind, about_id, number, title, forum, grouping, frozen_at, pledges,
                    address, compiled_by, requested_at, state, total, try_at)
                select :id, :kind, :about, coalesce(max(number), 0) + 1, :title, :forum, :grouping, :frozenAt, :pledges,
                    :address, cast(:by as uuid), :now, 'WAITING', 0, null
                from dossier.dossier where about_kind = :kind and about_id = :about and repeats is null""")
                .param("id", id.value())
                .param("kind", request.about().kind())
                .param("about", request.about().id())
                .param("title", request.title())
                .param("forum", request.forum())
                .param("grouping", request.grouping().name())
                .param("frozenAt", Timestamp.from(request.frozenAt()))
                .param("pledges", request.entries().size())
                .param("address", address)
                .param("by", by == null ? null : by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<DossierDetails> find(DossierId id) {
        return jdbc.sql(SELECT + " where d.id = :id")
                .param("id", id.value())
                .query((row, number) -> details(row))
                .optional();
    }

    /** Newest first. */
    List<DossierDetails> of(SubjectRef about) {
        return jdbc.sql(
                        SELECT
                                + " where d.about_kind = :kind and d.about_id = :id and d.repeats is null order by d.number desc limit 100")
                .param("kind", about.kind())
                .param("id", about.id())
                .query((row, number) -> details(row))
                .list();
    }

    Optional<Figures> figures(DossierId id) {
        return jdbc.sql("select figures from dossier.dossier where id = :id and figures is not null")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(figures -> json.readValue(figures, Figures.class));
    }

    void keep(DossierId id, Figures figures) {
        jdbc.sql("update dossier.dossier set figures = cast(:figures as jsonb) where id = :id")
                .param("id", id.value())
                .param("figures", json.writeValueAsString(figures))
                .update();
    }

    void keepContentHash(DossierId id, String hash) {
        jdbc.sql("update dossier.dossier set content_hash = :hash where id = :id")
                .param("id", id.value())
                .param("hash", hash)
                .update();
    }

    void keepTextHash(DossierId id, String hash) {
        jdbc.sql("update dossier.dossier set text_hash = :hash where id = :id")
                .param("id", id.value())
                .param("hash", hash)
                .update();
    }

    /** The last time that it was compiled once more. */
    Optional<DossierDetails> repeated(DossierId id) {
        return jdbc.sql(SELECT + " where d.repeats = :id order by d.requested_at desc limit 1")
                .param("id", id.value())
                .query((row, number) -> details(row))
                .optional();
    }

    private static DossierDetails details(ResultSet row) throws SQLException {
        UUID by = row.getObject("compiled_by", UUID.class);
        Timestamp compiled = row.getTimestamp("compiled_at");
        String step = row.getString("step");
        return new DossierDetails(
                new DossierId(row.getObject("id", UUID.class)),
                new SubjectRef(row.getString("about_kind"), row.getObject("about_id", UUID.class)),
                row.getInt("number"),
                row.getString("title"),
                row.getString("forum"),
                Grouping.valueOf(row.getString("grouping")),
                row.getTimestamp("frozen_at").toInstant(),
                row.getInt("pledges"),
                new DossierProgress(
                        DossierState.valueOf(row.getString("state")),
                        step == null ? null : DossierStep.valueOf(step),
                        row.getInt("done"),
                        row.getInt("total")),
                by == null ? null : new PersonId(by),
                row.getTimestamp("requested_at").toInstant(),
                compiled == null ? null : compiled.toInstant(),
                row.getString("text_hash"),
                row.getString("content_hash"),
                files(row.getString("files")),
                row.getString("failure"));
    }

    private static Map<DossierFormat, File> files(@Nullable String rows) {
        Map<DossierFormat, File> files = new EnumMap<>(DossierFormat.class);
        if (rows != null) {
            for (String row : rows.split(",", -1)) {
                String[] cells = row.split(" ", -1);
                DossierFormat format = DossierFormat.valueOf(cells[0]);
                files.put(format, new File(format, cells[1], Long.parseLong(cells[2])));
            }
        }
        return files;
    }
}
