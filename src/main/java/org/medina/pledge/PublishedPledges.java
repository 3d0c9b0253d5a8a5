package org.medina.pledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.HistoryRow;
import org.medina.casefile.Visibility;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What the world may read without signing in: pledges that are published, or were before they were withdrawn. */
@Service
public class PublishedPledges {

    /** The most rows that one page has. */
    public static final int MAX_PAGE = 201;

    private static final String SELECT = """
            select p.id, p.reference, p.status, p.progress, p.lead, p.content, p.text_hash,
                   p.withdrawn_public_reason, p.published_at
            from pledge.pledge p where p.published_at is not null
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Organisations organisations;
    private final CaseFiles cases;

    PublishedPledges(JdbcClient jdbc, JsonMapper json, Organisations organisations, CaseFiles cases) {
        this.jdbc = jdbc;
        this.json = json;
        this.organisations = organisations;
        this.cases = cases;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<PublishedPledge> page(PublishedFilter filter, int offset, int limit) {
        Condition condition = condition(filter);
        return jdbc.sql(SELECT + condition.sql() + " order by p.published_at desc, p.id offset :offset limit :limit")
                .params(condition.parameters())
                .param("offset", offset)
                .param("limit", Math.min(limit, MAX_PAGE))
                .query((row, number) -> pledge(row))
                .list();
    }

    @Transactional(readOnly = true)
    public long count(PublishedFilter filter) {
        Condition condition = condition(filter);
        return jdbc.sql("select count(*) from pledge.pledge p where p.published_at is not null" + condition.sql())
                .params(condition.parameters())
                .query(Long.class)
                .single();
    }

    /** @param address a UUID or a reference such as {@code MM-2026-00042} */
    @Transactional(readOnly = true)
    public Optional<PublishedPledge> find(String address) {
        return jdbc.sql(SELECT + " and (p.reference = :address or p.id = :id)")
                .param("address", address)
                .param("id", uuid(address).orElse(new UUID(0, 0)))
                .query((row, number) -> pledge(row))
                .optional();
    }

    /** What the public may know of its history, newest first. */
    @Transactional(readOnly = true)
    public List<HistoryRow> history(PledgeId id) {
        return cases.history(id.subject(), Visibility.PUBLIC);
    }

    /** How many living pledges each country's cities lead, by ISO 3166-1 alpha-3. */
    @Transactional(readOnly = true)
    public Map<String, Long> countByCountry() {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("""
                        select lead, count(*) as pledges from pledge.pledge
                        where published_at is not null and status <> 'WITHDRAWN' group by lead
                        """).query(row -> {
            String country = organisations
                    .get(new OrganisationId(row.getObject("lead", UUID.class)))
                    .country();
            if (country != null) {
                counts.merge(country, row.getLong("pledges"), Long::sum);
            }
        });
        return Map.copyOf(counts);
    }

    private record Condition(String sql, Map<String, Object> parameters) {}

    private Condition condition(PublishedFilter filter) {
        StringBuilder sql = new StringBuilder();
        Map<String, Object> parameters = new HashMap<>();
        if (filter.words() != null && !filter.words().isBlank()) {
            sql.append(" and p.words @@ websearch_to_tsquery('simple', :words)");
            parameters.put("words", filter.words().replace("\0", ""));
        }
        if (filter.country() != null) {
            sql.append(" and exists (select 1 from casefile.case_file cf where cf.id = p.id"
                    + " and cf.countries @> array[cast(:country as text)])");
            parameters.put("country", filter.country());
        }
        List<String> contains = new ArrayList<>();
        if (filter.compactScope() != null) {
            sql.append(" and p.compact_scope in (:scopes)");
            parameters.put("scopes", List.of(filter.compactScope().name(), CompactScope.BOTH.name()));
        }
        if (filter.gcmObjective() != null) {
            contains.add(json.writeValueAsString(Map.of("gcmObjectives", List.of(filter.gcmObjective()))));
        }
        if (filter.actionArea() != null) {
            contains.add(json.writeValueAsString(Map.of("actionAreas", List.of(filter.actionArea()))));
        }
        for (int i = 0; i < contains.size(); i++) {
            sql.append(" and p.content @> cast(:contains").append(i).append(" as jsonb)");
            parameters.put("contains" + i, contains.get(i));
        }
        if (filter.progress() != null) {
            sql.append(" and p.progress = :progress");
            parameters.put("progress", filter.progress().name());
        }
        return new Condition(sql.toString(), parameters);
    }

    private PublishedPledge pledge(ResultSet row) throws SQLException {
        PledgeContent content = json.readValue(row.getString("content"), PledgeContent.class);
        var publishedAt = row.getObject("published_at", OffsetDateTime.class).toInstant();
        return new PublishedPledge(
                new PledgeId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                PledgeStatus.valueOf(row.getString("status")),
                PledgeProgress.valueOf(row.getString("progress")),
                city(new OrganisationId(row.getObject("lead", UUID.class))),
                content.partners().stream()
                        .map(partner -> city(partner.organisation()))
                        .toList(),
                content,
                row.getString("text_hash"),
                row.getString("withdrawn_public_reason"),
                publishedAt,
                publishedAt);
    }

    private PublishedPledge.City city(OrganisationId id) {
        Organisation organisation = organisations.get(id);
        return new PublishedPledge.City(organisation.name(), organisation.country());
    }

    private static Optional<UUID> uuid(String address) {
        try {
            return Optional.of(UUID.fromString(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
