package org.medina.document.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Runs the tests of the browser's client in Node: wild typists over bad lines converge, unsent words survive a dead tab,
 * nothing counts twice. {@code SEED} in the environment repeats a run.
 */
class LiveClientTest {

    private static final Path HOME = Path.of(".tools/document-client").toAbsolutePath();

    @Test
    void theClientOfTheTextKeepsEveryWordOnce() throws IOException, InterruptedException {
        Path node = node();
        copy(Path.of("frontend/document"), HOME.resolve("frontend/document"));
        copy(
                Path.of("src/main/resources/messages/document-ui.properties"),
                HOME.resolve("src/main/resources/messages/document-ui.properties"));
        copy(Path.of("src/test/frontend"), HOME.resolve("src/test/frontend"));
        boolean packagesChanged =
                copy(Path.of("src/test/frontend/package-lock.json"), HOME.resolve("package-lock.json"))
                        | copy(Path.of("src/test/frontend/package.json"), HOME.resolve("package.json"));
        if (packagesChanged || !Files.exists(HOME.resolve("node_modules/.package-lock.json"))) {
            Path npm = node.resolveSibling("npm");
            assertThat(run(
                            node,
                            List.of(
                                    Files.exists(npm) ? npm.toString() : "npm",
                                    "ci",
                                    "--ignore-scripts",
                                    "--no-audit",
                                    "--no-fund")))
                    .isNotNull();
        }

        String said = run(
                node,
                List.of(
                        node.toString(),
                        "--disable-warning=ExperimentalWarning",
                        "--test",
                        "--test-force-exit",
                        "--test-timeout=60000",
                        "--test-reporter=tap",
                        "src/test/frontend/document/live.test.ts"));

        System.out.println(
                said.lines().filter(line -> line.contains("seed")).findFirst().orElse(""));
        assertThat(said).contains("# fail 0").containsPattern("# pass 1\\d");
    }

    private static String run(Path node, List<String> command) throws IOException, InterruptedException {
        Path log = HOME.resolve("said.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .merge("PATH", String.valueOf(node.getParent()), (path, folder) -> folder + File.pathSeparator + path);
        Process process = builder.start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        process.destroyForcibly();
        String said = Files.readString(log);
        assertThat(ended && process.exitValue() == 0).as(said).isTrue();
        return said;
    }

    /** Answers whether anything is different now. */
    private static boolean copy(Path from, Path to) throws IOException {
        boolean changed = false;
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = from.equals(file)
                        ? to
                        : to.resolve(from.relativize(file).toString());
                if (!Files.exists(target) || Files.mismatch(file, target) >= 0) {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                    changed = true;
                }
            }
        }
        return changed;
    }

    /** On the path, or where {@code ./medina} or Vaadin puts it; 24 and newer run TypeScript as it is. */
    private static Path node() throws IOException, InterruptedException {
        List<Path> folders = new ArrayList<>();
        Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of).forEach(folders::add);
        folders.add(Path.of(".tools/node/bin").toAbsolutePath());
        folders.add(Path.of(System.getProperty("user.home"), ".vaadin/node/bin"));
        for (Path folder : folders) {
            Path node = folder.resolve("node");
            if (Files.isExecutable(node)) {
                Process asked = new ProcessBuilder(node.toString(), "--version").start();
                String version = new String(asked.getInputStream().readAllBytes()).strip();
                if (version.matches("v(2[4-9]|[3-9]\\d)\\..*")) {
                    return node;
                }
            }
        }
        throw new IllegalStateException("There is no Node 24 or newer on the path; \"./medina test\" fetches one");
    }
}
