package org.medina.document.prosemirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/**
 * The port against the original: random, corrupted and undone steps, and rebases of edits at the same spot, through the
 * real JavaScript and through ours. {@code -Dmedina.differential=nightly} does twenty times as many,
 * {@code -Dmedina.differential.seed=…} repeats a run.
 */
class DifferentialTest {

    private static final int CASES = "nightly".equals(System.getProperty("medina.differential")) ? 400_000 : 20_000;

    private final int seed = Integer.getInteger(
            "medina.differential.seed", ThreadLocalRandom.current().nextInt(1_000_000_000));
    private final Comparison comparison = new Comparison();

    @Test
    void everyStepComesOutAsInTheRealProseMirror() {
        RealProseMirror.cases(seed, CASES, 0, comparison::line);

        System.out.printf("differential: seed %d, %d steps, %s%n", seed, comparison.steps, comparison.outcomes);
        assertThat(comparison.differences).as("seed %d", seed).isEmpty();
        assertThat(comparison.ended).isTrue();
        assertThat(comparison.steps).isGreaterThanOrEqualTo(CASES);
        assertThat(comparison.outcomes).containsOnlyKeys(Comparison.Outcome.values());
    }

    @Test
    void everyRebaseComesOutAsInTheRealProseMirror() {
        RealProseMirror.cases(seed, 0, CASES, comparison::line);

        System.out.printf(
                "differential: seed %d, %d rebases, %d steps dropped%n", seed, comparison.rebases, comparison.dropped);
        assertThat(comparison.differences).as("seed %d", seed).isEmpty();
        assertThat(comparison.ended).isTrue();
        assertThat(comparison.rebases).isGreaterThanOrEqualTo(CASES);
        assertThat(comparison.dropped).isPositive();
    }
}
