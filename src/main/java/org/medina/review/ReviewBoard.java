package org.medina.review;

import java.util.List;
import java.util.Map;

/**
 * Who has answered and who has not; every number counts cities, and opens them.
 *
 * @param countries by name
 * @param objectives in their order; a city counts under each objective of its pledges
 * @param statements what came of asking the ministries
 */
public record ReviewBoard(
        Map<Standing, Long> total, List<Row> countries, List<Row> objectives, Map<Statement.State, Long> statements) {

    /** @param code of the country or the objective */
    public record Row(String code, String label, Map<Standing, Long> cities) {

        public Row {
            cities = Map.copyOf(cities);
        }

        public long of(Standing standing) {
            return cities.getOrDefault(standing, 0L);
        }

        public long all() {
            return cities.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    public long of(Standing standing) {
        return total.getOrDefault(standing, 0L);
    }

    public long of(Statement.State state) {
        return statements.getOrDefault(state, 0L);
    }

    public long asked() {
        return total.values().stream().mapToLong(Long::longValue).sum();
    }
}
