package org.medina.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.base.PortalClock;
import org.medina.base.Removing;
import org.medina.pledge.PledgeFixtures;
import org.medina.pledge.PledgeId;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Everything of an organisation, one with few cases in the portal that tests share, and everything there is. */
@IntegrationTest
class WayOutIT {

    private static final String ADDRESS = "/api/v1/evidence";
    private static final String OWN = "{\"scope\": \"ORGANISATION\"}";
    private static final String WHOLE = "{\"scope\": \"WHOLE\"}";

    private final PledgeFixtures pledges;
    private final Accounts accounts;
    private final EvidenceFixtures evidence;
    private final BundleWorker worker;
    private final BrokenEvidence broken;
    private final EvidenceRemoving removing;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PortalClock clock;
    private final String base;

    @TempDir
    Path place;

    @Autowired
    WayOutIT(
            PledgeFixtures pledges,
            Accounts accounts,
            EvidenceFixtures evidence,
            BundleWorker worker,
            BrokenEvidence broken,
            EvidenceRemoving removing,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            PortalClock clock,
            @LocalServerPort int port) {
        this.base = "http://localhost:" + port;
        this.pledges = pledges;
        this.accounts = accounts;
        this.evidence = evidence.at(base);
        this.worker = worker;
        this.broken = broken;
        this.removing = removing;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @BeforeEach
    void people() {
        accounts.organisation("freetown");
        accounts.organisation("maipu");
        accounts.organisation("bo");
        pledges.seatMayors();
    }

    @AfterEach
    void start() {
        broken.at.clear();
        worker.stop();
        // what was only asked for would be made beside the tests that follow, of all their cases
        jdbc.sql("update evidence.bundle set state = 'FAILED' where state in ('WAITING', 'MAKING')")
                .update();
        worker.start();
        clock.reset();
    }

    @Test
    void aCityTakesAlongItsOwnCasesAndNoOther() throws IOException {
        PledgeId own = pledges.draftOf("coordinator.bo", "bo", pledges.complete("A city takes this along"));
        PledgeId other = pledges.draftOf("coordinator.maipu", "maipu", pledges.complete("This is of another city"));

        byte[] zip = evidence.download("coordinator.bo", made("coordinator.bo", OWN));

        String all = new String(zip, StandardCharsets.UTF_8);
        assertThat(all).contains("A city takes this along", own.toString());
        assertThat(all)
                .as("its own people, without their addresses")
                .contains("people.json", "CITY_COORDINATOR")
                .doesNotContain("coordinator.bo@");
        assertThat(all).doesNotContain("This is of another city", other.toString());
        VerifyRun run = VerifyRun.of(evidence.script(), place, evidence.zip(place, zip));
        assertThat(run.words()).contains("every hash is right");
    }

    /** On demand: in the portal that all tests share there are thousands of cases. */
    @Test
    @EnabledIfSystemProperty(named = "medina.long", matches = "true")
    void theSecretariatTakesAlongTheWhole() throws IOException {
        pledges.draft(pledges.complete("Of one city"));
        pledges.draftOf("coordinator.maipu", "maipu", pledges.complete("Of another city"));

        JsonNode made = made("head", WHOLE);

        byte[] zip = evidence.download("head", made);
        assertThat(new String(zip, StandardCharsets.UTF_8)).contains("Of one city", "Of another city");
        assertThat(made.path("done").intValue())
                .isGreaterThan(1)
                .isEqualTo(made.path("total").intValue());
        VerifyRun run = VerifyRun.of(evidence.script(), place, evidence.zip(place, zip));
        assertThat(run.code()).as(run.words()).isZero();
        assertThat(as("coordinator.freetown").get(ADDRESS + "/whole").body())
                .as("a city may know that its cases left the portal")
                .contains(made.path("hash").asString());
        assertThat(as("editor.freetown").get(ADDRESS + "/whole").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "editor.freetown, ORGANISATION, 403",
        "coordinator.freetown, WHOLE, 403",
        "focal.sierraleone, WHOLE, 403",
        "commenter.health.sierraleone, ORGANISATION, 403",
        "operator, WHOLE, 403",
        "observer, WHOLE, 403",
        "coordinator.freetown, CASE, 422",
        "officer, CASE, 422"
    })
    void nobodyElseTakesAlongMoreThanACase(String account, String scope, int status) {
        Answer asked = as(account).post(ADDRESS, "{\"scope\": \"" + scope + "\"}");

        assertThat(asked.status()).as(asked.body()).isEqualTo(status);
    }

    @Test
    void anOrganisationHasOneMadeAtATime() {
        worker.stop();
        Answer first = as("officer").post(ADDRESS, OWN);
        assertThat(first.status()).isEqualTo(202);

        Answer second = as("head").post(ADDRESS, WHOLE);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("being made already");
        assertThat(as("coordinator.maipu").post(ADDRESS, OWN).status()).isEqualTo(202);
    }

    @Test
    void whatWasBegunGoesOnWhereItWas() {
        pledges.draftOf("coordinator.bo", "bo", pledges.complete("Begun"));
        pledges.draftOf("coordinator.bo", "bo", pledges.complete("Begun as well"));
        worker.stop();
        String id = as("coordinator.bo").post(ADDRESS, OWN).json().path("id").asString();
        while (done(id) < 1) {
            assertThat(worker.step()).isTrue();
        }
        assertThat(as("coordinator.bo").get(ADDRESS + "/" + id + "/file").status())
                .isEqualTo(409);
        int before = files(id);

        worker.start();

        evidence.await("coordinator.bo", ADDRESS + "/" + id);
        assertThat(files(id)).isGreaterThan(before);
    }

    @Test
    void oneCaseThatCannotBeLaidDoesNotKeepTheOthersHereAndIsNamed() throws IOException {
        PledgeId whole = pledges.draftOf("coordinator.bo", "bo", pledges.complete("This one can be laid"));
        PledgeId wrong = pledges.draftOf("coordinator.bo", "bo", pledges.complete("This one cannot be laid"));
        broken.at.add(wrong.value());
        String id = as("coordinator.bo").post(ADDRESS, OWN).json().path("id").asString();

        passPauses(id);

        assertThat(state(id)).isEqualTo("READY");
        byte[] zip = as("coordinator.bo").download(ADDRESS + "/" + id + "/file");
        assertThat(new String(zip, StandardCharsets.UTF_8))
                .contains("LEFT-OUT.txt", whole.toString())
                .doesNotContain("This one cannot be laid");
        VerifyRun run = VerifyRun.of(evidence.script(), place, evidence.zip(place, zip));
        assertThat(run.words()).contains("NOTE", "could not lay this case", "every hash is right");
    }

    @Test
    void whatCannotBeLaidAloneFailsAndLeavesNothing() {
        PledgeId wrong = pledges.draft(pledges.complete("Broken alone"));
        broken.at.add(wrong.value());
        String id = as("editor.freetown")
                .post("/api/v1/cases/" + wrong + "/evidence", null)
                .json()
                .path("id")
                .asString();

        passPauses(id);

        assertThat(state(id)).isEqualTo("FAILED");
        assertThat(files(id)).isZero();
    }

    @Test
    void whoeverLostTheRightMeanwhileGetsNothing() {
        pledges.draft(pledges.complete("Lost"));
        worker.stop();
        String id = as("coordinator.maipu").post(ADDRESS, OWN).json().path("id").asString();
        jdbc.sql("update evidence.bundle set person = :nobody where id = cast(:id as uuid)")
                .param("nobody", UUID.randomUUID())
                .param("id", id)
                .update();

        while (state(id).equals("WAITING")) {
            worker.step();
        }

        assertThat(state(id)).isEqualTo("FAILED");
        assertThat(files(id)).isZero();
    }

    @Test
    void afterItsTimeTheFilesAreGoneAndTheHashIsStillKnown() {
        JsonNode made = evidence.made("editor.freetown", pledges.draft(pledges.complete("Kept for a week")));
        String id = made.path("id").asString();
        clock.moveBy(Duration.ofDays(8));

        worker.clearAway();

        assertThat(state(id)).isEqualTo("EXPIRED");
        assertThat(files(id)).isZero();
        assertThat(ApiClient.anonymous(base)
                        .get("/api/v1/verify/bundles/" + made.path("hash").asString())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whenSomethingIsRemovedToProtectSomebodyNoBundleKeepsIt() {
        String words = "Kissy Road " + UUID.randomUUID();
        JsonNode made = evidence.made("editor.freetown", pledges.draft(pledges.complete("A shelter in " + words)));
        String id = made.path("id").asString();
        assertThat(removing.count(words)).isPositive();

        int places = transaction.execute(status -> removing.remove(new Removing.Passage(
                UUID.randomUUID(),
                words,
                "address of a shelter",
                "Head",
                Clock.systemUTC().instant())));

        assertThat(places).isPositive();
        assertThat(removing.count(words)).isZero();
        assertThat(state(id)).isEqualTo("EXPIRED");
        assertThat(as("editor.freetown").get(ADDRESS + "/" + id + "/file").status())
                .isEqualTo(409);
    }

    private JsonNode made(String account, String scope) {
        List<String> underWay = jdbc.sql("select id::text from evidence.bundle where state in ('WAITING', 'MAKING')")
                .query(String.class)
                .list();
        underWay.forEach(this::awaitEnd);
        return evidence.made(account, as(account).post(ADDRESS, scope));
    }

    /** Between two attempts the portal waits; its clock is moved until it has given up or gone on. */
    private void passPauses(String id) {
        while (BundleState.valueOf(state(id)).isUnderWay()) {
            clock.moveBy(Duration.ofSeconds(1));
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private void awaitEnd(String id) {
        while (BundleState.valueOf(state(id)).isUnderWay()) {
            Thread.onSpinWait();
        }
    }

    private String state(String id) {
        return jdbc.sql("select state from evidence.bundle where id = cast(:id as uuid)")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private int done(String id) {
        return jdbc.sql("select done from evidence.bundle where id = cast(:id as uuid)")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private int files(String id) {
        return jdbc.sql("select count(*) from evidence.file where bundle = cast(:id as uuid)")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private ApiClient as(String account) {
        return ApiClient.as(base, account);
    }
}
