package org.medina.pledge;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.identity.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pledges that are published and not withdrawn: what the world may still hear about. */
@Service
public class LivingPledges {

    /** The most that are ever answered; far more than there are cities in the world that pledge. */
    private static final int MANY = 20_000;

    private final JdbcClient jdbc;

    LivingPledges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of them, by what forums sort them by.
     *
     * @param country of the lead city, ISO 3166-1 alpha-3
     * @param objectives of the compact on migration, 1 to 23
     */
    public record Living(
            PledgeId id,
            String reference,
            String title,
            OrganisationId lead,
            @Nullable String country,
            List<Integer> objectives) {}

    /**
     * By lead city and reference.
     *
     * @param scope null for both compacts; otherwise also those of both
     * @param countries of the lead city, ISO 3166-1 alpha-3; empty for all
     */
    @Transactional(readOnly = true)
    public List<Living> of(@Nullable CompactScope scope, Set<String> countries) {
        return jdbc.sql("""
                        select p.id, p.reference, cf.title, p.lead, o.country,
                               array(select jsonb_array_elements_text(
                                     coalesce(nullif(p.content -> 'gcmObjectives', 'null'), '[]'))) as objectives
                          from pledge.pledge p
                          join casefile.case_file cf on cf.id = p.id
                          join identity.organisation o on o.id = p.lead
                         where p.status = 'PUBLISHED'
                           and (:every or p.compact_scope in (:scopes))
                           and (:everywhere or o.country in (:countries))
                         order by o.name, p.reference limit :many""")
                .param("every", scope == null || scope == CompactScope.BOTH)
                .param("scopes", scope == null ? List.of("") : List.of(scope.name(), CompactScope.BOTH.name()))
                .param("everywhere", countries.isEmpty())
                .param("countries", countries.isEmpty() ? Set.of("") : countries)
                .param("many", MANY)
                .query((row, number) -> living(row))
                .list();
    }

    private static Living living(ResultSet row) throws SQLException {
        return new Living(
                new PledgeId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getString("title"),
                new OrganisationId(row.getObject("lead", UUID.class)),
                row.getString("country"),
                objectives(row.getArray("objectives")));
    }

    private static List<Integer> objectives(Array column) throws SQLException {
        return Arrays.stream((Object[]) column.getArray())
                .map(Object::toString)
                .map(Integer::valueOf)
                .sorted()
                .toList();
    }
}
