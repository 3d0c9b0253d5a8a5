package org.medina.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.medina.MedinaApplication;
import org.medina.base.PortalClock;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisations;
import org.medina.launcher.PostgresServer;
import org.medina.testing.Servers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** What oversight costs over many cases, in a database of its own; printed by {@code ./medina bench oversight}. */
@EnabledIfSystemProperty(named = "medina.long", matches = "true")
@SpringBootTest(
        classes = MedinaApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "medina.engine.jobs=false")
@ContextConfiguration(initializers = OversightBench.OwnDatabase.class)
class OversightBench {

    private static final int ROUNDS = 5;
    private static final int VISITS = 8;

    private final OversightReading reading;
    private final OversightFigures figures;
    private final CurrentActor actors;
    private final Organisations organisations;
    private final PortalClock clock;
    private final JdbcClient jdbc;

    @Autowired
    OversightBench(
            OversightReading reading,
            OversightFigures figures,
            CurrentActor actors,
            Organisations organisations,
            PortalClock clock,
            JdbcClient jdbc) {
        this.reading = reading;
        this.figures = figures;
        this.actors = actors;
        this.organisations = organisations;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Beside the database that tests share: what is written stays there, and nothing else is looked at. */
    static final class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final String NAME = "medina_bench";

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            PostgresServer postgres = Servers.postgres();
            postgres.createDatabase(NAME);
            String keycloak = Servers.readyKeycloak().url();
            TestPropertyValues.of(
                            "medina.database.url=" + postgres.url(NAME),
                            "medina.database.user=" + NAME,
                            "medina.database.password=" + postgres.password(),
                            "medina.keycloak.url=" + keycloak,
                            "medina.keycloak.internal-url=" + keycloak,
                            "medina.client-secret=demo-only",
                            "medina.service-secret=demo-only")
                    .applyTo(context);
        }
    }

    @Test
    void boardListAndFiguresOverManyCases() {
        Actor officer = organisations.actorFor("officer", "secretariat");
        Actor city = organisations.actorFor("coordinator.freetown", "freetown");
        int from = 0;
        for (int visits : new int[] {10_000, 100_000, 1_000_000}) {
            write(from, visits / VISITS);
            from = visits / VISITS;
            System.out.printf(
                    "oversight, ms p50/p95 over %,d visits of stages, %,d open cases:%n",
                    visits, actors.callAs(officer, () -> reading.count(BoardFilter.ALL)));
            measure(officer, "");
            measure(city, "a city’s ");
        }
        System.out.println("oversight measured");
    }

    private void measure(Actor actor, String whose) {
        Map<String, Supplier<Object>> questions = new LinkedHashMap<>();
        BoardFilter drafting = BoardFilter.ALL.at("pledge", "drafting");
        questions.put("board", () -> reading.board(BoardFilter.ALL));
        questions.put("board, late", () -> reading.board(BoardFilter.ALL.with("late", true)));
        questions.put("board, words", () -> reading.board(BoardFilter.ALL.with("words", "shelter 77")));
        questions.put("board, objective", () -> reading.board(BoardFilter.ALL.with("objective", 7)));
        questions.put("list, first page", () -> reading.page(BoardFilter.ALL, 0, 50));
        questions.put("list of a stage, counted", () -> reading.count(drafting));
        questions.put("list of a stage, first page", () -> reading.page(drafting, 0, 50));
        questions.put(
                "list of a month",
                () -> reading.page(
                        drafting.with("happened", "left")
                                .with("month", YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC))),
                        0,
                        50));
        questions.put("all figures", () -> figures.of(BoardFilter.ALL));
        questions.forEach((what, question) ->
                System.out.printf("  %-34s %s%n", whose + what, actors.callAs(actor, () -> timed(question))));
    }

    private static String timed(Supplier<Object> question) {
        double[] took = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            long before = System.nanoTime();
            assertThat(question.get()).isNotNull();
            if (round >= 0) {
                took[round] = (System.nanoTime() - before) / 1e6;
            }
        }
        Arrays.sort(took);
        return String.format(
                Locale.ROOT, "%7.0f /%7.0f", Forecast.percentile(took, 0.5), Forecast.percentile(took, 0.95));
    }

    /** Four of five are under way; each has been in eight stages, the last of them for the second time. */
    private void write(int from, int until) {
        Instant now = clock.instant();
        List<UUID> cities = jdbc.sql(
                        "select id from identity.organisation where kind = 'CITY' order by alias limit 500")
                .query(UUID.class)
                .list();
        jdbc.sql("""
                        insert into casefile.case_file (id, kind, reference, title, status, stage, turn_organisation, turn_role,
                            since, due, lead, countries, visibility, opened_at)
                        select md5('bench' || n)::uuid, k.kind, 'BENCH-' || n, 'A shelter ' || n,
                               case when n % 5 = 0 then k.done else k.status end,
                               case when n % 5 = 0 then k.last else k.stages[1 + (n + 7) % 6] end,
                               case when n % 5 = 0 then null else l.lead end,
                               case when n % 5 = 0 then null else 'CITY_COORDINATOR' end,
                               cast(:now as timestamptz) - (n % 12) * interval '1 day',
                               case when n % 3 = 0 then cast(:now as timestamptz) + (n % 60 - 20) * interval '1 day' end,
                               l.lead, array['C' || n % 40], 'CITY',
                               cast(:now as timestamptz) - 96 * interval '1 day'
                          from generate_series(cast(:from as integer), cast(:until as integer) - 1) n
                         cross join lateral (select (:cities)[1 + n % cardinality(:cities)] as lead) l
                          join (values (0, 'pledge', 'DRAFT', 'PUBLISHED', 'published',
                                    array['drafting', 'review', 'revision', 'partners', 'signature', 'check']),
                                       (1, 'funding', 'ELIGIBILITY', 'CLOSED', 'closed',
                                    array['writing', 'eligibility', 'ownership', 'appraisal', 'feedback', 'grant']))
                               as k(part, kind, status, done, last, stages) on k.part = case when n % 4 = 3 then 1 else 0 end""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("from", from)
                .param("until", until)
                .param("cities", cities.toArray(UUID[]::new))
                .update();
        jdbc.sql("""
                        insert into casefile.stage_visit (id, case_id, stage, entered_at, left_at, left_by, last_entered, last_left)
                        select md5('visit' || cf.id || v)::uuid, cf.id,
                               case when v = 7 then cf.stage else k.stages[1 + (n.n + v) % 6] end,
                               cast(:now as timestamptz) - ((7 - v) * 12 + n.n % 12) * interval '1 day',
                               case when v < 7
                                    then cast(:now as timestamptz) - ((6 - v) * 12 + n.n % 12) * interval '1 day' end,
                               case when v < 7 then 'A city' end,
                               case when v >= 6
                                    then cast(:now as timestamptz) - ((13 - v) * 12 + n.n % 12) * interval '1 day' end,
                               case when v >= 6
                                    then cast(:now as timestamptz) - ((12 - v) * 12 + n.n % 12) * interval '1 day' end
                          from casefile.case_file cf
                         cross join lateral (select cast(substr(cf.reference, 7) as integer) as n) n
                         cross join generate_series(0, 7) v
                          join (values ('pledge',
                                    array['drafting', 'review', 'revision', 'partners', 'signature', 'check']),
                                       ('funding',
                                    array['writing', 'eligibility', 'ownership', 'appraisal', 'feedback', 'grant']))
                               as k(kind, stages) on k.kind = cf.kind
                         where cf.reference like 'BENCH-%' and n.n >= :from""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("from", from)
                .update();
        jdbc.sql("""
                        insert into casefile.party (case_id, organisation, relation, since)
                        select cf.id, cf.lead, 'LEAD', cf.opened_at from casefile.case_file cf
                         where cf.reference like 'BENCH-%' on conflict do nothing""").update();
        jdbc.sql("""
                        insert into pledge.pledge (id, version, reference, lead, status, content, revision, revisions,
                            last_edited_at, answers, created_at)
                        select cf.id, 1, cf.reference, cf.lead, cf.status,
                               jsonb_build_object('title', cf.title, 'gcmObjectives',
                                   jsonb_build_array(1 + cast(substr(cf.reference, 7) as integer) % 23)),
                               1, '{}', cf.opened_at, '{}', cf.opened_at
                          from casefile.case_file cf
                         where cf.kind = 'pledge' and cf.reference like 'BENCH-%' on conflict do nothing""").update();
        for (String table : List.of("casefile.case_file", "casefile.stage_visit", "casefile.party", "pledge.pledge")) {
            jdbc.sql("vacuum analyze " + table).update();
        }
    }
}
