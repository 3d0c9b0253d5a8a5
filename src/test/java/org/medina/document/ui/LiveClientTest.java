package org.medina.document.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.medina.testing.ClientScripts;

/**
 * Runs the tests of the browser's client in Node: wild typists over bad lines converge, unsent words survive a dead tab,
 * nothing counts twice. {@code SEED} in the environment repeats a run.
 */
class LiveClientTest {

    @Test
    void theClientOfTheTextKeepsEveryWordOnce() throws IOException, InterruptedException {
        String said = ClientScripts.ready()
                .run(
                        "--test",
                        "--test-force-exit",
                        "--test-timeout=60000",
                        "--test-reporter=tap",
                        "src/test/frontend/document/live.test.ts");

        System.out.println(
                said.lines().filter(line -> line.contains("seed")).findFirst().orElse(""));
        assertThat(said).contains("# fail 0").containsPattern("# pass 1\\d");
    }
}
