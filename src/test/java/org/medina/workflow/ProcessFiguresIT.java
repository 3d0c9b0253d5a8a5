package org.medina.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.base.PortalClock;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.HistoryRow;
import org.medina.casefile.Visibility;
import org.medina.errand.Errands;
import org.medina.identity.CurrentActor;
import org.medina.pledge.PledgeFixtures;
import org.medina.pledge.PledgeId;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Session;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.history.HistoricActivityInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class ProcessFiguresIT {

    private static final String WRITING = "userTask_WriteErrand";

    private final ProcessFigures figures;
    private final FailedSteps failed;
    private final Processes processes;
    private final PledgeFixtures pledges;
    private final Errands errands;
    private final StepsThatFailed broken;
    private final Accounts accounts;
    private final CurrentActor current;
    private final PortalClock clock;
    private final ProcessEngine engine;
    private final CaseFiles files;
    private final String base;

    @Autowired
    ProcessFiguresIT(
            ProcessFigures figures,
            FailedSteps failed,
            Processes processes,
            PledgeFixtures pledges,
            Errands errands,
            StepsThatFailed broken,
            Accounts accounts,
            CurrentActor current,
            PortalClock clock,
            ProcessEngine engine,
            CaseFiles files,
            @LocalServerPort int port) {
        this.figures = figures;
        this.failed = failed;
        this.processes = processes;
        this.pledges = pledges;
        this.errands = errands;
        this.broken = broken;
        this.accounts = accounts;
        this.current = current;
        this.clock = clock;
        this.engine = engine;
        this.files = files;
        this.base = "http://localhost:" + port;
    }

    @BeforeEach
    void people() {
        accounts.organisation("freetown");
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void aPictureCountsTheCasesWhereTheEngineSaysThatTheyWait() {
        Map<String, Long> before = waiting();

        List<PledgeId> made = List.of(
                pledges.draft(pledges.complete("Counted as a draft")),
                pledges.draft(pledges.complete("Counted as a second draft")),
                pledges.inReview(pledges.complete("Counted in review")),
                pledges.approved(pledges.joint("Counted while partners are asked")),
                pledges.inConsultation(pledges.complete("Counted while it is consulted")),
                pledges.inCheck(pledges.complete("Counted in the check")));

        Map<String, Long> expected = new HashMap<>(before);
        made.forEach(id -> processes.waitingAt(id.subject()).stream()
                .filter(element -> !element.contains("#"))
                .forEach(element -> expected.merge(element, 1L, Long::sum)));
        assertThat(waiting()).isEqualTo(expected);
    }

    @Test
    void howLongCasesStayIsTheMedianOfThoseWhoLeftTheStep() {
        long before = step("errand", WRITING).passed();
        for (int days : List.of(1, 3, 8)) {
            SubjectRef errand = errands.open(accounts.organisation("freetown"), "Is written in days: " + days);
            clock.moveBy(Duration.ofDays(days));
            errands.written(errand);
        }

        StepFigures step = step("errand", WRITING);

        List<Long> stays = stays();
        assertThat(step.passed()).isEqualTo(before + 3).isEqualTo(stays.size());
        assertThat(step.median()).isCloseTo(percentile(stays, 0.5), Duration.ofMillis(1));
        assertThat(step.slow()).isCloseTo(percentile(stays, 0.9), Duration.ofMillis(1));
    }

    /** In milliseconds, as the engine tells them. */
    private List<Long> stays() {
        return engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("errand")
                .list()
                .stream()
                .flatMap(version -> engine
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processDefinitionId(version.getId())
                        .activityId(WRITING)
                        .finished()
                        .list()
                        .stream())
                .map(HistoricActivityInstance::getDurationInMillis)
                .sorted()
                .toList();
    }

    private static Duration percentile(List<Long> sorted, double part) {
        double place = part * (sorted.size() - 1);
        int below = (int) place;
        long low = sorted.get(below);
        long high = sorted.get(Math.min(below + 1, sorted.size() - 1));
        return Duration.ofMillis(Math.round(low + (place - below) * (high - low)));
    }

    @Test
    void aNumberLeadsToTheCasesBehindIt() {
        PledgeId draft = pledges.draft(pledges.complete("Found at its step"));

        JsonNode items = ApiClient.as(base, "officer")
                .get("/api/v1/processes/pledge/steps/userTask_DraftPledge/cases?limit=200&offset="
                        + Math.max(0, asOfficer(() -> figures.count("pledge", "userTask_DraftPledge")) - 200))
                .json()
                .path("items");

        assertThat(items.findValuesAsString("id")).contains(draft.toString());
        assertThat(Session.of(base, "officer")
                        .open("/processes/pledge?step=userTask_DraftPledge")
                        .all("h2"))
                .anyMatch(heading -> heading.startsWith("Cases that wait at"));
    }

    @ParameterizedTest
    @CsvSource({"coordinator.freetown", "focal.sierraleone", "reviewer.iom", "observer"})
    void nobodyElseLooksAtProcesses(String account) {
        ApiClient api = ApiClient.as(base, account);
        Stream.of(
                        "/api/v1/processes",
                        "/api/v1/processes/pledge",
                        "/api/v1/processes/pledge/steps/userTask_DraftPledge/cases",
                        "/api/v1/failed-steps")
                .forEach(path -> assertThat(api.get(path).status()).as(path).isEqualTo(403));
        assertThat(api.post("/api/v1/processes/pledge/move-to-newest", null).status())
                .isEqualTo(403);
        assertThat(api.post("/api/v1/failed-steps/1/try-again", null).status()).isEqualTo(403);
    }

    @Test
    void theSecretariatLooksAndDoesNotRepair() {
        ApiClient officer = ApiClient.as(base, "officer");
        assertThat(officer.get("/api/v1/processes").json().path("items").toString())
                .contains("pledge", "funding");
        assertThat(officer.get("/api/v1/processes/pledge").json().path("steps").isEmpty())
                .isFalse();
        assertThat(officer.get("/api/v1/processes/unheard-of").status()).isEqualTo(404);
        assertThat(officer.get("/api/v1/failed-steps").status()).isEqualTo(403);
        assertThat(officer.post("/api/v1/processes/pledge/move-to-newest", null).status())
                .isEqualTo(403);
        String one = "/api/v1/processes/pledge/older-cases";
        assertThat(officer.get(one).status()).isEqualTo(403);
        assertThat(officer.post(one + "/" + UUID.randomUUID() + "/move-to-newest", null)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anOperatorHasAFailedStepTriedAgainAndItStandsInTheHistory() {
        SubjectRef subject = broken.errand();
        String step = broken.stepOf(subject);
        ApiClient operator = ApiClient.as(base, "operator");

        assertThat(operator.get("/api/v1/failed-steps").json().path("items").findValuesAsString("id"))
                .contains(step);
        assertThat(Session.of(base, "operator").open("/failed-steps").all("vaadin-button"))
                .anyMatch(button -> button.contains("Try again"));
        assertThat(operator.post("/api/v1/failed-steps/" + step + "/try-again", null)
                        .status())
                .isEqualTo(204);

        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .jobId(step)
                        .withRetriesLeft()
                        .count())
                .isEqualTo(1);
        assertThat(current.callAs(
                        accounts.actor("officer", "secretariat"), () -> files.history(subject, Visibility.SECRETARIAT)))
                .first()
                .extracting(HistoryRow::action)
                .isEqualTo("try-again");
        assertThat(operator.post("/api/v1/failed-steps/" + step + "/try-again", null)
                        .status())
                .isEqualTo(404);
        assertThat(operator.post("/api/v1/processes/errand/move-to-newest", null)
                        .status())
                .isEqualTo(204);
        broken.forget(subject);
    }

    @Test
    void withoutSignInThereIsNothing() {
        assertThat(ApiClient.anonymous(base).get("/api/v1/processes").status()).isEqualTo(401);
        assertThatThrownBy(() -> current.callAs(accounts.actor("coordinator.montreal", "montreal"), failed::all))
                .isInstanceOf(Problem.class);
    }

    private Map<String, Long> waiting() {
        return asOfficer(() -> figures.of("pledge")).steps().stream()
                .filter(step -> step.waiting() > 0)
                .collect(Collectors.toMap(StepFigures::element, StepFigures::waiting));
    }

    private StepFigures step(String process, String element) {
        return asOfficer(() -> figures.of(process)).steps().stream()
                .filter(step -> step.element().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private <T> T asOfficer(Supplier<T> work) {
        return current.callAs(accounts.actor("officer", "secretariat"), work::get);
    }
}
