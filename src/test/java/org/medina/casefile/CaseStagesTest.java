package org.medina.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.medina.identity.Role;

class CaseStagesTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final List<String> STAGES = List.of("draft", "review", "sign", "published");

    @Test
    void aNewCaseStandsInItsFirstStage() {
        assertThat(track("draft", visit("draft")))
                .containsExactly("draft HERE", "review NEXT", "sign NEXT", "published NEXT");
    }

    @Test
    void aStageThatWasLeftOutIsNoted() {
        assertThat(track("sign", visit("draft"), visit("sign")))
                .containsExactly("draft DONE", "review SKIPPED", "sign HERE", "published NEXT");
    }

    @Test
    void aReturnedCaseHasItsStagesAheadAgain() {
        assertThat(track("draft", visit("draft"), visit("review"), visit("sign"), visit("draft")))
                .containsExactly("draft HERE", "review NEXT", "sign NEXT", "published NEXT");
    }

    @Test
    void whatWasPassedBeforeAReturnDoesNotCountAsDoneAfterIt() {
        assertThat(track("sign", visit("draft"), visit("review"), visit("sign"), visit("draft"), visit("sign")))
                .containsExactly("draft DONE", "review SKIPPED", "sign HERE", "published NEXT");
    }

    @Test
    void theLastStageIsDoneWhenItIsNobodysTurn() {
        assertThat(track(null, "published", visit("draft"), visit("review"), visit("sign"), visit("published")))
                .containsExactly("draft DONE", "review DONE", "sign DONE", "published DONE");
    }

    @Test
    void aStageOutsideOfTheProcessComesLast() {
        assertThat(track(null, "withdrawn", visit("draft"), visit("withdrawn")))
                .containsExactly("draft DONE", "review SKIPPED", "sign SKIPPED", "published SKIPPED", "withdrawn DONE");
    }

    @Test
    void eachStepSaysSinceWhenAndWhoseItIs() {
        List<StageStep> steps =
                CaseStages.track(file(turn(), "review"), STAGES, List.of(visit("draft"), visit("review")), "Freetown");

        assertThat(steps.get(0).who()).isEqualTo("Office of draft");
        assertThat(steps.get(0).at()).isEqualTo(NOON.plusSeconds(60));
        assertThat(steps.get(1).who()).isEqualTo("Freetown");
        assertThat(steps.get(1).at()).isEqualTo(NOON);
        assertThat(steps.get(2).who()).isNull();
    }

    private static List<String> track(String stage, StageVisit... visits) {
        return track(turn(), stage, visits);
    }

    private static List<String> track(@Nullable Turn turn, String stage, StageVisit... visits) {
        return CaseStages.track(file(turn, stage), STAGES, List.of(visits), null).stream()
                .map(step -> step.stageKey() + " " + step.state())
                .toList();
    }

    private static Turn turn() {
        return new Turn(new OrganisationId(new UUID(0, 1)), Role.CITY_EDITOR);
    }

    private static StageVisit visit(String stage) {
        return new StageVisit(stage, NOON, NOON.plusSeconds(60), "Office of " + stage);
    }

    private static CaseFile file(@Nullable Turn turn, String stage) {
        return new CaseFile(
                new SubjectRef("errand", new UUID(0, 2)),
                "MM-2026-00001",
                "Errand",
                "OPEN",
                stage,
                turn,
                NOON,
                null,
                new OrganisationId(new UUID(0, 1)),
                Set.of(),
                Visibility.CITY,
                NOON);
    }
}
