package org.medina.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The browser's client of a text and its scripts in Node: copied beside the pinned packages of {@code src/test/frontend},
 * which are installed in {@code .tools} once.
 */
public final class ClientScripts {

    private static final Path HOME = Path.of(".tools/document-client").toAbsolutePath();

    private final Path node;

    private ClientScripts(Path node) {
        this.node = node;
    }

    /** Copies what has changed, and installs the packages if need be. */
    public static ClientScripts ready() throws IOException, InterruptedException {
        ClientScripts scripts = new ClientScripts(findNode());
        copy(Path.of("frontend/document"), HOME.resolve("frontend/document"));
        copy(
                Path.of("src/main/resources/messages/document-ui.properties"),
                HOME.resolve("src/main/resources/messages/document-ui.properties"));
        copy(Path.of("src/test/frontend"), HOME.resolve("src/test/frontend"));
        boolean packagesChanged =
                copy(Path.of("src/test/frontend/package-lock.json"), HOME.resolve("package-lock.json"))
                        | copy(Path.of("src/test/frontend/package.json"), HOME.resolve("package.json"));
        if (packagesChanged || !Files.exists(HOME.resolve("node_modules/.package-lock.json"))) {
            scripts.install();
        }
        return scripts;
    }

    private void install() throws IOException, InterruptedException {
        Path npm = node.resolveSibling("npm");
        runToEnd(List.of(
                Files.exists(npm) ? npm.toString() : "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
    }

    /** Starts a script with options and arguments of Node; what it says as errors goes to a log of its own. */
    public Process start(Path errors, String... arguments) throws IOException {
        return builder(line(arguments)).redirectError(errors.toFile()).start();
    }

    /** All that a script says, when it has ended well. */
    public String run(String... arguments) throws IOException, InterruptedException {
        return runToEnd(line(arguments));
    }

    private List<String> line(String... arguments) {
        List<String> line = new ArrayList<>(List.of(node.toString(), "--disable-warning=ExperimentalWarning"));
        line.addAll(List.of(arguments));
        return line;
    }

    private String runToEnd(List<String> command) throws IOException, InterruptedException {
        Path log = HOME.resolve("said.log");
        Process process = builder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        process.destroyForcibly();
        String said = Files.readString(log);
        if (!ended || process.exitValue() != 0) {
            throw new AssertionError(said);
        }
        return said;
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(HOME.toFile());
        builder.environment()
                .merge("PATH", String.valueOf(node.getParent()), (path, folder) -> folder + File.pathSeparator + path);
        return builder;
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
    private static Path findNode() throws IOException, InterruptedException {
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
