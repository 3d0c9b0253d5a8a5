package org.medina.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MigrationRouteTest {

    private static final List<ProcessMigration> KNOWN = List.of(
            new ProcessMigration("parcel", "1", "2", Map.of("check", "inspect")),
            new ProcessMigration("parcel", "2", "3", Map.of("inspect", "examine", "stamp", "seal")),
            new ProcessMigration("letter", "1", "3", Map.of()));

    @Test
    void aReleaseThatWasNeverInstalledIsPassedThrough() {
        MigrationRoute route = MigrationRoute.find(KNOWN, "parcel", "1", "3").orElseThrow();

        assertThat(route.legs()).hasSize(2);
        assertThat(route.follow("check")).isEqualTo("examine");
        assertThat(route.follow("stamp")).isEqualTo("seal");
        assertThat(route.follow("pack")).isEqualTo("pack");
    }

    @Test
    void withoutAWayThereIsNoRoute() {
        assertThat(MigrationRoute.find(KNOWN, "parcel", "3", "1")).isEmpty();
        assertThat(MigrationRoute.find(KNOWN, "parcel", "0", "3")).isEmpty();
        assertThat(MigrationRoute.find(KNOWN, "letter", "1", "2")).isEmpty();
    }

    @Test
    void aCircleOfMigrationsIsNoRoute() {
        var circle = List.of(
                new ProcessMigration("parcel", "1", "2", Map.of()), new ProcessMigration("parcel", "2", "1", Map.of()));

        assertThat(MigrationRoute.find(circle, "parcel", "1", "3")).isEmpty();
    }
}
