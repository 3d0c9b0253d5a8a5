package org.medina.dialogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.casefile.CaseSql;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbers that dialogues yield, over those that the current actor may read: the secretariat counts all, a ministry
 * those it is asked in, everybody else what is public. So a number never tells of a text that the list would not.
 */
@Service
public class DialogueEvidence {

    private static final int MANY = 300;

    private static final String NUMBERS = """
            select author.country, count(*) as consulted,
                   count(*) filter (where d.released_at is not null) as answered,
                   count(*) filter (where d.outcome = 'SILENT') as silent,
                   count(*) filter (where d.outcome = 'SILENT' and d.late_statement is not null
                       and (d.publication ->> 'consulted' = 'true' or %s)) as late,
                   count(*) filter (where d.stage in ('COMMENTING', 'CONSOLIDATING')) as open,
                   count(*) filter (where d.stage = 'CALLED_OFF' and d.released_at is null) as called_off,
                   round(cast(percentile_cont(0.5) within group (
                       order by extract(epoch from d.released_at - d.consulted_at) / 86400)
                       filter (where d.released_at is not null) as numeric), 1) as median_days
              from dialogue.dialogue d
              join casefile.case_file cf on cf.id = d.id
              join identity.organisation author on author.id = d.author and author.country is not null
             where d.direction = 'NATIONAL' and d.consulted_at >= :from and d.consulted_at < :until and """;

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;

    DialogueEvidence(JdbcClient jdbc, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
    }

    /**
     * One row a country in which somebody was asked in the period, by the day of the question in UTC.
     *
     * @param first day of the period
     * @param last day of the period, included
     * @param country null for all
     * @throws Problem INVALID where the period ends before it begins
     */
    @Transactional(readOnly = true)
    public List<CountryEvidence> of(LocalDate first, LocalDate last, @Nullable String country) {
        if (last.isBefore(first)) {
            throw Problem.invalid("to", "dialogue.problem.ends-before-start");
        }
        Actor actor = currentActor.get();
        Map<String, @Nullable Object> parameters = CaseSql.parameters(actor);
        parameters.put("from", start(first));
        parameters.put("until", start(last.plusDays(1)));
        parameters.put("country", country);
        parameters.put("many", MANY);
        return jdbc.sql(NUMBERS.formatted(party()) + DialogueAccess.readsSql(actor)
                        + " and (cast(:country as text) is null or author.country = :country)"
                        + " group by author.country order by author.country limit :many")
                .params(parameters)
                .query(DialogueEvidence::row)
                .list();
    }

    /** The world does not learn from a number that something was said late, as long as it may not read it. */
    private static String party() {
        return Stream.of(Relation.LEAD, Relation.CONSULTED, Relation.SECRETARIAT)
                .map(CaseSql::relationSql)
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static CountryEvidence row(ResultSet row, int number) throws SQLException {
        return new CountryEvidence(
                row.getString("country"),
                row.getLong("consulted"),
                row.getLong("answered"),
                row.getLong("silent"),
                row.getLong("late"),
                row.getLong("open"),
                row.getLong("called_off"),
                row.getObject("median_days") == null ? null : row.getDouble("median_days"));
    }
}
