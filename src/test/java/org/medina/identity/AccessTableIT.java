package org.medina.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.medina.testing.Servers;

class AccessTableIT {

    enum Action {
        READ,
        WRITE
    }

    enum State {
        DRAFT,
        SIGNING,
        PUBLISHED,
        WITHDRAWN
    }

    private record Row(int id, State state, Set<Relation> relations) {}

    /** Random tables, random readers, random rows; replay a failure with {@code -Daccess.seed=…}. */
    @Test
    void listsShowExactlyTheRowsThatTheChecksLetBeRead() throws SQLException {
        long seed = Long.getLong("access.seed", System.nanoTime());
        var random = new Random(seed);
        try (Connection connection = Servers.postgres().connect("medina")) {
            var rows = rows(random);
            create(connection, rows);
            int seen = 0;
            for (int round = 0; round < 200; round++) {
                var table = table(random);
                var actor = actor(random);
                Set<Integer> expected = rows.stream()
                        .filter(row -> table.allows(actor, Action.READ, row.state(), row.relations()))
                        .map(Row::id)
                        .collect(Collectors.toSet());
                seen += expected.size();
                assertThat(select(connection, table, actor)).as("seed %d", seed).isEqualTo(expected);
            }
            assertThat(seen).as("seed %d reads something at all", seed).isPositive();
        }
    }

    private static List<Row> rows(Random random) {
        var rows = new ArrayList<Row>();
        for (int id = 0; id < 300; id++) {
            rows.add(new Row(id, any(random, State.values()), some(random, Relation.class)));
        }
        return rows;
    }

    private static AccessTable<Action, State> table(Random random) {
        var rules = new ArrayList<AccessRule<Action, State>>();
        for (int count = random.nextInt(7); count > 0; count--) {
            rules.add(new AccessRule<>(
                    any(random, Action.values()),
                    some(random, State.class),
                    random.nextBoolean() ? null : any(random, Role.values()),
                    any(random, Relation.values())));
        }
        return new AccessTable<>(Action.class, Action.READ, rules);
    }

    private static Actor actor(Random random) {
        return new Actor(null, "somebody", null, some(random, Role.class), new SignIn("test", Instant.EPOCH));
    }

    private static void create(Connection connection, List<Row> rows) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create temporary table access_row (id int, state text"
                    + Stream.of(Relation.values())
                            .map(relation -> ", " + column(relation) + " boolean")
                            .collect(Collectors.joining())
                    + ")");
            for (Row row : rows) {
                statement.execute("insert into access_row values (%d, '%s'%s)"
                        .formatted(
                                row.id(),
                                row.state(),
                                Stream.of(Relation.values())
                                        .map(relation -> ", " + row.relations().contains(relation))
                                        .collect(Collectors.joining())));
            }
        }
    }

    private static Set<Integer> select(Connection connection, AccessTable<Action, State> table, Actor actor)
            throws SQLException {
        var where = table.readableBy(actor, "state", AccessTableIT::column);
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select id from access_row where " + where)) {
            Set<Integer> ids = new HashSet<>();
            while (result.next()) {
                ids.add(result.getInt(1));
            }
            return ids;
        }
    }

    private static String column(Relation relation) {
        return "is_" + relation.name().toLowerCase(Locale.ROOT);
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static <E extends Enum<E>> Set<E> some(Random random, Class<E> type) {
        Set<E> some = EnumSet.noneOf(type);
        for (E value : type.getEnumConstants()) {
            if (random.nextInt(3) == 0) {
                some.add(value);
            }
        }
        return some;
    }
}
