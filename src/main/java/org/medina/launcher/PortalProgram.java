package org.medina.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The portal's jar made quick to start: unpacked once for each build, with the cache of loaded classes (JEP 514) that
 * the first run of that build writes when it ends in order. A start takes about a quarter of the time with it.
 */
final class PortalProgram {

    private static final String CACHE = "medina.aot";

    private final Path jar;
    private final Path unpacked;
    private final boolean learns;
    private final String draft = "medina-%s.aot.new".formatted(UUID.randomUUID());

    /** @param learns whether a run that finds no cache leaves one for the next */
    PortalProgram(Home home, boolean learns) {
        this.learns = learns;
        this.jar = home.portalJar();
        this.unpacked = jar.resolveSibling("portal");
    }

    /** How to run it; the first run of a build can also learn what the next ones need. */
    List<String> line(DataDirectory data) {
        unpackOnce(data);
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:aot*=off,cds*=off"));
        if (hasCache()) {
            line.add("-XX:AOTCache=" + unpacked.resolve(CACHE));
        } else if (learns) {
            line.add("-XX:AOTCacheOutput=" + unpacked.resolve(draft));
        }
        line.addAll(List.of("-jar", unpacked.resolve(jar.getFileName()).toString()));
        return line;
    }

    /** Whether an earlier run of this build has left its cache. */
    boolean isQuick(DataDirectory data) {
        unpackOnce(data);
        return hasCache();
    }

    private boolean hasCache() {
        return Files.exists(unpacked.resolve(CACHE));
    }

    /** To be called after the end: what was learnt becomes the cache of the next starts. */
    void keepWhatWasLearnt() {
        Path learnt = unpacked.resolve(draft);
        try {
            if (Files.exists(learnt)) {
                Files.move(learnt, unpacked.resolve(CACHE), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unpackOnce(DataDirectory data) {
        if (!Files.exists(jar)) {
            throw new LaunchProblem("There is no %s. Build it with: ./mvnw package -DskipTests".formatted(jar));
        }
        synchronized (PortalProgram.class) {
            try (FileChannel channel = FileChannel.open(
                            jar.resolveSibling(".portal.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock ignored = channel.lock()) {
                String build = Files.getLastModifiedTime(jar).toString() + " " + Files.size(jar);
                Path marker = unpacked.resolve(".build");
                if (!Files.exists(marker) || !Files.readString(marker).equals(build)) {
                    DataDirectory.delete(unpacked);
                    ChildProcess.runToEnd(unpacking(), Map.of(), data.log("portal-unpack"));
                    Files.writeString(marker, build);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private List<String> unpacking() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                unpacked.toString());
    }
}
