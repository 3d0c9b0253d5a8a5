package org.medina.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder that outlives the launcher: database, logs, and the ports and passwords once chosen. One owner at a time. */
public final class DataDirectory implements AutoCloseable {

    private static final long NEEDED_MEGABYTES = 500;

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Creates the folder if need be and takes its lock, which the system releases however the process ends. */
    public static DataDirectory open(Path path) {
        try {
            Files.createDirectories(path.resolve("logs"));
            Files.createDirectories(path.resolve("processes"));
            FileChannel channel = FileChannel.open(
                    path.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new LaunchProblem(
                        "Another run is using the data in %s. Stop it, or choose another folder with --data."
                                .formatted(path));
            }
            long megabytes = Files.getFileStore(path).getUsableSpace() >> 20;
            if (megabytes < NEEDED_MEGABYTES) {
                channel.close();
                throw new LaunchProblem(
                        "Only %d MB are free where %s is; %d MB are needed. Free some space, or choose another folder with --data."
                                .formatted(megabytes, path, NEEDED_MEGABYTES));
            }
            return new DataDirectory(path, channel);
        } catch (IOException e) {
            throw new LaunchProblem(
                    "Cannot write to %s (%s). Make it writable, or choose another folder with --data."
                            .formatted(path, reason(e)),
                    e);
        }
    }

    @SuppressWarnings("resource") // the lock lives as long as the channel
    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
    }

    public Path file(String name) {
        return path.resolve(name);
    }

    Path processRecord(String name) {
        return path.resolve("processes").resolve(name + ".properties");
    }

    /** The names of all programs that were started with this data and not seen to end. */
    List<String> recordedProcesses() {
        try (Stream<Path> records = Files.list(path.resolve("processes"))) {
            return records.map(record -> record.getFileName().toString().replace(".properties", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The log of one program. */
    public Path log(String name) {
        return path.resolve("logs").resolve(name + ".log");
    }

    /** A new log of one program; the one before it is kept as {@code <name>.1.log}. */
    Path newLog(String name) {
        try {
            Path log = log(name);
            if (Files.exists(log)) {
                Files.move(log, path.resolve("logs").resolve(name + ".1.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port chosen for this purpose at an earlier run, as long as it is free; else a new one. */
    int port(String purpose) {
        String remembered = setting("port." + purpose);
        if (remembered != null && Ports.isFree(Integer.parseInt(remembered))) {
            return Integer.parseInt(remembered);
        }
        int port = Ports.anyFree();
        remember("port." + purpose, Integer.toString(port));
        return port;
    }

    /** A random password, made at the first call and the same ever after. */
    String password(String purpose) {
        String remembered = setting("password." + purpose);
        if (remembered != null) {
            return remembered;
        }
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        remember("password." + purpose, password);
        return password;
    }

    @Nullable
    String setting(String key) {
        return settings().getProperty(key);
    }

    void remember(String key, String value) {
        Properties settings = settings();
        settings.setProperty(key, value);
        StringWriter text = new StringWriter();
        try {
            settings.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        writePrivately("launcher.properties", text.toString());
    }

    private Properties settings() {
        Properties settings = new Properties();
        Path file = file("launcher.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                settings.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return settings;
    }

    /** Replaces a file in one step; only its owner can read it. */
    void writePrivately(String name, String content) {
        Path draft = file(name + ".new");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, content);
            Files.move(draft, file(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a file or folder of this directory with all that is in it. */
    public void delete(String name) {
        try {
            delete(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a file or folder with all that is in it, if it is there. */
    static void delete(Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
