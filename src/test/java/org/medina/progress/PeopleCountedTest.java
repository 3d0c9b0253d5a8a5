package org.medina.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody can be recognised by a number that the public reads, nor by one that it can work out. */
class PeopleCountedTest {

    @Test
    void fewerThanFiveReadFewerThanFive() {
        PeopleReached reached = counted(4, Map.of(PeopleGroup.CHILDREN, 3));

        assertThat(reached.total().isFew()).isTrue();
        assertThat(reached.groups().get(PeopleGroup.CHILDREN)).isEqualTo(PeopleReached.Count.FEW);
    }

    @Test
    void fiveAreShown() {
        assertThat(counted(5, Map.of()).total().number()).isEqualTo(5);
    }

    @Test
    void aHiddenGenderCannotBeWorkedOutFromTheOther() {
        PeopleReached reached = counted(100, Map.of(PeopleGroup.WOMEN, 98, PeopleGroup.MEN, 2));

        assertThat(reached.groups()).containsEntry(PeopleGroup.MEN, PeopleReached.Count.FEW);
        assertThat(reached.groups()).containsEntry(PeopleGroup.WOMEN, PeopleReached.Count.FEW);
        assertThat(reached.total().number()).isEqualTo(100);
    }

    @Test
    void aGenderThatWasNotCountedCannotBeWorkedOutEither() {
        assertThat(counted(100, Map.of(PeopleGroup.WOMEN, 97)).groups())
                .containsEntry(PeopleGroup.WOMEN, PeopleReached.Count.FEW);
    }

    @Test
    void whatTellsNothingStays() {
        PeopleReached reached =
                counted(100, Map.of(PeopleGroup.WOMEN, 60, PeopleGroup.MEN, 40, PeopleGroup.REFUGEES, 99));

        assertThat(reached.groups().values()).noneMatch(PeopleReached.Count::isFew);
    }

    @Test
    void nobodyCountedIsNothingToShow() {
        assertThat(PeopleCounted.of(List.of(new ProgressContent.Reached(null, Map.of()))))
                .isEmpty();
    }

    private static PeopleReached counted(int total, Map<PeopleGroup, Integer> groups) {
        return PeopleCounted.of(List.of(new ProgressContent.Reached(total, groups)))
                .orElseThrow();
    }
}
