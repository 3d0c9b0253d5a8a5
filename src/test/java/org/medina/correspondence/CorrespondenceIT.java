package org.medina.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.base.Ids;
import org.medina.pledge.PledgeFixtures;
import org.medina.pledge.PledgeId;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class CorrespondenceIT {

    private static final String QUESTION = """
            {"to": "freetown", "title": "When will the office decide?", "texts": {"en": "We ask kindly.", "fr": "Nous demandons."},
             "answerBy": "2099-12-31"}""";

    private final PledgeFixtures pledges;
    private final Accounts accounts;
    private final String base;
    private PledgeId pledge;

    @Autowired
    CorrespondenceIT(PledgeFixtures pledges, Accounts accounts, @LocalServerPort int port) {
        this.pledges = pledges;
        this.accounts = accounts;
        this.base = "http://localhost:" + port;
    }

    @BeforeEach
    void aPledge() {
        accounts.organisation("freetown");
        pledge = pledges.draft(pledges.complete("Written about"));
    }

    @Test
    void aQuestionWaitsInTheWorkOfTheCityUntilItIsAnsweredAndTheAnswerLandsInTheCase() {
        Answer asked = as("officer").post(letters(), QUESTION);
        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.json().path("number").intValue()).isEqualTo(1);
        String id = asked.json().path("id").asString();
        assertThat(waiting("coordinator.freetown")).isEqualTo(1);

        Answer answered = as("editor.freetown").post("/api/v1/letters/" + id + "/answer", """
                        {"title": "Re: When", "texts": {"fr": "Demain."}}""");

        assertThat(answered.status()).isEqualTo(201);
        assertThat(waiting("coordinator.freetown")).isZero();
        JsonNode all = as("officer").get(letters()).json().path("items");
        assertThat(all.findValuesAsString("title")).containsExactly("Re: When", "When will the office decide?");
        assertThat(all.get(0).path("answers").asString()).isEqualTo(id);
        assertThat(all.get(1).path("answered").booleanValue()).isTrue();
        assertThat(as("coordinator.freetown")
                        .post("/api/v1/letters/" + id + "/answer", QUESTION)
                        .status())
                .isEqualTo(409);
        assertThat(as("officer").get("/api/v1/pledges/" + pledge + "/history").body())
                .contains("letter-answered");
    }

    @Test
    void ofTwoAnswersAtOnceOneIsKept() throws Exception {
        String id = as("officer").post(letters(), QUESTION).json().path("id").asString();
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> answers = List.of("editor.freetown", "coordinator.freetown").stream()
                    .map(account -> threads.submit(() -> {
                        together.await();
                        return as(account)
                                .post("/api/v1/letters/" + id + "/answer", """
                                        {"title": "Re", "texts": {"en": "At once."}}""")
                                .status();
                    }))
                    .toList();
            assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
                    .containsExactlyInAnyOrder(201, 409);
        }
        assertThat(as("officer").get(letters()).json().path("items")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator.montreal, 404",
        "focal.sierraleone, 404",
        "reviewer.iom, 404",
        "observer, 404",
        "coordinator.freetown, 422",
        "head, 201"
    })
    void theSecretariatWritesToTheCityAndNobodyOutsideOfTheCaseKnowsOfIt(String account, int status) {
        assertThat(as(account).post(letters(), QUESTION).status()).isEqualTo(status);
        if (status == 404) {
            assertThat(as(account).get(letters()).status()).isEqualTo(404);
        }
    }

    @Test
    void whoeverReadsAPublishedCaseReadsOnlyTheLettersMeantForThem() {
        PledgeId published = pledges.published(pledges.complete("Published and written about"));
        String address = "/api/v1/cases/" + published + "/letters";
        String inside = as("officer").post(address, QUESTION).json().path("id").asString();

        assertThat(as("coordinator.freetown").get(address).json().path("items")).hasSize(1);
        assertThat(as("focal.sierraleone").get(address).json().path("items")).isEmpty();
        assertThat(as("observer").get(address).json().path("items")).isEmpty();
        assertThat(as("observer").post(address, QUESTION).status()).isEqualTo(403);
        assertThat(as("focal.sierraleone")
                        .post("/api/v1/letters/" + inside + "/answer", QUESTION)
                        .status())
                .isEqualTo(404);
        assertThat(as("coordinator.freetown")
                        .post("/api/v1/letters/" + inside + "/attachments", null)
                        .status())
                .isIn(403, 415, 422);
    }

    @Test
    void aLetterFromOutsideIsRecordedWithNumberDateAndScan() {
        String body = """
                {"received": true, "way": "NOTE_VERBALE", "counterpart": "Permanent Mission", "dated": "2026-01-15",
                 "number": "NV/2026/7", "title": "Position", "text": "No objection is raised."}""";
        assertThat(as("coordinator.freetown").post(letters() + "/record", body).status())
                .isEqualTo(403);

        Answer recorded = as("officer").post(letters() + "/record", body);

        assertThat(recorded.status()).isEqualTo(201);
        String id = recorded.json().path("id").asString();
        Answer scan = as("officer")
                .upload(
                        "/api/v1/letters/" + id + "/attachments",
                        "file",
                        "scan.pdf",
                        "%PDF-1.7\n%âãÏÓ\n1 0 obj<<>>endobj\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(scan.status()).as(scan.body()).isEqualTo(201);
        assertThat(as("coordinator.freetown")
                        .get("/api/v1/letters/" + id + "/attachments")
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(as("coordinator.freetown")
                        .download("/api/v1/letters/" + id + "/attachments/"
                                + scan.json().path("id").asString()))
                .isNotEmpty();
        assertThat(as("coordinator.montreal")
                        .get("/api/v1/letters/" + id + "/attachments")
                        .status())
                .isEqualTo(404);
        assertThat(as("coordinator.freetown")
                        .upload("/api/v1/letters/" + id + "/attachments", "file", "x.pdf", new byte[] {1})
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        Answer answer = as("officer").post(letters(), """
                {"to": "freetown", "title": " ", "texts": {"xx": "?"}, "answerBy": "2020-01-01"}""");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorAt("title")).contains("200 characters");
        assertThat(answer.errorAt("texts")).contains("en, fr");
        assertThat(answer.errorAt("answerBy")).contains("tomorrow");
        assertThat(as("officer").post(letters() + "/record", """
                                {"counterpart": "", "dated": "2999-01-01", "title": "x", "text": "y"}""").errorAt("counterpart"))
                .isNotBlank();
    }

    @Test
    void oneQuestionToManyLandsInEachCaseAndARefusalStopsNoOther() {
        PledgeId other = pledges.draft(pledges.complete("Asked as well"));
        PledgeId closed = pledges.published(pledges.complete("Is nobody’s turn"));
        String body = """
                {"cases": ["%s", "%s", "%s"], "whom": "LEAD", "title": "How far are you?", "texts": {"en": "Tell us."},
                 "answerBy": "2099-12-31"}""".formatted(pledge, other, closed);
        assertThat(as("coordinator.freetown")
                        .post("/api/v1/letters/ask-many", body)
                        .status())
                .isEqualTo(403);

        Answer asked = as("officer").post("/api/v1/letters/ask-many", body);

        assertThat(asked.json().path("items")).hasSize(3);
        assertThat(as("coordinator.freetown").get(letters()).json().path("items"))
                .hasSize(1);
        assertThat(as("coordinator.freetown")
                        .get("/api/v1/cases/" + other + "/letters")
                        .json()
                        .path("items")
                        .get(0)
                        .path("title")
                        .asString())
                .isEqualTo("How far are you?");
        assertThat(as("officer")
                        .post("/api/v1/letters/ask-many", "{\"cases\": []}")
                        .status())
                .isEqualTo(422);
        assertThat(as("officer")
                        .post("/api/v1/letters/ask-many", "{\"cases\": [null]}")
                        .status())
                .isEqualTo(422);
        assertThat(as("officer")
                        .post(
                                "/api/v1/letters/ask-many",
                                body.replace(closed.toString(), Ids.next().toString()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theLettersStandOnThePageOfTheCase() {
        as("officer").post(letters(), QUESTION);

        assertThat(Session.of(base, "coordinator.freetown")
                        .open("/pledges/" + pledge)
                        .all("h2"))
                .contains("Letters");
        assertThat(Session.of(base, "officer").open("/ask-many").all("h1")).contains("Ask many");
    }

    private long waiting(String account) {
        return as(account)
                .get("/api/v1/tasks?kind=correspondence.answer&limit=200")
                .json()
                .path("items")
                .valueStream()
                .filter(task -> task.toString().contains(pledge.toString()))
                .count();
    }

    private String letters() {
        return "/api/v1/cases/" + pledge + "/letters";
    }

    private ApiClient as(String account) {
        return ApiClient.as(base, account);
    }
}
