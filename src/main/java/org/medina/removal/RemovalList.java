package org.medina.removal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tombstones outside of the database, a line each, so that a restored backup does not bring back what was removed after
 * it was made. Holds no words.
 */
@Component
class RemovalList {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String file;

    RemovalList(@Value("${medina.removals.file:}") String file) {
        this.file = file;
    }

    boolean isKept() {
        return !file.isBlank();
    }

    /** Everything in the list, oldest first; nothing where none is kept. */
    List<Tombstone> read() {
        if (!isKept() || !Files.exists(path())) {
            return List.of();
        }
        try {
            return Files.readAllLines(path(), StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> JSON.readValue(line, Tombstone.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when the line is on the disk. */
    void add(Tombstone tombstone) {
        if (!isKept()) {
            return;
        }
        byte[] line = (JSON.writeValueAsString(tombstone) + "\n").getBytes(StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(
                path(), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap(line));
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path() {
        return Path.of(file);
    }
}
