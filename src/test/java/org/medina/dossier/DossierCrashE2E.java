package org.medina.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.medina.base.Ids;
import org.medina.testing.ApiClient;
import org.medina.testing.RunningPortal;
import tools.jackson.databind.JsonNode;

/** Power is cut while a dossier is compiled: it goes on where it was, and comes out as if nothing had happened. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "medina.long", matches = "true")
class DossierCrashE2E {

    private static final String OFFICER = "officer";
    private static final int COPIES = 30;
    private static final int CUTS = 3;

    private final long seed = Long.getLong("medina.crash.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final UUID dossier = Ids.next();
    private RunningPortal portal;

    @BeforeAll
    void open() {
        System.out.println("Power cuts: repeat with -Dmedina.crash.seed=" + seed);
        portal = RunningPortal.quick(Map.of("MEDINA_DEMO", "true"));
    }

    @AfterAll
    void close() {
        portal.close();
    }

    @Test
    void aKilledPortalGoesOnWhereItWasAndTheBytesAreTheSame() throws SQLException {
        ask();
        int done = 0;
        for (int cut = 0; cut < CUTS; cut++) {
            int until = done + 1 + random.nextInt(3);
            JsonNode seen = await("", progress -> progress.path("done").asInt() >= until || isOver(progress));
            assertThat(isOver(seen))
                    .as("there is something left to do: " + seen)
                    .isFalse();
            portal.kill();
            assertThat(seen.path("total").asInt()).isGreaterThan(5);
            assertThat(seen.path("done").asInt()).isGreaterThanOrEqualTo(done);
            done = seen.path("done").asInt();
            portal.start();
        }
        JsonNode over = await("", DossierCrashE2E::isOver);
        assertThat(over.path("state").asString()).isEqualTo("COMPILED");
        assertThat(over.path("done").asInt()).isEqualTo(over.path("total").asInt());

        // each piece was done once
        assertThat(count("signoff.frozen_text t join dossier.dossier d on d.text_hash = t.hash where d.id = ?"))
                .isOne();
        assertThat(count("dossier.file where dossier = ?")).isEqualTo(3);
        assertThat(count("dossier.pages where dossier = ?")).isZero();
        JsonNode data = get("/files/json");
        assertThat(data.path("pledges").valueStream().map(pledge -> pledge.path("reference")
                        .asString()))
                .doesNotHaveDuplicates()
                .hasSize(get("").path("pledges").asInt());

        // and without any power cut the same comes out
        assertThat(ApiClient.as(portal.url(), OFFICER)
                        .post(path("/repeat"), null)
                        .status())
                .isEqualTo(202);
        await("/repetition", DossierCrashE2E::isOver);
        assertThat(get("/repetition").path("same").asBoolean()).isTrue();
    }

    private static boolean isOver(JsonNode progress) {
        return !progress.path("state").asString().matches("WAITING|COMPILING");
    }

    /** What the page of a review asks for every other second. */
    private JsonNode await(String of, Predicate<JsonNode> enough) {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        JsonNode progress = get(of).path("progress");
        while (!enough.test(progress)) {
            assertThat(Instant.now()).as("still " + progress).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            progress = get(of).path("progress");
        }
        return progress;
    }

    private JsonNode get(String what) {
        return ApiClient.as(portal.url(), OFFICER).get(path(what)).json();
    }

    private String path(String what) {
        return "/api/v1/dossiers/" + dossier + what;
    }

    /** The pledges of the demo story’s finished review, many times over, as another version of its dossier. */
    private void ask() throws SQLException {
        try (Connection database = portal.connect()) {
            database.setAutoCommit(false);
            update(database, """
                    insert into dossier.dossier (id, about_kind, about_id, number, title, forum, grouping, frozen_at, pledges,
                        address, requested_at, state, total)
                    select ?, about_kind, about_id, number + 1, title, forum, grouping, frozen_at, pledges * %d, address,
                        requested_at, 'WAITING', 0
                    from dossier.dossier where repeats is null and state = 'COMPILED' order by number desc, id limit 1""".formatted(COPIES));
            for (int copy : IntStream.range(0, COPIES).toArray()) {
                update(database, """
                        insert into dossier.entry (dossier, reference, pledge, title, city, country, answer, group_code,
                            group_place, also, snapshot)
                        select ?, reference || '-%1$d', pledge, title, city, country, answer, group_code, group_place, also,
                            replace(snapshot, '"reference":"' || reference || '"', '"reference":"' || reference || '-%1$d"')
                        from dossier.entry where dossier = (
                            select id from dossier.dossier where repeats is null and state = 'COMPILED' order by number desc, id limit 1)""".formatted(copy));
            }
            update(database, """
                    update dossier.entry e set position = o.position
                    from (select reference, row_number() over (order by group_place, reference collate "C") as position
                          from dossier.entry where dossier = ?) o
                    where e.dossier = '%s' and e.reference = o.reference""".formatted(dossier));
            database.commit();
        }
    }

    private void update(Connection database, String sql) throws SQLException {
        try (PreparedStatement update = database.prepareStatement(sql)) {
            update.setObject(1, dossier);
            assertThat(update.executeUpdate()).isPositive();
        }
    }

    private int count(String rows) throws SQLException {
        try (Connection database = portal.connect();
                PreparedStatement query = database.prepareStatement("select count(*) from " + rows)) {
            query.setObject(1, dossier);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }
}
