package org.medina.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.refdata.Forum;
import org.medina.refdata.ReferenceData;
import org.medina.refdata.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks ahead for one case: its likely end, and the latest days to begin what remains. */
@Service
public class CasePlanning {

    /** Of stages that nobody has set a target for and few have passed. */
    private static final int UNKNOWN = 14;

    /** Of a stage the last stays that are over. */
    private static final int MANY = 1_000;

    private static final String USUAL = """
            select s.stage, count(*) as stays, coalesce(percentile_cont(0.5) within group (
                       order by extract(epoch from s.left_at - s.entered_at) / 86400), 0) as median,
                   max(s.target) as target
              from (select stage.name as stage, e.entered_at, e.left_at, t.days as target
                      from unnest(:stages) as stage(name)
                      left join oversight.stage_target t on t.kind = :kind and t.stage = stage.name
                      left join lateral (
                           select l.entered_at, l.left_at
                             from casefile.stage_visit l join casefile.case_file cf on cf.id = l.case_id
                            where l.stage = stage.name and cf.kind = :kind and l.left_at >= :since
                            order by l.left_at desc limit :many) e on true) s
             group by s.stage""";

    private final OversightReading reading;
    private final OversightQuery query;
    private final Journeys journeys;
    private final ReferenceData reference;
    private final WorkingDays calendars;
    private final JdbcClient jdbc;
    private final Clock clock;

    CasePlanning(
            OversightReading reading,
            OversightQuery query,
            Journeys journeys,
            ReferenceData reference,
            WorkingDays calendars,
            JdbcClient jdbc,
            Clock clock) {
        this.reading = reading;
        this.query = query;
        this.journeys = journeys;
        this.reference = reference;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that have not begun yet, the next first. */
    public List<Forum> ahead() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return reference.forums().stream()
                .filter(forum -> LatestStart.firstDay(forum).isAfter(today))
                .toList();
    }

    /**
     * @param forum code of a forum that lies ahead; null for the next one
     * @throws Problem NOT_FOUND for a case that the current actor does not look over, INVALID for another forum
     */
    @Transactional(readOnly = true)
    public CasePlan of(UUID id, @Nullable String forum) {
        CaseRow row = reading.get(id);
        Forum until = ahead().stream()
                .filter(one -> forum == null || one.code().equals(forum))
                .findFirst()
                .orElse(null);
        if (until == null && forum != null) {
            throw Problem.invalid("forum", "oversight.problem.parameter", forum);
        }
        if (until == null || !row.open()) {
            return new CasePlan(row, null, null, false, List.of());
        }
        return new CasePlan(row, until.code(), LatestStart.firstDay(until), until.begins() != null, starts(row, until));
    }

    private List<LatestStart> starts(CaseRow row, Forum forum) {
        String kind = row.subject().kind();
        List<String> stages = journeys.stages(kind);
        int here = stages.indexOf(row.stage());
        List<String> remaining = stages.subList(Math.min(here + 1, stages.size() - 1), stages.size() - 1);
        Map<String, LatestStart.Takes> takes = takes(kind, remaining);
        List<LatestStart.Takes> known = new ArrayList<>();
        remaining.forEach(stage -> known.add(takes.getOrDefault(stage, new LatestStart.Takes(stage, UNKNOWN, false))));
        return LatestStart.before(
                LatestStart.firstDay(forum),
                known,
                stages.getLast(),
                calendars.calendarOf(row.country() == null ? "" : row.country()));
    }

    /** What half of more than thirty stays took, else the target. */
    private Map<String, LatestStart.Takes> takes(String kind, List<String> stages) {
        Map<String, LatestStart.Takes> takes = new HashMap<>();
        jdbc.sql(USUAL)
                .param("kind", kind)
                .param("stages", stages.toArray(String[]::new))
                .param("since", query.since())
                .param("many", MANY)
                .query(row -> {
                    takes.put(row.getString("stage"), taking(row));
                });
        return takes;
    }

    private static LatestStart.Takes taking(ResultSet row) throws SQLException {
        boolean usual = row.getLong("stays") > Forecast.TOO_FEW;
        Integer target = row.getObject("target", Integer.class);
        int days = usual ? (int) Math.ceil(row.getDouble("median")) : target == null ? UNKNOWN : target;
        return new LatestStart.Takes(row.getString("stage"), days, usual);
    }
}
