package org.medina.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The migrations that lead, one after the other, from one version of a model to another. */
record MigrationRoute(List<ProcessMigration> legs) {

    /** Empty when no chain of migrations leads there: then cases stay under the version they run under. */
    static Optional<MigrationRoute> find(
            List<ProcessMigration> migrations, String process, String fromTag, String toTag) {
        return find(migrations, process, fromTag, toTag, new HashSet<>()).map(MigrationRoute::new);
    }

    /** Where a case that stands at {@code activity} is to stand; releases that were never installed are passed through. */
    String follow(String activity) {
        String at = activity;
        for (ProcessMigration leg : legs) {
            at = leg.moved().getOrDefault(at, at);
        }
        return at;
    }

    private static Optional<List<ProcessMigration>> find(
            List<ProcessMigration> migrations, String process, String fromTag, String toTag, Set<String> seen) {
        if (fromTag.equals(toTag)) {
            return Optional.of(List.of());
        }
        if (!seen.add(fromTag)) {
            return Optional.empty();
        }
        for (ProcessMigration leg : migrations) {
            if (leg.process().equals(process) && leg.fromTag().equals(fromTag)) {
                var rest = find(migrations, process, leg.toTag(), toTag, seen);
                if (rest.isPresent()) {
                    List<ProcessMigration> legs = new ArrayList<>(List.of(leg));
                    legs.addAll(rest.get());
                    return Optional.of(legs);
                }
            }
        }
        return Optional.empty();
    }
}
