package org.medina.workplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.pledge.PledgeFixtures;
import org.medina.pledge.PledgeId;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class WorkplanIT {

    private static final String PLAN = "/api/v1/workplan";
    private static final String ENTRIES = PLAN + "/entries";
    private static final String SPRING = PLAN + "?from=2031-03&until=2031-05";

    private final PledgeFixtures pledges;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final String base;

    @Autowired
    WorkplanIT(PledgeFixtures pledges, Accounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.pledges = pledges;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.base = "http://localhost:" + port;
    }

    @BeforeEach
    void nothingIsPlanned() {
        accounts.organisation("secretariat");
        jdbc.sql("delete from workplan.entry").update();
    }

    @Test
    void whatReachesIntoTheMonthsStandsThereByItsFirstDay() {
        add("Before", "2031-01-01", "2031-02-28");
        add("Reaches in", "2031-02-10", "2031-03-01");
        add("On one day", "2031-05-31", null);
        add("After", "2031-06-01", null);

        assertThat(titles("head", SPRING)).containsExactly("Reaches in", "On one day");
    }

    @Test
    void forumsStandBesideTheWorkAndAreOnlyRead() {
        Answer year = as("officer").get(PLAN + "?from=2026-01&until=2026-12");

        assertThat(year.json().path("items").findValuesAsString("what")).contains("FORUM");
        assertThat(year.json().path("items").valueStream())
                .filteredOn(item -> item.path("what").asString().equals("FORUM"))
                .allSatisfy(item -> assertThat(item.path("id").isNull()).isTrue());
    }

    @Test
    void deadlinesComeFromTheCasesThemselves() {
        PledgeId pledge = pledges.draft(pledges.complete("Stands in for a review with a deadline"));
        jdbc.sql("update casefile.case_file set due = timestamptz '2031-04-16 00:00Z' where id = :id")
                .param("id", pledge.value())
                .update();
        assertThat(titles("officer", SPRING)).as("pledges are not of the plan").isEmpty();

        jdbc.sql("insert into casefile.case_file select gen_random_uuid(), 'call', 'MM-2031-99999', 'A call that ends',"
                        + " 'PUBLISHED', 'published', null, null, since, due, lead, countries, 'PUBLIC', opened_at"
                        + " from casefile.case_file where id = :id on conflict do nothing")
                .param("id", pledge.value())
                .update();
        try {
            assertThat(as("officer")
                            .get(SPRING)
                            .json()
                            .path("items")
                            .get(0)
                            .path("from")
                            .asString())
                    .isEqualTo("2031-04-15");
        } finally {
            jdbc.sql("delete from casefile.case_file where reference = 'MM-2031-99999'")
                    .update();
        }
    }

    @Test
    void aDeadlineAtMidnightIsOfTheDayThatEndsWithIt() {
        call("MM-2031-99997", "2031-03-01 00:00Z");
        call("MM-2031-99998", "2031-06-01 00:00Z");
        try {
            assertThat(as("officer").get(SPRING).json().path("items").findValuesAsString("from"))
                    .containsExactly("2031-05-31");
            assertThat(as("officer")
                            .get(PLAN + "?from=2031-02&until=2031-02")
                            .json()
                            .path("items")
                            .findValuesAsString("from"))
                    .containsExactly("2031-02-28");
        } finally {
            jdbc.sql("delete from casefile.case_file where reference in ('MM-2031-99997', 'MM-2031-99998')")
                    .update();
        }
    }

    private void call(String reference, String due) {
        PledgeId pledge = pledges.draft(pledges.complete("Stands in for a call"));
        jdbc.sql("insert into casefile.case_file select gen_random_uuid(), 'call', :reference, 'A call that ends',"
                        + " 'PUBLISHED', 'published', null, null, since, cast(:due as timestamptz), lead, countries, 'PUBLIC',"
                        + " opened_at from casefile.case_file where id = :id")
                .param("reference", reference)
                .param("due", due)
                .param("id", pledge.value())
                .update();
    }

    @ParameterizedTest
    @CsvSource({
        "officer, 200, 201",
        "head, 200, 403",
        "coordinator.freetown, 403, 403",
        "focal.sierraleone, 403, 403",
        "reviewer.iom, 403, 403",
        "observer, 403, 403"
    })
    void officersWriteItTheSecretariatReadsItAndNobodyElseDoes(String account, int read, int write) {
        String id = add("A meeting", "2031-04-01", null).json().path("id").asString();

        assertThat(as(account).get(SPRING).status()).isEqualTo(read);
        assertThat(as(account).get(ENTRIES + "/" + id).status()).isEqualTo(read);
        assertThat(as(account)
                        .post(ENTRIES, body("Another", "2031-04-02", null))
                        .status())
                .isEqualTo(write);
        assertThat(change(account, id, 1, body("Renamed", "2031-04-02", null)).status())
                .isEqualTo(write == 201 ? 200 : 403);
    }

    @Test
    void ofTwoChangesAtOnceOneIsRefusedAndNothingIsLost() throws Exception {
        String id = add("A meeting", "2031-04-01", null).json().path("id").asString();
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> both = List.of("One", "Other").stream()
                    .map(title -> threads.submit(() -> {
                        together.await();
                        return change("officer", id, 1, body(title, "2031-04-01", null))
                                .status();
                    }))
                    .toList();
            assertThat(List.of(both.getFirst().get(), both.getLast().get())).containsExactlyInAnyOrder(200, 409);
        }
        assertThat(as("officer").get(ENTRIES + "/" + id).json().path("revision").intValue())
                .isEqualTo(2);
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        assertThat(add(" ", "2031-04-01", null).errorAt("title")).isNotBlank();
        assertThat(add("x", null, null).errorAt("starts")).contains("begins");
        assertThat(add("x", "2031-04-02", "2031-04-01").errorAt("ends")).contains("before");
        assertThat(as("officer")
                        .post(
                                ENTRIES,
                                "{\"title\": \"x\", \"starts\": \"2031-04-01\", \"officer\": \"editor.freetown\"}")
                        .errorAt("officer"))
                .contains("secretariat");
        assertThat(as("officer")
                        .post(ENTRIES, "{\"title\": \"x\", \"starts\": \"2031-04-01\", \"forum\": \"none\"}")
                        .errorAt("forum"))
                .isNotBlank();
        assertThat(as("officer")
                        .post(ENTRIES, "{\"title\": \"x\", \"starts\": \"2031-04-01\", \"about\": \"MM-1\"}")
                        .errorAt("about"))
                .contains("no such case");
        assertThat(as("officer").get(PLAN + "?from=2031-05&until=2031-03").status())
                .isEqualTo(422);
        assertThat(as("officer").get(PLAN + "?from=2029-06&until=2031-05").status())
                .isEqualTo(200);
        assertThat(as("officer").get(PLAN + "?from=2029-05&until=2031-05").status())
                .isEqualTo(422);
        for (String far : List.of("%2B999999999-12", "9999999-01", "%2B9999999-01", "-999999999-01")) {
            assertThat(as("officer")
                            .get(PLAN + "?from=" + far + "&until=" + far)
                            .status())
                    .as(far)
                    .isIn(400, 422);
        }
    }

    @Test
    void thePlanStandsOnItsPage() {
        assertThat(Session.of(base, "head").open("/workplan").all("h1")).contains("Workplan");
    }

    private Answer add(String title, @Nullable String starts, @Nullable String ends) {
        return as("officer").post(ENTRIES, body(title, starts, ends));
    }

    private Answer change(String account, String id, int revision, String body) {
        return as(account).send("PUT", ENTRIES + "/" + id + "?revision=" + revision, body, Map.of());
    }

    private static String body(String title, @Nullable String starts, @Nullable String ends) {
        return "{\"title\": \"%s\", \"starts\": %s, \"ends\": %s, \"officer\": \"officer\"}"
                .formatted(title, quoted(starts), quoted(ends));
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private List<String> titles(String account, String address) {
        return as(account).get(address).json().path("items").findValuesAsString("title");
    }

    private ApiClient as(String account) {
        return ApiClient.as(base, account);
    }
}
