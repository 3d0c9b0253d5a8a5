package org.medina.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.identity.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of frozen reports. */
@Repository
class ReportEditionRows {

    private static final int MANY = 500;
    private static final String EDITION = """
            select id, year, language, title, hash, frozen_at, frozen_by_name, published_at, published_by_name, replaced_at
              from oversight.report_edition where\s""";
    private static final String PUBLIC = "published_at is not null and replaced_at is null";

    private final JdbcClient jdbc;

    ReportEditionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<ReportEdition> of(int year) {
        return jdbc.sql(EDITION + "year = :year order by frozen_at desc, id desc limit " + MANY)
                .param("year", year)
                .query((row, number) -> edition(row))
                .list();
    }

    List<ReportEdition> published() {
        return jdbc.sql(EDITION + PUBLIC + " order by year desc, language limit " + MANY)
                .query((row, number) -> edition(row))
                .list();
    }

    Optional<ReportEdition> published(int year, String language) {
        return jdbc.sql(EDITION + PUBLIC + " and year = :year and language = :language")
                .param("year", year)
                .param("language", language)
                .query((row, number) -> edition(row))
                .optional();
    }

    /** Locked until the transaction ends. */
    Optional<ReportEdition> locked(UUID id) {
        return jdbc.sql(EDITION + "id = :id for update")
                .param("id", id)
                .query((row, number) -> edition(row))
                .optional();
    }

    Optional<ReportEdition> find(UUID id) {
        return jdbc.sql(EDITION + "id = :id")
                .param("id", id)
                .query((row, number) -> edition(row))
                .optional();
    }

    byte[] pdf(UUID id) {
        return jdbc.sql("select pdf from oversight.report_edition where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    /** Instead of the draft of that year and language that there was. */
    void draft(ReportEdition draft, Actor by, byte[] pdf) {
        jdbc.sql(
                        "delete from oversight.report_edition where year = :year and language = :language and published_at is null")
                .param("year", draft.year())
                .param("language", draft.language())
                .update();
        jdbc.sql("""
                        insert into oversight.report_edition
                            (id, year, language, title, pdf, hash, frozen_at, frozen_by, frozen_by_name)
                        values (:id, :year, :language, :title, :pdf, :hash, :at, :by, :name)""")
                .param("id", draft.id())
                .param("year", draft.year())
                .param("language", draft.language())
                .param("title", draft.title())
                .param("pdf", pdf)
                .param("hash", draft.hash())
                .param("at", Timestamp.from(draft.frozenAt()))
                .param("by", by.requiredPerson().value())
                .param("name", draft.frozenBy())
                .update();
    }

    /** The one of the same year and language that the world read until now is replaced. */
    void publish(ReportEdition draft, Actor by, Instant at) {
        jdbc.sql(
                        "update oversight.report_edition set replaced_at = :at where year = :year and language = :language and "
                                + PUBLIC)
                .param("at", Timestamp.from(at))
                .param("year", draft.year())
                .param("language", draft.language())
                .update();
        jdbc.sql("""
                        update oversight.report_edition
                           set published_at = :at, published_by = :by, published_by_name = :name where id = :id""")
                .param("at", Timestamp.from(at))
                .param("by", by.requiredPerson().value())
                .param("name", by.name())
                .param("id", draft.id())
                .update();
    }

    void discard(UUID id) {
        jdbc.sql("delete from oversight.report_edition where id = :id and published_at is null")
                .param("id", id)
                .update();
    }

    private static ReportEdition edition(ResultSet row) throws SQLException {
        return new ReportEdition(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getInt("year"),
                row.getString("language"),
                row.getString("title"),
                row.getString("hash"),
                row.getTimestamp("frozen_at").toInstant(),
                row.getString("frozen_by_name"),
                at(row, "published_at"),
                row.getString("published_by_name"),
                at(row, "replaced_at"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
