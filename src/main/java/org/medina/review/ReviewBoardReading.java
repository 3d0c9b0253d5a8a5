package org.medina.review;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medina.base.Problem;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts for the secretariat who has answered, by country and by objective. */
@Service
public class ReviewBoardReading {

    private static final String COUNTRY = "coalesce(city.country, '')";
    private static final String FROM = """
             from review.contribution c
             join identity.organisation city on city.id = c.city
            """;
    private static final String OBJECTIVES = """
             cross join lateral (select distinct number
                                   from jsonb_array_elements(c.content -> 'pledges') as pledge
                                  cross join jsonb_array_elements_text(pledge -> 'objectives') as number) objective
            """;

    private final ReviewAccess access;
    private final JdbcClient jdbc;
    private final ReferenceData reference;
    private final Clock clock;

    ReviewBoardReading(ReviewAccess access, JdbcClient jdbc, ReferenceData reference, Clock clock) {
        this.access = access;
        this.jdbc = jdbc;
        this.reference = reference;
        this.clock = clock;
    }

    /** @throws Problem NOT_FOUND, FORBIDDEN to all but the secretariat */
    @Transactional(readOnly = true)
    public ReviewBoard of(ReviewId id) {
        access.toSee(id, ReviewAction.SEE_BOARD);
        List<ReviewBoard.Row> countries = rows(id, COUNTRY, "", CodeList.COUNTRY);
        countries.sort(Comparator.comparing(ReviewBoard.Row::label));
        List<ReviewBoard.Row> objectives = rows(id, "objective.number", OBJECTIVES, CodeList.GCM_OBJECTIVE);
        objectives.sort(Comparator.comparing(row -> Integer.valueOf(row.code())));
        Map<Standing, Long> total = new EnumMap<>(Standing.class);
        countries.forEach(row -> row.cities().forEach((standing, cities) -> total.merge(standing, cities, Long::sum)));
        return new ReviewBoard(total, countries, objectives, statements(id));
    }

    private List<ReviewBoard.Row> rows(ReviewId id, String code, String more, CodeList list) {
        Map<String, Map<Standing, Long>> counts = new LinkedHashMap<>();
        jdbc.sql("select " + code + " as code, " + Standing.SQL + " as standing, count(*) as cities" + FROM + more
                        + " where c.cycle = :cycle group by 1, 2")
                .param("cycle", id.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(row -> {
                    counts.computeIfAbsent(row.getString("code"), key -> new EnumMap<>(Standing.class))
                            .put(Standing.valueOf(row.getString("standing")), row.getLong("cities"));
                });
        List<ReviewBoard.Row> rows = new java.util.ArrayList<>();
        counts.forEach((key, cities) -> rows.add(new ReviewBoard.Row(key, reference.label(list, key), cities)));
        return rows;
    }

    private Map<Statement.State, Long> statements(ReviewId id) {
        Map<Statement.State, Long> counts = new EnumMap<>(Statement.State.class);
        jdbc.sql("select c.statement_state as state, count(*) as cities from review.contribution c"
                        + " where c.cycle = :cycle group by 1")
                .param("cycle", id.value())
                .query(row -> {
                    counts.put(Statement.State.valueOf(row.getString("state")), row.getLong("cities"));
                });
        return counts;
    }
}
