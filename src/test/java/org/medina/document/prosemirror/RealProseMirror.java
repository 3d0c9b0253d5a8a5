package org.medina.document.prosemirror;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The JavaScript original in Node, with the pinned packages of {@code src/test/prosemirror} in {@code .tools}, and beside
 * it the very schema files of the browser.
 */
final class RealProseMirror {

    private static final Path SOURCES = Path.of("src/test/prosemirror");
    private static final Path SCHEMA = Path.of("frontend/document");
    private static final Path HOME = Path.of(".tools/prosemirror").toAbsolutePath();
    private static final int OLDEST_NODE = 24;

    private RealProseMirror() {}

    /** Has it make cases, and hands on what it says, line by line. */
    static void cases(int seed, int steps, int rebases, Consumer<String> line) {
        try {
            Path node = node();
            install(node);
            Path errors = HOME.resolve("errors.log");
            Process process = new ProcessBuilder(
                            node.toString(),
                            "--disable-warning=ExperimentalWarning",
                            "differential.mjs",
                            String.valueOf(seed),
                            String.valueOf(steps),
                            String.valueOf(rebases))
                    .directory(HOME.toFile())
                    .redirectError(errors.toFile())
                    .start();
            try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
                reader.lines().forEach(line);
            } finally {
                process.destroy();
            }
            if (process.waitFor() != 0) {
                throw new IllegalStateException("The JavaScript failed: " + Files.readString(errors));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void install(Path node) throws IOException, InterruptedException {
        Files.createDirectories(HOME.resolve("document"));
        boolean packagesChanged =
                copy(SOURCES.resolve("package.json"), HOME) | copy(SOURCES.resolve("package-lock.json"), HOME);
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".mjs")).toList()) {
                copy(file, HOME);
            }
        }
        copy(SCHEMA.resolve("schema.ts"), HOME.resolve("document"));
        copy(SCHEMA.resolve("schema.json"), HOME.resolve("document"));
        if (packagesChanged || !Files.exists(HOME.resolve("node_modules/.package-lock.json"))) {
            npmInstall(node);
        }
    }

    private static boolean copy(Path file, Path folder) throws IOException {
        Path target = folder.resolve(file.getFileName());
        boolean changed = !Files.exists(target) || Files.mismatch(file, target) >= 0;
        if (changed) {
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
        return changed;
    }

    private static void npmInstall(Path node) throws IOException, InterruptedException {
        Path log = HOME.resolve("npm.log");
        Path npm = node.resolveSibling(isWindows() ? "npm.cmd" : "npm");
        ProcessBuilder builder = new ProcessBuilder(
                        Files.exists(npm) ? npm.toString() : "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .merge("PATH", String.valueOf(node.getParent()), (path, folder) -> folder + File.pathSeparator + path);
        Process process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroy();
            Files.deleteIfExists(HOME.resolve("package-lock.json"));
            throw new IllegalStateException("npm could not install ProseMirror: " + Files.readString(log));
        }
    }

    /** On the path, where {@code ./medina} puts it, or where Vaadin does. */
    private static Path node() throws IOException, InterruptedException {
        List<Path> folders = new ArrayList<>();
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            folders.add(Path.of(folder));
        }
        folders.add(Path.of(".tools/node/bin").toAbsolutePath());
        Path vaadin = Path.of(System.getProperty("user.home"), ".vaadin");
        if (Files.isDirectory(vaadin)) {
            try (Stream<Path> nodes = Files.find(
                    vaadin, 2, (path, is) -> path.getFileName().toString().matches("node.*|bin"))) {
                nodes.forEach(folders::add);
            }
        }
        for (Path folder : folders) {
            Path node = folder.resolve(isWindows() ? "node.exe" : "node");
            if (Files.isExecutable(node) && version(node) >= OLDEST_NODE) {
                return node;
            }
        }
        throw new IllegalStateException(
                "There is no Node " + OLDEST_NODE + " or newer on the path; \"./medina test\" fetches one");
    }

    private static int version(Path node) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(node.toString(), "--version").start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return said.matches("v\\d+\\..*") ? Integer.parseInt(said.substring(1, said.indexOf('.'))) : 0;
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
    }
}
