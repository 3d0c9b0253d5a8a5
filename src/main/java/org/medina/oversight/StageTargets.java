package org.medina.oversight;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long cases should be in a stage: everybody who looks over cases sees it, the head of the secretariat says it. */
@Service
public class StageTargets {

    /** More says nothing. */
    public static final int MOST_DAYS = 2_000;

    private static final int MANY = 1_000;

    private final JdbcClient jdbc;
    private final Journeys journeys;
    private final Overseer overseer;
    private final Clock clock;

    StageTargets(JdbcClient jdbc, Journeys journeys, Overseer overseer, Clock clock) {
        this.jdbc = jdbc;
        this.journeys = journeys;
        this.overseer = overseer;
        this.clock = clock;
    }

    /** Of every stage in which cases wait, in the order of the processes. @throws Problem FORBIDDEN */
    @Transactional(readOnly = true)
    public List<StageTarget> all() {
        overseer.get();
        Map<String, Integer> set = days();
        List<StageTarget> all = new ArrayList<>();
        for (String kind : Journeys.KINDS) {
            List<String> stages = journeys.stages(kind);
            stages.subList(0, stages.size() - 1)
                    .forEach(stage -> all.add(new StageTarget(kind, stage, set.get(kind + "/" + stage))));
        }
        return all;
    }

    /** Whether the current actor may set them. */
    public boolean maySet() {
        return overseer.isOne() && Overseer.setsTargets(overseer.get());
    }

    /**
     * @param days null to set none
     * @throws Problem FORBIDDEN, NOT_FOUND where the journey has no such stage, INVALID
     */
    @Transactional
    public void set(String journey, String stage, @Nullable Integer days) {
        Actor actor = overseer.get();
        if (!Overseer.setsTargets(actor)) {
            throw Problem.forbidden();
        }
        if (all().stream()
                .noneMatch(one -> one.journey().equals(journey) && one.stage().equals(stage))) {
            throw Problem.notFound();
        }
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            throw Problem.invalid("days", "oversight.problem.days", MOST_DAYS);
        }
        jdbc.sql("""
                        insert into oversight.stage_target (kind, stage, days, changed_by, changed_at)
                        values (:kind, :stage, :days, :person, :now)
                        on conflict (kind, stage) do update
                           set days = excluded.days, changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                .param("kind", journey)
                .param("stage", stage)
                .param("days", days)
                .param("person", actor.requiredPerson().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private Map<String, Integer> days() {
        Map<String, Integer> days = new HashMap<>();
        jdbc.sql("select kind, stage, days from oversight.stage_target where days is not null limit :many")
                .param("many", MANY)
                .query(row -> {
                    days.put(row.getString("kind") + "/" + row.getString("stage"), row.getInt("days"));
                });
        return days;
    }
}
