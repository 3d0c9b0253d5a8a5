package org.medina.progress;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.progress.PeopleReached.Count;

/** Adds up what the cities counted, and takes out every number by which somebody could be recognised. */
final class PeopleCounted {

    private PeopleCounted() {}

    /** Empty where no city counted anybody. */
    static Optional<PeopleReached> of(List<ProgressContent.@Nullable Reached> cities) {
        List<ProgressContent.Reached> counted = cities.stream()
                .filter(Objects::nonNull)
                .filter(reached -> reached.total() != null)
                .toList();
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        int total = counted.stream()
                .map(ProgressContent.Reached::total)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        Map<PeopleGroup, Integer> groups = new EnumMap<>(PeopleGroup.class);
        counted.forEach(
                reached -> reached.groups().forEach((group, number) -> groups.merge(group, number, Integer::sum)));
        return Optional.of(masked(total, groups));
    }

    /** What the rest of the whole would tell of a gender that is hidden, or was not counted, is hidden too. */
    private static PeopleReached masked(int total, Map<PeopleGroup, Integer> groups) {
        Map<PeopleGroup, Count> shown = new EnumMap<>(PeopleGroup.class);
        groups.forEach((group, number) -> shown.put(group, Count.of(number)));
        while (tellsTheRest(total, shown)) {
            shown.entrySet().stream()
                    .filter(entry ->
                            entry.getKey().isGender() && !entry.getValue().isFew())
                    .min(Comparator.comparing(
                            entry -> Objects.requireNonNull(entry.getValue().number(), "a number that is shown")))
                    .ifPresent(smallest -> shown.put(smallest.getKey(), Count.FEW));
        }
        return new PeopleReached(Count.of(total), shown);
    }

    private static boolean tellsTheRest(int total, Map<PeopleGroup, Count> shown) {
        int told = 0;
        boolean any = false;
        for (Map.Entry<PeopleGroup, Count> entry : shown.entrySet()) {
            Integer number = entry.getValue().number();
            if (entry.getKey().isGender() && number != null) {
                told += number;
                any = true;
            }
        }
        int rest = total - told;
        return any && rest > 0 && rest < PeopleReached.FEWEST;
    }
}
