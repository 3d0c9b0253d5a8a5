package org.medina.pledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
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
            select p.id, p.reference, p.status, p.progress, p.lead, p.content, p.texts, p.text_hash,
                   p.withdrawn_public_reason, p.published_at, p.reported_at
            from pledge.pledge p where p.published_at is not null
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Organisations organisations;
    private final CaseFiles cases;
    private final PublishedSearch search;

    PublishedPledges(
            JdbcClient jdbc, JsonMapper json, Organisations organisations, CaseFiles cases, PublishedSearch search) {
        this.jdbc = jdbc;
        this.json = json;
        this.organisations = organisations;
        this.cases = cases;
        this.search = search;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<PublishedPledge> page(PublishedFilter filter, int offset, int limit) {
        PublishedSearch.Condition condition = search.condition(filter);
        return jdbc.sql(SELECT + condition.sql() + " order by p.published_at desc, p.id offset :offset limit :limit")
                .params(condition.parameters())
                .param("offset", offset)
                .param("limit", Math.min(limit, MAX_PAGE))
                .query((row, number) -> pledge(row))
                .list();
    }

    @Transactional(readOnly = true)
    public long count(PublishedFilter filter) {
        PublishedSearch.Condition condition = search.condition(filter);
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

    /** Those of these pledges that the world may read, in no order; at most {@value #MAX_PAGE} at once. */
    @Transactional(readOnly = true)
    public List<PublishedPledge> all(Collection<PledgeId> ids) {
        if (ids.size() > MAX_PAGE) {
            throw new IllegalArgumentException(ids.size() + " at once");
        }
        return jdbc.sql(SELECT + " and p.id = any(:ids)")
                .param("ids", ids.stream().map(PledgeId::value).toArray(UUID[]::new))
                .query((row, number) -> pledge(row))
                .list();
    }

    /** What the public may know of its history, newest first. */
    @Transactional(readOnly = true)
    public List<HistoryRow> history(PledgeId id) {
        return cases.history(id.subject(), Visibility.PUBLIC);
    }

    /** In how many pledges cities of each country take part, as lead or partner, by ISO 3166-1 alpha-3. */
    @Transactional(readOnly = true)
    public Map<String, Long> countByCountry() {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("""
                        select country, count(*) as pledges
                          from pledge.pledge p
                          join casefile.case_file cf on cf.id = p.id
                         cross join unnest(cf.countries) as country
                         where p.published_at is not null group by country
                        """).query(row -> {
            counts.put(row.getString("country"), row.getLong("pledges"));
        });
        return Map.copyOf(counts);
    }

    @Transactional(readOnly = true)
    public PublishedNumbers numbers() {
        return jdbc.sql("""
                        select count(*) filter (where p.status <> 'WITHDRAWN') as living,
                               count(*) filter (where p.status = 'WITHDRAWN') as withdrawn,
                               count(*) filter (where p.status <> 'WITHDRAWN' and p.progress = 'FULFILLED') as fulfilled,
                               count(distinct p.lead) as cities
                          from pledge.pledge p where p.published_at is not null
                        """).query(PublishedNumbers.class).single();
    }

    private PublishedPledge pledge(ResultSet row) throws SQLException {
        PledgeContent content = json.readValue(row.getString("content"), PledgeContent.class);
        var reportedAt = row.getObject("reported_at", OffsetDateTime.class);
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
                json.readValue(row.getString("texts"), Texts.class).sections(),
                row.getString("text_hash"),
                row.getString("withdrawn_public_reason"),
                publishedAt,
                reportedAt == null ? publishedAt : reportedAt.toInstant());
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
