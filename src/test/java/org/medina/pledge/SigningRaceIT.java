package org.medina.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people press at the same moment: one of them is first, the other is told, and nothing is done twice. */
@IntegrationTest
class SigningRaceIT {

    private static final ExecutorService PEOPLE = Executors.newFixedThreadPool(2);

    private final PledgeFixtures fixtures;
    private final ProcessWatch watch;
    private final String base;

    @Autowired
    SigningRaceIT(PledgeFixtures fixtures, ProcessWatch watch, @LocalServerPort int port) {
        this.fixtures = fixtures;
        this.watch = watch;
        this.base = "http://localhost:" + port;
    }

    @AfterAll
    static void everybodyGoesHome() {
        PEOPLE.shutdown();
    }

    @RepeatedTest(50)
    void ofTwoSignatoriesOneSignsAndTheOtherIsTold() {
        PledgeId id = fixtures.approved(fixtures.complete("Signed by two at once"));
        String body = "{\"textHash\": \"%s\", \"mandate\": {\"document\": \"Resolution\", \"date\": \"2026-01-15\"}}"
                .formatted(watch.details(id).textHash());
        ApiClient mayor = ApiClient.as(base, "mayor.freetown");
        ApiClient deputy = ApiClient.as(base, "deputy.freetown");

        oneOf(
                409,
                () -> mayor.post("/api/v1/pledges/" + id + "/sign", body),
                () -> deputy.post("/api/v1/pledges/" + id + "/sign", body));

        assertThat(watch.status(id)).isEqualTo(PledgeStatus.SECRETARIAT_CHECK);
        assertThat(watch.signatures(id)).hasSize(1);
        assertThat(watch.acts(id, "sign")).isOne();
        assertThat(watch.waitingAt(id)).containsExactly(PledgeProcess.CHECK);
        assertThat(watch.work(id)).containsExactly("pledge.check secretariat");
    }

    @RepeatedTest(10)
    void twoAcceptancesPublishOnce() {
        PledgeId id = fixtures.inCheck(fixtures.complete("Accepted twice at once"));
        ApiClient officer = ApiClient.as(base, "officer");

        oneOf(409, act(officer, id, "accept"), act(officer, id, "accept"));

        assertThat(watch.status(id)).isEqualTo(PledgeStatus.PUBLISHED);
        assertThat(watch.acts(id, "accept")).isOne();
        assertThat(watch.acts(id, "publish")).isOne();
        assertThat(watch.waitingAt(id)).isEmpty();
    }

    @RepeatedTest(10)
    void twoApprovalsFreezeOnce() {
        PledgeId id = fixtures.inReview(fixtures.complete("Approved twice at once"));
        ApiClient coordinator = ApiClient.as(base, "coordinator.freetown");

        oneOf(409, act(coordinator, id, "approve"), act(coordinator, id, "approve"));

        assertThat(watch.status(id)).isEqualTo(PledgeStatus.SIGNING);
        assertThat(watch.acts(id, "approve")).isOne();
        assertThat(watch.acts(id, "freeze")).isOne();
        assertThat(watch.work(id)).containsExactly("pledge.sign freetown");
    }

    @RepeatedTest(10)
    void approvalAndReturnAtOnceLeaveOneOfThem() {
        PledgeId id = fixtures.inReview(fixtures.complete("Approved and returned at once"));
        ApiClient coordinator = ApiClient.as(base, "coordinator.freetown");

        List<Answer> answers = oneOf(409, act(coordinator, id, "approve"), act(coordinator, id, "return"));

        boolean approved = answers.getFirst().status() == 200;
        assertThat(watch.status(id)).isEqualTo(approved ? PledgeStatus.SIGNING : PledgeStatus.DRAFT);
        assertThat(watch.acts(id, "approve") + watch.acts(id, "return")).isOne();
        assertThat(watch.work(id)).hasSize(1);
    }

    @RepeatedTest(10)
    void twoPeopleOfOnePartnerGiveOneAnswer() {
        PledgeId id = fixtures.approved(fixtures.joint("Confirmed and declined at once"));
        ApiClient coordinator = ApiClient.as(base, "coordinator.montreal");
        ApiClient mayor = ApiClient.as(base, "mayor.montreal");

        List<Answer> answers = together(act(coordinator, id, "confirm"), act(mayor, id, "decline"));

        boolean confirmed = answers.getFirst().status() == 200;
        if (confirmed) {
            Refused.with(409, answers.getLast());
        } else {
            assertThat(answers.getLast().status()).isEqualTo(204);
            // the city takes part no longer, so its people may not even know of the pledge
            Refused.with(404, answers.getFirst());
        }
        assertThat(watch.status(id)).isEqualTo(confirmed ? PledgeStatus.SIGNING : PledgeStatus.DRAFT);
        assertThat(watch.details(id).partners()).hasSize(confirmed ? 1 : 0);
        assertThat(watch.acts(id, "confirm") + watch.acts(id, "decline")).isOne();
        assertThat(watch.work(id)).containsExactly(confirmed ? "pledge.sign freetown" : "pledge.draft freetown");
    }

    @RepeatedTest(10)
    void twoPartnersWhoConfirmAtOnceBothCount() {
        var content = fixtures.joint("Two partners at once");
        content.withArray("partners").addObject().put("organisation", "maipu").put("share", 10);
        PledgeId id = fixtures.approved(content);

        List<Answer> answers = together(
                act(ApiClient.as(base, "coordinator.montreal"), id, "confirm"),
                act(ApiClient.as(base, "coordinator.maipu"), id, "confirm"));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(watch.work(id)).containsExactly("pledge.sign freetown");
        assertThat(watch.waitingAt(id)).containsExactly(PledgeProcess.SIGN);
        assertThat(watch.caseFile(id).stage()).isEqualTo("signature");
    }

    @RepeatedTest(10)
    void aSignatureAndAWithdrawalAtOnceLeaveOneOfThemOrBothInOrder() {
        PledgeId id = fixtures.approved(fixtures.complete("Signed and withdrawn at once"));
        String body = "{\"textHash\": \"%s\", \"mandate\": {\"document\": \"Resolution\", \"date\": \"2026-01-15\"}}"
                .formatted(watch.details(id).textHash());
        ApiClient mayor = ApiClient.as(base, "mayor.freetown");

        List<Answer> answers = together(
                () -> mayor.post("/api/v1/pledges/" + id + "/sign", body),
                act(ApiClient.as(base, "coordinator.freetown"), id, "withdraw"));

        assertThat(answers.getLast().status()).isEqualTo(200);
        assertThat(answers.getFirst().status()).isIn(200, 409);
        assertThat(watch.acts(id).getLast()).isEqualTo("withdraw");
        assertThat(watch.status(id)).isEqualTo(PledgeStatus.WITHDRAWN);
        assertThat(watch.waitingAt(id)).isEmpty();
        assertThat(watch.work(id)).isEmpty();
    }

    @RepeatedTest(10)
    void ofTwoWhoWriteTheSameFieldOneIsToldAndTheOthersWordsStand() {
        PledgeId id = fixtures.draft(fixtures.complete("The same field at once"));
        List<Answer> answers = oneOf(
                412,
                edit("editor.freetown", id, "{\"summary\": \"By the editor.\"}"),
                edit("coordinator.freetown", id, "{\"summary\": \"By the coordinator.\"}"));

        boolean editor = answers.getFirst().status() == 200;
        assertThat(watch.details(id).content().summary()).isEqualTo(editor ? "By the editor." : "By the coordinator.");
        assertThat((editor ? answers.getLast() : answers.getFirst()).errorAt("summary"))
                .contains("Somebody else");
    }

    @RepeatedTest(10)
    void twoWhoWriteDifferentFieldsBothKeepTheirWords() {
        PledgeId id = fixtures.draft(fixtures.complete("Different fields at once"));
        List<Answer> answers = together(
                edit("editor.freetown", id, "{\"summary\": \"By the editor.\"}"),
                edit("coordinator.freetown", id, "{\"risks\": \"By the coordinator.\"}"));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(watch.details(id).content().summary()).isEqualTo("By the editor.");
        assertThat(watch.details(id).content().risks()).isEqualTo("By the coordinator.");
        assertThat(watch.details(id).read()).isEqualTo(new PledgeRevision(1, 2));
    }

    @Test
    void theSameKeyAtOnceBeginsOnePledge() {
        for (int round = 0; round < 10; round++) {
            String content = fixtures.complete("Double click").toString();
            Map<String, String> key =
                    Map.of("Idempotency-Key", UUID.randomUUID().toString());
            ApiClient editor = ApiClient.as(base, "editor.freetown");
            List<Answer> answers = together(
                    () -> editor.send("POST", "/api/v1/pledges", content, key),
                    () -> editor.send("POST", "/api/v1/pledges", content, key));

            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
            assertThat(answers.getFirst().body()).isEqualTo(answers.getLast().body());
        }
    }

    private Supplier<Answer> act(ApiClient client, PledgeId id, String action) {
        return () -> client.post("/api/v1/pledges/" + id + "/" + action, "{\"reason\": \"At once.\"}");
    }

    private Supplier<Answer> edit(String account, PledgeId id, String patch) {
        return () -> ApiClient.as(base, account).patch("/api/v1/pledges/" + id, patch, "\"1.0\"");
    }

    /** Exactly one is done; the other is refused with that status. */
    private static List<Answer> oneOf(int refusal, Supplier<Answer> first, Supplier<Answer> second) {
        List<Answer> answers = together(first, second);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        answers.stream().filter(answer -> answer.status() != 200).forEach(answer -> Refused.with(refusal, answer));
        return answers;
    }

    private static List<Answer> together(Supplier<Answer> first, Supplier<Answer> second) {
        CyclicBarrier barrier = new CyclicBarrier(2);
        List<Future<Answer>> asked = List.of(first, second).stream()
                .map(person -> PEOPLE.submit(() -> {
                    barrier.await(30, TimeUnit.SECONDS);
                    return person.get();
                }))
                .toList();
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> answer : asked) {
            try {
                answers.add(answer.get(60, TimeUnit.SECONDS));
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                throw new AssertionError(e);
            }
        }
        return answers;
    }
}
