package org.medina.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
import tools.jackson.databind.JsonNode;

@IntegrationTest
class HelpIT {

    private static final String HELP = "/api/v1/help-requests";
    private static final String WORDS = "{\"words\": \"Please look at the second page.\"}";

    private final PledgeFixtures pledges;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final String base;

    @Autowired
    HelpIT(PledgeFixtures pledges, Accounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.pledges = pledges;
        this.accounts = accounts;
        this.base = "http://localhost:" + port;
    }

    @BeforeEach
    void somebody() {
        accounts.organisation("freetown");
    }

    @Test
    void aQuestionWaitsInTheWorkOfTheSecretariatIsAnsweredAskedAgainAndClosed() {
        PledgeId pledge = pledges.draft(pledges.complete("Asked about"));
        Answer asked = as("editor.freetown").post(HELP, """
                {"title": "Who signs?", "words": "The mayor is away.", "about": "%s", "urgency": "STUCK", "language": "fr"}""".formatted(pledge));
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        String id = asked.json().path("id").asString();
        assertThat(asked.json().path("reference").asString()).startsWith("MM-");
        assertThat(asked.json().path("about").asString()).isEqualTo(pledge.toString());
        assertThat(waiting(id)).isEqualTo(1);

        Answer answered = as("officer").post(HELP + "/" + id + "/answer", WORDS);
        assertThat(answered.json().path("state").asString()).isEqualTo("ANSWERED");
        assertThat(waiting(id)).isZero();

        as("coordinator.freetown").post(HELP + "/" + id + "/add", "{\"words\": \"And the deputy?\"}");
        assertThat(waiting(id)).isEqualTo(1);

        Answer closed = as("coordinator.freetown").post(HELP + "/" + id + "/close", "{}");
        assertThat(closed.json().path("state").asString()).isEqualTo("CLOSED");
        assertThat(closed.json().path("messages").findValuesAsString("words"))
                .containsExactly("The mayor is away.", "Please look at the second page.", "And the deputy?");
        assertThat(waiting(id)).isZero();
        assertThat(as("officer").post(HELP + "/" + id + "/answer", WORDS).status())
                .isEqualTo(409);

        as("editor.freetown").post(HELP + "/" + id + "/add", "{\"words\": \"Once more\"}");
        assertThat(waiting(id)).isEqualTo(1);
        assertThat(as("officer").get("/api/v1/cases/" + id + "/history").body())
                .satisfiesAnyOf(body -> assertThat(body).contains("reopen"), body -> assertThat(body)
                        .contains("404"));
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator.freetown, 200, 403, 200, 200",
        "mayor.freetown, 200, 403, 200, 200",
        "officer, 200, 200, 403, 200",
        "head, 200, 200, 403, 200",
        "coordinator.montreal, 404, 404, 404, 404",
        "focal.sierraleone, 404, 404, 404, 404",
        "reviewer.iom, 404, 404, 404, 404",
        "observer, 404, 404, 404, 404"
    })
    void whoMayWhat(String account, int read, int answer, int add, int close) {
        String id = asked("editor.freetown");

        assertThat(as(account).get(HELP + "/" + id).status()).isEqualTo(read);
        assertThat(as(account).post(HELP + "/" + id + "/answer", WORDS).status())
                .isEqualTo(answer);
        assertThat(as(account).post(HELP + "/" + id + "/add", WORDS).status()).isEqualTo(add);
        assertThat(as(account).post(HELP + "/" + id + "/close", WORDS).status()).isEqualTo(close);
        assertThat(as(account).get(HELP + "?limit=200").body().contains(id)).isEqualTo(read == 200);
    }

    @Test
    void whoActsForNoOrganisationAsksForThemselvesAlone() {
        String id = asked("observer");
        assertThat(as("observer").get(HELP + "/" + id).json().path("allowed").toString())
                .contains("ADD", "CLOSE")
                .doesNotContain("ANSWER");
        assertThat(as("observer").get(HELP + "?limit=200").body()).contains(id);
        assertThat(waiting(id)).isEqualTo(1);
        for (String other : List.of("operator", "editor.freetown", "reviewer.iom", "supporter.network")) {
            assertThat(as(other).get(HELP + "/" + id).status()).as(other).isEqualTo(404);
            assertThat(as(other).get(HELP + "?limit=200").body()).as(other).doesNotContain(id);
            assertThat(as(other).post(HELP + "/" + id + "/add", WORDS).status())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(as("officer").post(HELP + "/" + id + "/add", WORDS).status())
                .as("the secretariat does not ask in their name")
                .isEqualTo(403);

        assertThat(as("officer").post(HELP + "/" + id + "/answer", WORDS).status())
                .isEqualTo(200);
        assertThat(waiting(id)).isZero();
        assertThat(Session.of(base, "observer").open("/help/" + id).sent())
                .contains("You have an answer", "Please look at the second page.");
        assertThat(as("observer").post(HELP + "/" + id + "/add", WORDS).status())
                .isEqualTo(200);
        assertThat(as("observer").post(HELP + "/" + id + "/close", "{}").status())
                .isEqualTo(200);
    }

    @Test
    void theMailOfTheAnswerSaysNothingOfWhatWasSaidAndComesOnceADay() {
        String id = asked("observer");
        long before = mails();
        as("officer").post(HELP + "/" + id + "/answer", WORDS);
        as("officer").post(HELP + "/" + id + "/answer", WORDS);
        assertThat(mails()).isEqualTo(before + 1);

        String own = asked("editor.freetown");
        as("officer").post(HELP + "/" + own + "/answer", WORDS);
        assertThat(mails()).as("an organisation hears by notices").isEqualTo(before + 1);
    }

    private long mails() {
        return jdbc.sql("select count(*) from notification.outbox where kind = 'HELP'")
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"editor.freetown", "mayor.freetown", "focal.sierraleone", "reviewer.iom", "officer"})
    void everybodyOfAnOrganisationAsks(String account) {
        assertThat(as(account).get(HELP + "/" + asked(account)).status()).isEqualTo(200);
    }

    @Test
    void nobodyAsksAboutACaseThatTheyMayNotKnowOf() {
        PledgeId pledge = pledges.draft(pledges.complete("Not for Montréal"));
        Answer answer = as("coordinator.montreal").post(HELP, """
                {"title": "What is it?", "words": "Tell me.", "about": "%s"}""".formatted(pledge));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorAt("about")).contains("no such case");
        assertThat(as("coordinator.montreal")
                        .post(HELP, "{\"title\": \" \", \"words\": \"x\"}")
                        .errorAt("title"))
                .isNotBlank();
        assertThat(as("coordinator.montreal")
                        .post(HELP, "{\"title\": \"x\", \"words\": \"x\", \"language\": \"de\"}")
                        .errorAt("language"))
                .contains("en, fr");
        assertThat(ApiClient.anonymous(base).get(HELP).status()).isEqualTo(401);
    }

    @Test
    void whatIsSaidAtOnceIsAllKept() throws Exception {
        String id = asked("editor.freetown");
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> both = List.of(
                    threads.submit(() -> {
                        together.await();
                        return as("officer")
                                .post(HELP + "/" + id + "/answer", WORDS)
                                .status();
                    }),
                    threads.submit(() -> {
                        together.await();
                        return as("editor.freetown")
                                .post(HELP + "/" + id + "/add", WORDS)
                                .status();
                    }));
            for (Future<Integer> one : both) {
                assertThat(one.get()).isEqualTo(200);
            }
        }
        JsonNode help = as("officer").get(HELP + "/" + id).json();
        assertThat(help.path("messages")).hasSize(3);
        assertThat(waiting(id)).isEqualTo(help.path("state").asString().equals("ASKED") ? 1 : 0);
    }

    @Test
    void itIsAskedAndReadOnItsPages() {
        String id = asked("editor.freetown");

        assertThat(Session.of(base, "editor.freetown").open("/help").all("h1")).contains("Help");
        assertThat(Session.of(base, "officer").open("/help/" + id).all("h2")).contains("Questions and answers");
    }

    private String asked(String account) {
        return as(account)
                .post(HELP, "{\"title\": \"How do I begin?\", \"words\": \"I do not find the button.\"}")
                .json()
                .path("id")
                .asString();
    }

    private long waiting(String id) {
        return as("officer")
                .get("/api/v1/tasks?kind=help.answer&limit=200")
                .json()
                .path("items")
                .valueStream()
                .filter(task -> task.toString().contains(id))
                .count();
    }

    private ApiClient as(String account) {
        return ApiClient.as(base, account);
    }
}
