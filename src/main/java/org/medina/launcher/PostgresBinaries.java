package org.medina.launcher;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL of the classpath, once per version. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}. */
    static Path unpackedBelow(Path folder) {
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), machine())) {
            byte[] content = archive.readAllBytes();
            Path target = folder.resolve(digest(content));
            if (!Files.isDirectory(target)) {
                unpack(content, target);
            }
            return target;
        } catch (IllegalStateException e) {
            throw new LaunchProblem(
                    "There is no embedded PostgreSQL for %s on %s. Use Linux (x86-64 or arm64) or macOS (arm64), or start the portal against your own PostgreSQL (docs/operations.md)."
                            .formatted(system(), machine()),
                    e);
        } catch (IOException e) {
            throw new LaunchProblem(
                    "Cannot unpack PostgreSQL to %s: %s. Free some space there or make it writable."
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }

    private static String system() {
        return System.getProperty("os.name").startsWith("Mac") ? "Darwin" : System.getProperty("os.name");
    }

    private static String machine() {
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return machine.equals("amd64") ? "x86_64" : machine;
    }

    private static String digest(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Unpacks beside the target and renames at the end, so that a half unpacked folder is never used. */
    private static void unpack(byte[] content, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Path draft = Files.createTempDirectory(target.getParent(), "unpacking-");
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(content)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, draft);
            }
        }
        draft.toFile().setExecutable(true, false);
        draft.toFile().setReadable(true, false);
        try {
            Files.move(draft, target);
        } catch (FileAlreadyExistsException e) {
            // another run unpacked the same at the same time: either copy will do
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("The archive names a file outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.copy(folder.resolve(entry.getLinkName()), file);
        } else {
            Files.copy(content, file);
        }
        if (entry.getName().contains("bin/") && !file.toFile().setExecutable(true, false)) {
            throw new IOException("Cannot make executable: " + file);
        }
    }
}
