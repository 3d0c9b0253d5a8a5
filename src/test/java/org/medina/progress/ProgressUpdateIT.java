package org.medina.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.medina.base.Money;
import org.medina.base.Problem;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PledgeProgress;
import org.medina.pledge.PublishedPledges;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** An update from the first word to the register: what is kept, what is added up, what stays with the parties. */
@IntegrationTest
class ProgressUpdateIT {

    private final ProgressForTests progress;
    private final ProgressReporting reporting;
    private final ProgressChecking checking;
    private final PublishedProgress published;
    private final PublishedPledges register;

    @Autowired
    ProgressUpdateIT(
            ProgressForTests progress,
            ProgressReporting reporting,
            ProgressChecking checking,
            PublishedProgress published,
            PublishedPledges register) {
        this.progress = progress;
        this.reporting = reporting;
        this.checking = checking;
        this.published = published;
        this.register = register;
    }

    @Test
    void aJointPledgesLinesAreAddedUpByShare() {
        PledgeId pledge = progress.joint("Added up");
        ProgressId id = progress.running(pledge);
        String indicator = progress.details(id).indicators().getFirst().id().toString();
        progress.edit("editor.freetown", "freetown", id, """
                {"stage": "NEEDS_SUPPORT", "narrative": "Half of the wards.", "percent": 50,
                 "indicators": [{"indicator": "%s", "actual": "2100", "note": "By hand."}],
                 "spent": {"amount": 40000.50},
                 "reached": {"total": 100, "groups": {"WOMEN": 60, "REFUGEES": 2}},
                 "obstacles": [{"kind": "FUNDING", "words": "A gap."}, {"kind": "POLITICAL", "words": "The law waits."}],
                 "support": {"tools": "A register."},
                 "evidence": [{"title": "Report", "address": "https://example.org/report"}]}
                """.formatted(indicator));
        progress.part("editor.montreal", "montreal", id, """
                {"percent": 90, "spent": 1000.25, "reached": {"total": 10, "groups": {"REFUGEES": 1, "CHILDREN": 7}}}""");
        progress.handIn(id);
        progress.accept(id);

        PublishedUpdate update = published.of(pledge).getFirst();
        assertThat(update.percent()).isEqualTo(58); // 80 x 50 + 20 x 90
        assertThat(update.spent()).isEqualTo(Money.of("41000.75", "USD"));
        assertThat(update.cities())
                .extracting(CityShare::share, CityShare::percent)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(new BigDecimal("80"), 50),
                        org.assertj.core.groups.Tuple.tuple(new BigDecimal("20"), 90));
        assertThat(update.indicators()).hasSize(1).first().satisfies(reading -> {
            assertThat(reading.target()).isEqualTo("4000");
            assertThat(reading.actual()).isEqualTo("2100");
        });
        PeopleReached reached = Objects.requireNonNull(update.reached());
        assertThat(reached.total().number()).isEqualTo(110);
        assertThat(reached.groups().get(PeopleGroup.WOMEN)).isEqualTo(new PeopleReached.Count(60));
        assertThat(reached.groups().get(PeopleGroup.REFUGEES)).matches(PeopleReached.Count::isFew);
        assertThat(update.obstacles()).extracting(Obstacle::kind).containsExactly(Obstacle.Kind.FUNDING);
        assertThat(Objects.requireNonNull(progress.details(id).snapshot()).obstacles())
                .hasSize(2);
        assertThat(update.toString()).doesNotContain("The law waits.");
    }

    @Test
    void theRegisterFollowsWhatWasPublishedAndNothingBefore() {
        PledgeId pledge = progress.published("Followed");
        ProgressId id = progress.running(pledge);
        progress.write(id);
        progress.handIn(id);
        assertThat(published.of(pledge)).isEmpty();
        assertThat(register.find(pledge.toString()).orElseThrow().progress()).isEqualTo(PledgeProgress.PLANNING);
        progress.accept(id);

        var shown = register.find(pledge.toString()).orElseThrow();
        assertThat(shown.progress()).isEqualTo(PledgeProgress.IN_PROGRESS);
        assertThat(shown.updatedAt()).isAfter(shown.publishedAt());
        assertThat(published.latest(List.of(pledge))).containsOnlyKeys(pledge);
        assertThat(register.history(pledge)).extracting("action").contains("report");
    }

    @Test
    void whatIsReturnedIsWrittenOnAndHandedInAgain() {
        PledgeId pledge = progress.published("Returned");
        ProgressId id = progress.running(pledge);
        progress.write(id);
        progress.handIn(id);
        progress.as("officer", "secretariat", () -> checking.sendBack(id, "Which wards?"));

        assertThat(progress.details(id).stage()).isEqualTo(ProgressStage.DUE);
        assertThat(progress.details(id).returnedReason()).isEqualTo("Which wards?");
        assertThat(progress.details(id).snapshot()).isNull();
        assertThat(progress.work(id)).containsExactly("write freetown");
        progress.handIn(id);
        progress.accept(id);
        assertThat(published.of(pledge)).hasSize(1);
        assertThat(progress.passed(id)).contains("catch_UpdateHandedIn", "end_UpdatePublished");
    }

    @Test
    void whatIsMissingIsNamedFieldByField() {
        ProgressId id = progress.running(progress.published("Empty"));

        assertThatThrownBy(() -> progress.handIn(id))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.fields())
                        .extracting("field")
                        .containsExactly("stage", "narrative", "percent"));
    }

    @Test
    void anOfficerWritesForACityButTheCityHandsItInAndAnotherChecks() {
        ProgressId id = progress.running(progress.published("By letter"));
        progress.edit("officer", "secretariat", id, ProgressForTests.UPDATE);
        assertThat(progress.details(id).enteredBy()).extracting("alias").isEqualTo("secretariat");
        assertThatThrownBy(() -> progress.as("officer", "secretariat", () -> reporting.handIn(id)))
                .isInstanceOf(Problem.class);
        progress.handIn(id);

        assertThatThrownBy(() -> progress.accept(id))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
        assertThat(progress.acts(id)).contains("write-for-city", "hand-in");
    }

    @Test
    void aFieldThatChangedMeanwhileIsNotOverwritten() {
        ProgressId id = progress.running(progress.published("At once"));
        progress.write(id);

        assertThatThrownBy(() -> progress.as(
                        "coordinator.freetown",
                        "freetown",
                        () -> reporting.edit(
                                id,
                                new tools.jackson.databind.json.JsonMapper()
                                        .createObjectNode()
                                        .put("percent", 90),
                                0)))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.kind())
                        .isEqualTo(Problem.Kind.PRECONDITION_FAILED));
        assertThat(progress.details(id).content().percent()).isEqualTo(40);
    }
}
