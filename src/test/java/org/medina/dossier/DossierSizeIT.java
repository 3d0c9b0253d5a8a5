package org.medina.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.medina.identity.CurrentActor;
import org.medina.pledge.PledgeId;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Ten times as many pledges take about ten times as long, in a heap that the portal’s tests nearly fill by themselves. */
@IntegrationTest
@EnabledIfSystemProperty(named = "medina.long", matches = "true")
class DossierSizeIT {

    private static final int SMALL = 100;
    private static final int LARGE = 1000;
    private static final long MEGABYTE = 1024 * 1024;

    private final DossierFixtures fixtures;
    private final DossierFiles files;
    private final Dossiers dossiers;
    private final DossierReading reading;
    private final CurrentActor actors;
    private final List<PledgeId> used = new ArrayList<>();

    @Autowired
    DossierSizeIT(
            DossierFixtures fixtures,
            DossierFiles files,
            Dossiers dossiers,
            DossierReading reading,
            CurrentActor actors) {
        this.fixtures = fixtures;
        this.files = files;
        this.dossiers = dossiers;
        this.reading = reading;
        this.actors = actors;
    }

    @AfterEach
    void takeAway() {
        fixtures.forget(used);
    }

    private record Measured(DossierDetails dossier, Duration took) {

        double perPledge() {
            return took.toMillis() / (double) dossier.pledges();
        }

        String line() {
            return "  %5d pledges  %5.1f MB of PDF  %6.1f s  %5.1f ms a pledge"
                    .formatted(
                            dossier.pledges(),
                            dossier.file(DossierFormat.PDF).orElseThrow().size() / 1e6,
                            took.toMillis() / 1e3,
                            perPledge());
        }
    }

    /** Also printed by {@code ./medina bench dossier}. */
    @Test
    void aThousandPledgesCostNoMoreEachThanAHundred() throws IOException {
        measure(20);
        Measured small = measure(SMALL);
        Measured large = measure(LARGE);
        System.out.printf(
                "dossiers compiled, with a heap of %d MB%n%s%n%s%n  a pledge of many to one of few: %.2f%n",
                Runtime.getRuntime().maxMemory() / MEGABYTE,
                small.line(),
                large.line(),
                large.perPledge() / small.perPledge());

        assertThat(large.dossier().isCompiled()).isTrue();
        assertThat(large.perPledge()).isLessThan(2 * small.perPledge());
        DossierId id = large.dossier().id();
        actors.runAs(fixtures.officer(), () -> dossiers.repeat(id));
        fixtures.awaitRepeated(id);
        assertThat(actors.callAs(
                        fixtures.officer(),
                        () -> reading.repetition(id).orElseThrow().isSame()))
                .isTrue();
    }

    private Measured measure(int count) throws IOException {
        List<PledgeId> pledges = fixtures.pledges(count);
        used.addAll(pledges);
        long begun = System.nanoTime();
        DossierDetails dossier =
                fixtures.compiled(fixtures.request(DossierFixtures.about(), Grouping.IMRF_ROUND_TABLES, pledges));
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        try (OutputStream out = Files.newOutputStream(Path.of("target/dossier-%d.pdf".formatted(count)))) {
            files.writeTo(dossier.id(), dossier.file(DossierFormat.PDF).orElseThrow(), out);
        }
        return new Measured(dossier, took);
    }
}
