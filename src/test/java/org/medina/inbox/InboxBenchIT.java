package org.medina.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.medina.base.SubjectRef;
import org.medina.errand.Errands;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.OrganisationId;
import org.medina.inbox.InboxFilter.Mine;
import org.medina.testing.Accounts;
import org.medina.testing.IntegrationTest;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long the inbox takes at 10,000, 100,000 and 1,000,000 open rows, beside the engine's own task query at the same
 * question on the same database in the same run. The database of a test run is its own and thrown away.
 */
@IntegrationTest
@EnabledIfSystemProperty(named = "medina.long", matches = "true")
class InboxBenchIT {

    private static final int ROUNDS = 60;
    private static final int CITIES = 500;
    private static final int PAGE = 50;
    private static final String BEGUN =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString().replaceAll("[TZ]", " ");

    @Autowired
    Inbox inbox;

    @Autowired
    Errands errands;

    @Autowired
    Accounts accounts;

    @Autowired
    CurrentActor current;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    private final List<String> lines = new ArrayList<>();
    private OrganisationId many = new OrganisationId(new UUID(0, 0));

    private record Took(double p50, double p95) {}

    /** Also printed by {@code ./medina bench inbox}. */
    @Test
    void theInboxStaysQuickHoweverMuchWaits() {
        many = accounts.organisation("freetown");
        Actor asker = accounts.actor("editor.freetown", "freetown");
        SubjectRef seed = errands.open(many, "Seed");
        String task = jdbc.sql("select task_id from inbox.entry where subject_id = :id")
                .param("id", seed.id())
                .query(String.class)
                .single();
        int rows = 0;
        for (int size : sizes()) {
            multiply(seed, task, rows, size);
            rows = size;
            measure(asker, size);
        }
        System.out.println("inbox measured\n" + String.join("\n", lines) + "\nend of the measurement");
        assertThat(lines).isNotEmpty();
    }

    private static List<Integer> sizes() {
        return Arrays.stream(System.getProperty("medina.bench.sizes", "10000,100000,1000000")
                        .split(","))
                .map(Integer::parseInt)
                .toList();
    }

    /** A fifth of all waits for one organisation, the rest for five hundred others; every tenth is overdue, two in a hundred taken. */
    private void multiply(SubjectRef seed, String task, int from, int to) {
        String number = "generate_series(" + (from + 1) + ", " + to + ") as n";
        copy(
                "casefile.case_file",
                "id = '" + seed.id() + "'",
                number,
                Map.of(
                        "id", id("case"),
                        "reference", "'BM-' || n",
                        "title", "'Wells and roads of district ' || n"));
        copy(
                "engine.act_ru_execution",
                execution(task),
                number,
                Map.of(
                        "id_",
                        "'x' || n",
                        "proc_inst_id_",
                        "'x' || n",
                        "root_proc_inst_id_",
                        "'x' || n",
                        "parent_id_",
                        "null",
                        "business_key_",
                        id("case") + "::text"));
        copy(
                "engine.act_ru_task",
                "id_ = '" + task + "'",
                number,
                Map.of(
                        "id_",
                        "'t' || n",
                        "execution_id_",
                        "'x' || n",
                        "proc_inst_id_",
                        "'x' || n",
                        "due_date_",
                        due(),
                        "assignee_",
                        "case when n % 50 = 0 then 'somebody' end"));
        jdbc.sql("insert into engine.act_ru_identitylink (id_, rev_, group_id_, type_, task_id_) select 'l' || n, 1, "
                        + organisation() + " || ':CITY_EDITOR', 'candidate', 't' || n from " + number)
                .update();
        copy(
                "inbox.entry",
                "task_id = '" + task + "'",
                number,
                Map.of(
                        "id",
                        id("entry"),
                        "task_id",
                        "'t' || n",
                        "subject_id",
                        id("case"),
                        "organisation",
                        organisation() + "::uuid",
                        "due",
                        due(),
                        "since",
                        "since + n * interval '1 second'",
                        "assignee",
                        "case when n % 50 = 0 then " + id("person") + " end"));
        for (String table : List.of(
                "casefile.case_file",
                "engine.act_ru_execution",
                "engine.act_ru_task",
                "engine.act_ru_identitylink",
                "inbox.entry")) {
            jdbc.sql("vacuum analyze " + table).update();
        }
    }

    private static String execution(String task) {
        return "id_ = (select execution_id_ from engine.act_ru_task where id_ = '" + task + "')";
    }

    private static String id(String what) {
        return "md5('" + what + "' || n)::uuid";
    }

    private String organisation() {
        return "case when n %% 5 = 0 then '%s' else md5('city' || n %% %d)::uuid::text end".formatted(many, CITIES);
    }

    private static String due() {
        return "case when n / 5 % 10 = 9 then cast('" + BEGUN
                + "' as timestamp) - n * bigint '7919' % 1000 * interval '1 hour'" + " else cast('" + BEGUN
                + "' as timestamp) + n * bigint '7919' % 100000 * interval '1 minute' end";
    }

    private void copy(String table, String which, String numbers, Map<String, String> changed) {
        String[] parts = table.split("\\.");
        String columns = jdbc
                .sql(
                        "select column_name from information_schema.columns where table_name = :table and table_schema = :schema")
                .param("table", parts[1])
                .param("schema", parts[0])
                .query(String.class)
                .list()
                .stream()
                .distinct()
                .collect(Collectors.joining(","));
        String values = Arrays.stream(columns.split(","))
                .map(column -> changed.getOrDefault(column, "s." + column).replace("since +", "s.since +"))
                .collect(Collectors.joining(", "));
        jdbc.sql("insert into " + table + " (" + columns + ") select " + values + " from " + table + " s cross join "
                        + numbers + " where s." + which)
                .update();
    }

    private void measure(Actor asker, int size) {
        String group = many + ":CITY_EDITOR";
        var overdue = new InboxFilter(null, Set.of(), Mine.UNCLAIMED, true);
        var search = new InboxFilter("district 1234", Set.of(), Mine.ALL, false);
        Date now = Date.from(Instant.now());
        lines.add("%,d open rows, a fifth of them for the one who asks".formatted(size));
        compare(
                "page",
                () -> as(asker, () -> inbox.page(InboxFilter.all(), 0, PAGE)),
                () -> tasks(group).orderByDueDate().asc().listPage(0, PAGE));
        compare(
                "page 100",
                () -> as(asker, () -> inbox.page(InboxFilter.all(), 100 * PAGE, PAGE)),
                () -> tasks(group).orderByDueDate().asc().listPage(100 * PAGE, PAGE));
        compare("count", () -> as(asker, () -> inbox.count(InboxFilter.all())), () -> tasks(group)
                .count());
        compare(
                "filter",
                () -> as(asker, () -> inbox.page(overdue, 0, PAGE)),
                () -> tasks(group).dueBefore(now).orderByDueDate().asc().listPage(0, PAGE));
        compare("search", () -> as(asker, () -> inbox.page(search, 0, PAGE)), null);
        claims(asker, group);
    }

    private void claims(Actor asker, String group) {
        Iterator<UUID> ours = as(
                        asker,
                        () -> inbox.page(new InboxFilter(null, Set.of(), Mine.UNCLAIMED, false), 0, 2 * ROUNDS + 20))
                .stream()
                .map(InboxEntry::id)
                .iterator();
        Iterator<String> theirs = tasks(group).taskUnassigned().listPage(0, 2 * ROUNDS + 20).stream()
                .map(one -> one.getId())
                .iterator();
        compare("claim", () -> current.runAs(asker, () -> inbox.claim(ours.next())), () -> engine.getTaskService()
                .claim(theirs.next(), "somebody"));
    }

    private TaskQuery tasks(String group) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskCandidateGroupIn(List.of(group))
                .includeAssignedTasks();
    }

    private <T> T as(Actor actor, java.util.function.Supplier<T> work) {
        return current.callAs(actor, work);
    }

    private void compare(String what, Runnable ours, @org.jspecify.annotations.Nullable Runnable theirs) {
        Took inbox = took(ours);
        if (theirs == null) {
            lines.add("  %-9s inbox p50 %8.1f ms  p95 %8.1f ms".formatted(what, inbox.p50(), inbox.p95()));
            return;
        }
        Took engine = took(theirs);
        lines.add("  %-9s inbox p50 %8.1f ms  p95 %8.1f ms   engine p50 %8.1f ms  p95 %8.1f ms   inbox to engine %.3f"
                .formatted(what, inbox.p50(), inbox.p95(), engine.p50(), engine.p95(), inbox.p50() / engine.p50()));
    }

    private static Took took(Runnable work) {
        for (int i = 0; i < 5; i++) {
            work.run();
        }
        List<Double> times = new ArrayList<>();
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        for (int i = 0; i < ROUNDS && (i < 5 || System.nanoTime() < end); i++) {
            long before = System.nanoTime();
            work.run();
            times.add((System.nanoTime() - before) / 1e6);
        }
        times.sort(null);
        return new Took(times.get(times.size() / 2), times.get((int) Math.min(times.size() - 1, times.size() * 0.95)));
    }
}
