package org.medina.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.medina.base.Sha256;
import org.medina.base.SubjectRef;
import org.medina.casefile.Exhibits;
import org.medina.signoff.CanonicalJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is laid for one piece of a bundle, on the disk until it is kept; never more than one file's buffer in memory. */
final class Folder implements Exhibits, AutoCloseable {

    private static final int LONGEST_PATH = 200;

    private final String prefix;
    private final JsonMapper json;
    private final Path spool;
    private final List<Spooled> files = new ArrayList<>();
    private final List<SubjectRef> others = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    /** A file on the disk, and what it will be in the bundle. */
    record Spooled(Exhibit exhibit, Path at) {}

    /** @param prefix of every path; ends with a slash where it is not empty */
    Folder(String prefix, JsonMapper json) {
        this.prefix = prefix;
        this.json = json;
        try {
            this.spool = Files.createTempDirectory("medina-evidence");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Spooled> files() {
        return List.copyOf(files);
    }

    List<SubjectRef> others() {
        return List.copyOf(others);
    }

    @Override
    public void data(String name, Object value) {
        JsonNode tree = json.valueToTree(value);
        if (tree instanceof ObjectNode object) {
            // what the reader could do at that moment says nothing of the case
            object.remove("actions");
            file(name, out -> out.write(CanonicalJson.bytes(object)));
        } else {
            ObjectNode object = CanonicalJson.object();
            object.set("items", tree);
            file(name, out -> out.write(CanonicalJson.bytes(object)));
        }
    }

    @Override
    public void file(String name, Writing content) {
        Path at = spool.resolve(Integer.toString(files.size()));
        MessageDigest digest = Sha256.digest();
        CRC32 crc = new CRC32();
        try {
            try (OutputStream file = Files.newOutputStream(at);
                    OutputStream digesting = new DigestOutputStream(file, digest);
                    OutputStream out = new CheckedOutputStream(digesting, crc)) {
                content.to(out);
            }
            files.add(new Spooled(new Exhibit(path(name), Files.size(at), Sha256.of(digest), crc.getValue()), at));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void beside(SubjectRef other) {
        others.add(other);
    }

    /** Safe on every disk, and no two alike, not even where letters’ case does not count. */
    private String path(String name) {
        String clean = Stream.of(name.split("/"))
                .map(Folder::clean)
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + "/" + b)
                .orElse("file");
        String path = prefix + clean;
        for (int i = 2; !taken.add(path.toLowerCase(Locale.ROOT)); i++) {
            int slash = clean.lastIndexOf('/') + 1;
            path = prefix + clean.substring(0, slash) + i + "-" + clean.substring(slash);
        }
        return path;
    }

    private static String clean(String part) {
        String safe =
                part.replaceAll("[^\\p{L}\\p{M}\\p{N} ._()-]", "_").strip().replaceAll("^\\.+", "_");
        return safe.length() <= LONGEST_PATH ? safe : safe.substring(safe.length() - LONGEST_PATH);
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.list(spool)) {
            for (Path file : all.toList()) {
                Files.delete(file);
            }
            Files.delete(spool);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
