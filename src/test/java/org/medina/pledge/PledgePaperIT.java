package org.medina.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.medina.casefile.Turn;
import org.medina.identity.MandateKind;
import org.medina.identity.Office;
import org.medina.identity.Offices;
import org.medina.identity.Organisation;
import org.medina.identity.Organisations;
import org.medina.identity.Role;
import org.medina.signoff.Signature;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A pledge that its office signs by hand: two people bring the sheet in, and it counts like a signature in the portal. */
@IntegrationTest
class PledgePaperIT {

    private final PledgeFixtures fixtures;
    private final PaperFixtures papers;
    private final PledgeService pledges;
    private final ProcessWatch watch;
    private final Organisations organisations;
    private final Offices offices;
    private final String base;

    @Autowired
    PledgePaperIT(
            PledgeFixtures fixtures,
            PaperFixtures papers,
            PledgeService pledges,
            ProcessWatch watch,
            Organisations organisations,
            Offices offices,
            @LocalServerPort int port) {
        this.fixtures = fixtures;
        this.papers = papers;
        this.pledges = pledges;
        this.watch = watch;
        this.organisations = organisations;
        this.offices = offices;
        this.base = "http://localhost:" + port;
    }

    @Test
    void aSheetThatTwoPeopleBringInLeadsToTheRegisterAndSaysSo() {
        PledgeId id = fixtures.waitingForSignature(fixtures.complete("Signed by hand"));
        Answer sheet = as("coordinator.freetown").get(paper(id) + "/sheet");
        assertThat(sheet.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(sheet.body()).startsWith("%PDF-");

        Answer entered = enter("coordinator.freetown", id, Map.of());
        assertThat(entered.status()).as(entered.body()).isEqualTo(201);
        assertThat(entered.header("Location")).endsWith(paper(id));
        assertThat(entered.json().path("recordedBy").asString()).isEqualTo("Coordinator Freetown");
        assertThat(watch.status(id)).isEqualTo(PledgeStatus.SIGNING);
        assertThat(watch.signatures(id)).isEmpty();
        assertThat(watch.work(id)).containsExactly("pledge.check-paper secretariat");
        assertThat(watch.caseFile(id).turn())
                .isEqualTo(
                        new Turn(organisations.find("secretariat").orElseThrow().id(), Role.SECRETARIAT_OFFICER));
        String file = entered.json().path("id").asString();
        assertThat(as("officer").download(paper(id) + "/" + file + "/scan")).isEqualTo(PaperFixtures.PICTURE);

        Answer checked = check("officer", id);
        assertThat(checked.json().path("status").asString()).isEqualTo("SECRETARIAT_CHECK");
        assertThat(watch.waitingAt(id)).containsExactly(PledgeProcess.CHECK);
        assertThat(watch.work(id)).containsExactly("pledge.check secretariat");
        assertThat(watch.acts(id)).endsWith("freeze", "record-paper", "sign-paper");
        assertThat(watch.caseFile(id).due()).isNotNull();
        Signature signature = watch.signatures(id).getFirst();
        assertThat(signature.onPaper()).isTrue();
        assertThat(signature.officeTitle()).startsWith("Mayor");
        assertThat(signature.signatoryName()).isEqualTo("Mayor of Freetown");

        fixtures.as("officer", "secretariat", () -> fixtures.accept(id));
        JsonNode told = ApiClient.anonymous(base)
                .get("/api/v1/verify/" + watch.details(id).textHash())
                .json();
        assertThat(told.path("outcome").asString()).isEqualTo("valid");
        assertThat(told.at("/signatures/0/how").asString()).isEqualTo("paper");
        String pages = ApiClient.anonymous(base)
                        .get("/verify/" + watch.details(id).textHash())
                        .body()
                + ApiClient.anonymous(base).get("/register/" + id).body();
        assertThat(pages).contains("Signed on paper").doesNotContain("Coordinator Freetown", "Officer", "sheet.png");
    }

    @Test
    void aSheetThatTheSecretariatEnteredIsComparedByTheCity() {
        PledgeId id = papers.recorded("officer", "secretariat", fixtures.complete("Sent by post"));
        assertThat(watch.work(id)).containsExactly("pledge.check-paper freetown");
        Refused.with(403, check("officer", id));
        assertThat(check("coordinator.freetown", id).status()).isEqualTo(200);
        assertThat(watch.status(id)).isEqualTo(PledgeStatus.SECRETARIAT_CHECK);
    }

    @Test
    void neitherWhoEnteredASheetNorWhoMayHaveSignedItComparesIt() {
        PledgeId id = papers.recorded("coordinator.freetown", "freetown", fixtures.complete("Alone"));
        for (String account : List.of("coordinator.freetown", "mayor.freetown", "deputy.freetown")) {
            Refused.with(403, check(account, id));
            Refused.with(403, refuse(account, id, "Not so."));
        }
        for (String account : List.of("editor.freetown", "operator")) {
            Refused.with(403, check(account, id));
        }
        for (String account : List.of("coordinator.maipu", "focal.sierraleone", "observer")) {
            Refused.with(404, check(account, id));
            Refused.with(404, as(account).get(paper(id)));
        }
        assertThat(watch.signatures(id)).isEmpty();
        assertThat(watch.work(id)).containsExactly("pledge.check-paper secretariat");
    }

    @Test
    void aRefusedSheetLeavesThePledgeWhereItWasAndAnotherCanBeEntered() {
        PledgeId id = papers.recorded("coordinator.freetown", "freetown", fixtures.complete("A page is missing"));
        Refused.at("reason", refuse("officer", id, " "));
        assertThat(refuse("officer", id, "The second page is missing.").status())
                .isEqualTo(200);
        assertThat(watch.status(id)).isEqualTo(PledgeStatus.SIGNING);
        assertThat(watch.work(id)).containsExactly("pledge.sign freetown");
        assertThat(watch.history(id).getLast().reason()).isEqualTo("The second page is missing.");
        JsonNode sheet = as("coordinator.freetown").get(paper(id)).json().at("/sheets/0");
        assertThat(sheet.path("status").asString()).isEqualTo("REFUSED");
        assertThat(sheet.path("refusal").asString()).isEqualTo("The second page is missing.");
        Refused.with(409, check("officer", id));

        papers.record("coordinator.freetown", "freetown", id);
        assertThat(check("head", id).status()).isEqualTo(200);
        assertThat(watch.signatures(id)).hasSize(1);
    }

    @Test
    void aSheetOfATextThatWasReturnedOrSignedOtherwiseIsVoid() {
        PledgeId returned = papers.recorded("coordinator.freetown", "freetown", fixtures.complete("Returned"));
        UUID sheet = papers.waiting(returned);
        fixtures.as("mayor.freetown", "freetown", () -> pledges.returnToDraft(returned, "A word is wrong."));
        Refused.with(409, check("officer", returned, sheet));
        fixtures.as("editor.freetown", "freetown", () -> pledges.sendToReview(returned));
        fixtures.as("coordinator.freetown", "freetown", () -> pledges.approve(returned));
        Refused.with(409, check("officer", returned, sheet));
        assertThat(status(returned)).isEqualTo("VOID");
        assertThat(watch.work(returned)).containsExactly("pledge.sign freetown");

        PledgeId clicked = papers.recorded("coordinator.freetown", "freetown", fixtures.complete("Clicked"));
        UUID other = papers.waiting(clicked);
        fixtures.sign(clicked);
        Refused.with(409, check("officer", clicked, other));
        assertThat(status(clicked)).isEqualTo("VOID");
        assertThat(watch.signatures(clicked)).singleElement().satisfies(signature -> assertThat(signature.onPaper())
                .isFalse());

        PledgeId gone = papers.recorded("coordinator.freetown", "freetown", fixtures.complete("Withdrawn"));
        fixtures.withdraw(gone);
        Refused.with(409, check("officer", gone));
        assertThat(status(gone)).isEqualTo("VOID");
    }

    @Test
    void aSheetThatShowsAnotherTextIsRefusedBeforeItIsKept() {
        PledgeId id = fixtures.waitingForSignature(fixtures.complete("An older sheet"));
        Refused.with(409, enter("coordinator.freetown", id, Map.of("textHash", "0".repeat(64))));
        assertThat(papers.waiting(id)).isEqualTo(new UUID(0, 0));
        assertThat(watch.work(id)).containsExactly("pledge.sign freetown");
    }

    @Test
    void oneSheetWaitsAtATimeAndTheOneThatWasLookedAtIsMeant() {
        PledgeId id = papers.recorded("coordinator.freetown", "freetown", fixtures.complete("Twice"));
        UUID first = papers.waiting(id);
        Refused.with(409, enter("coordinator.freetown", id, Map.of()));
        Refused.with(409, enter("officer", id, Map.of()));
        Refused.at("paper", as("officer").post("/api/v1/pledges/" + id + "/check-paper", null));
        refuse("officer", id, "Unreadable.");
        papers.record("coordinator.freetown", "freetown", id);
        Refused.with(409, check("officer", id, first));
        assertThat(watch.signatures(id)).isEmpty();
    }

    @Test
    void whatStandsOnTheSheetIsCheckedFieldByField() {
        PledgeId id = fixtures.waitingForSignature(fixtures.complete("Field by field"));
        Map<String, String> nothing = new HashMap<>();
        papers.fields(id).keySet().forEach(name -> nothing.put(name, " "));
        Answer empty = Refused.with(422, enter("coordinator.freetown", id, nothing));
        for (String field : papers.fields(id).keySet()) {
            Refused.at(field, empty);
        }
        Answer odd =
                enter("coordinator.freetown", id, Map.of("signedOn", "yesterday", "office", "mayor", "seal", "round"));
        for (String field : List.of("signedOn", "office", "seal")) {
            Refused.at(field, odd);
        }
        Answer ahead = enter(
                "coordinator.freetown",
                id,
                Map.of(
                        "signedOn",
                        "2099-01-01",
                        "mandate.date",
                        "2099-01-01",
                        "office",
                        UUID.randomUUID().toString()));
        for (String field : List.of("signedOn", "mandate.date", "office")) {
            Refused.at(field, ahead);
        }
        Refused.at("signedOn", enter("coordinator.freetown", id, Map.of("signedOn", "2019-01-01")));
        Refused.at("signatory", enter("coordinator.freetown", id, Map.of("signatory", "x".repeat(201))));
        assertThat(watch.acts(id)).doesNotContain("record-paper");
    }

    @Test
    void onlyPicturesOfASheetAreTakenAndNoneIsKeptOfARefusedOne() {
        PledgeId id = fixtures.waitingForSignature(fixtures.complete("Hostile scans"));
        Map<String, byte[]> hostile = Map.of(
                "sheet.pdf", PaperFixtures.bytes("<html><script>alert(1)</script></html>"),
                "sheet.png", PaperFixtures.bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
                "sheet.jpg", new byte[] {'M', 'Z', 0, 1, 2, 3, 0, 0},
                "sheet.txt", PaperFixtures.bytes("We signed it."),
                "empty.pdf", new byte[0]);
        hostile.forEach((name, bytes) -> Refused.at(
                "scan",
                as("coordinator.freetown").submit(paper(id), papers.fields(id), "scan", name, bytes, Map.of())));
        Refused.with(
                413,
                as("coordinator.freetown")
                        .submit(
                                paper(id),
                                papers.fields(id),
                                "scan",
                                "big.pdf",
                                new byte[25 * 1024 * 1024 + 1],
                                Map.of()));
        assertThat(as("coordinator.freetown")
                        .get(paper(id))
                        .json()
                        .path("sheets")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void theScanIsNoFileOfThePledge() {
        PledgeId id = papers.recorded("coordinator.freetown", "freetown", fixtures.complete("Apart"));
        assertThat(as("editor.freetown")
                        .get("/api/v1/pledges/" + id + "/attachments")
                        .json()
                        .path("items")
                        .isEmpty())
                .isTrue();
        PledgeId other = papers.recorded("coordinator.freetown", "freetown", fixtures.complete("Another"));
        Refused.with(404, as("officer").get(paper(other) + "/" + papers.waiting(id) + "/scan"));
        Refused.with(403, as("operator").get(paper(id) + "/" + papers.waiting(id) + "/scan"));
    }

    @Test
    void theSameKeyEntersOneSheet() {
        PledgeId id = fixtures.waitingForSignature(fixtures.complete("Sent twice"));
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = submit("coordinator.freetown", id, papers.fields(id), key);
        Answer again = submit("coordinator.freetown", id, papers.fields(id), key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(watch.acts(id, "record-paper")).isOne();
    }

    @Test
    void whoWroteTheLastWordAndAloneHoldsTheMandateHasNotSigned() {
        var content = fixtures.complete("One hand");
        PledgeId id = fixtures.waitingForSignature(content);
        Organisation freetown = organisations.find("freetown").orElseThrow();
        Office[] office = new Office[1];
        fixtures.as("officer", "secretariat", () -> {
            office[0] = offices.open(freetown.id(), "Registrar " + id);
            offices.grant(
                    office[0].id(),
                    organisations.personNamed("editor.freetown").orElseThrow().id(),
                    MandateKind.HOLDER,
                    java.time.LocalDate.of(2024, 1, 1),
                    null,
                    "Letter");
        });
        Answer refused = enter(
                "coordinator.freetown", id, Map.of("office", office[0].id().toString()));
        assertThat(Refused.with(403, refused).body()).contains("last word");
    }

    @Test
    void whereNobodyCanSignHereTheCoordinatorIsAskedToHaveItSigned() {
        PledgeId id = fixtures.draftOf("coordinator.sfax", "sfax", fixtures.complete("No account"));
        fixtures.as("coordinator.sfax", "sfax", () -> pledges.sendToReview(id));
        assertThat(watch.work(id)).containsExactly("pledge.record-paper sfax");
        fixtures.as(
                "officer",
                "secretariat",
                () -> offices.open(organisations.find("sfax").orElseThrow().id(), "Présidence"));
        papers.record("coordinator.sfax", "sfax", id);
        assertThat(watch.work(id)).containsExactly("pledge.check-paper secretariat");
        assertThat(check("officer", id).status()).isEqualTo(200);
    }

    @RepeatedTest(10)
    void ofTwoWhoCheckAtOnceOneIsToldAndThereIsOneSignature() throws Exception {
        PledgeId id = papers.recorded("coordinator.freetown", "freetown", fixtures.complete("Checked at once"));
        UUID sheet = papers.waiting(id);

        List<Answer> answers = together(() -> check("officer", id, sheet), () -> check("head", id, sheet));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(watch.signatures(id)).hasSize(1);
        assertThat(watch.acts(id, "sign-paper")).isOne();
        assertThat(watch.work(id)).containsExactly("pledge.check secretariat");
    }

    @RepeatedTest(10)
    void aClickAndACheckAtOnceMakeOneSignature() throws Exception {
        PledgeId id = papers.recorded("coordinator.freetown", "freetown", fixtures.complete("Clicked at once"));
        UUID sheet = papers.waiting(id);
        String body = "{\"textHash\": \"%s\", \"mandate\": {\"document\": \"Resolution\", \"date\": \"2026-01-15\"}}"
                .formatted(watch.details(id).textHash());

        List<Answer> answers = together(() -> check("officer", id, sheet), () -> as("mayor.freetown")
                .post("/api/v1/pledges/" + id + "/sign", body));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(watch.signatures(id)).hasSize(1);
        assertThat(watch.status(id)).isEqualTo(PledgeStatus.SECRETARIAT_CHECK);
    }

    private Answer enter(String account, PledgeId id, Map<String, String> otherwise) {
        Map<String, String> fields = papers.fields(id);
        fields.putAll(otherwise);
        return submit(account, id, fields, Map.of());
    }

    private Answer submit(String account, PledgeId id, Map<String, String> fields, Map<String, String> headers) {
        return as(account).submit(paper(id), fields, "scan", "sheet.png", PaperFixtures.PICTURE, headers);
    }

    private Answer check(String account, PledgeId id) {
        return check(account, id, papers.waiting(id));
    }

    private Answer check(String account, PledgeId id, UUID sheet) {
        return as(account).post("/api/v1/pledges/" + id + "/check-paper", "{\"paper\": \"%s\"}".formatted(sheet));
    }

    private Answer refuse(String account, PledgeId id, String reason) {
        return as(account)
                .post(
                        "/api/v1/pledges/" + id + "/refuse-paper",
                        "{\"paper\": \"%s\", \"reason\": \"%s\"}".formatted(papers.waiting(id), reason));
    }

    private String status(PledgeId id) {
        return as("officer").get(paper(id)).json().at("/sheets/0/status").asString();
    }

    private ApiClient as(String account) {
        return ApiClient.as(base, account);
    }

    private static String paper(PledgeId id) {
        return "/api/v1/pledges/" + id + "/paper";
    }

    private static List<Answer> together(Supplier<Answer> first, Supplier<Answer> second) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            List<Future<Answer>> asked = List.of(first, second).stream()
                    .map(person -> people.submit(() -> {
                        barrier.await(30, TimeUnit.SECONDS);
                        return person.get();
                    }))
                    .toList();
            return List.of(
                    asked.getFirst().get(60, TimeUnit.SECONDS), asked.getLast().get(60, TimeUnit.SECONDS));
        }
    }
}
