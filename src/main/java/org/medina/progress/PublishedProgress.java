package org.medina.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.pledge.PledgeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What the world may read of pledges' progress without signing in. */
@Service
public class PublishedProgress {

    /** The most updates that one pledge is read with; with one a year nobody will see the end of it. */
    static final int MOST = 100;

    private static final String COLUMNS =
            "p.id, p.reference, p.pledge_id, p.number, p.covers_from, p.covers_until, p.snapshot, p.published_at";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PublishedProgress(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<PublishedUpdate> of(PledgeId pledge) {
        return jdbc.sql("select " + COLUMNS + """
                         from progress.period p
                        where p.pledge_id = :pledge and p.published_at is not null
                        order by p.number desc limit :limit""")
                .param("pledge", pledge.value())
                .param("limit", MOST)
                .query((row, number) -> update(row))
                .list();
    }

    /** The newest of each; pledges without any are missing. */
    @Transactional(readOnly = true)
    public Map<PledgeId, PublishedUpdate> latest(Collection<PledgeId> pledges) {
        Map<PledgeId, PublishedUpdate> latest = new HashMap<>();
        if (!pledges.isEmpty()) {
            jdbc.sql("select distinct on (p.pledge_id) " + COLUMNS + """
                             from progress.period p
                            where p.pledge_id in (:pledges) and p.published_at is not null
                            order by p.pledge_id, p.number desc""")
                    .param("pledges", ids(pledges))
                    .query((row, number) -> update(row))
                    .list()
                    .forEach(update -> latest.put(update.pledge(), update));
        }
        return Map.copyOf(latest);
    }

    /** How each stands with its reports; pledges that were never published are missing. */
    @Transactional(readOnly = true)
    public Map<PledgeId, ProgressStanding> standing(Collection<PledgeId> pledges) {
        Map<PledgeId, ProgressStanding> standing = new HashMap<>();
        if (!pledges.isEmpty()) {
            jdbc.sql("""
                            select p.pledge_id, max(p.published_at) as reported, min(p.covers_from) as beginning,
                                   bool_or(p.stage = 'PAUSED') as paused, max(p.silent_since) as silent_since
                              from progress.period p where p.pledge_id in (:pledges) group by p.pledge_id""")
                    .param("pledges", ids(pledges))
                    .query((row, number) -> standing(row))
                    .list()
                    .forEach(found -> standing.put(found.pledge(), found));
        }
        return Map.copyOf(standing);
    }

    private static List<UUID> ids(Collection<PledgeId> pledges) {
        return pledges.stream().map(PledgeId::value).toList();
    }

    private static ProgressStanding standing(ResultSet row) throws SQLException {
        Instant silent = instant(row, "silent_since");
        return new ProgressStanding(
                new PledgeId(row.getObject("pledge_id", UUID.class)),
                instant(row, "reported"),
                silent == null ? null : YearMonth.from(silent.atOffset(ZoneOffset.UTC)),
                row.getBoolean("paused"));
    }

    private PublishedUpdate update(ResultSet row) throws SQLException {
        Snapshot snapshot = json.readValue(row.getString("snapshot"), Snapshot.class);
        return snapshot.published(
                new ProgressId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                new PledgeId(row.getObject("pledge_id", UUID.class)),
                row.getInt("number"),
                new Covered(
                        row.getObject("covers_from", LocalDate.class), row.getObject("covers_until", LocalDate.class)),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
