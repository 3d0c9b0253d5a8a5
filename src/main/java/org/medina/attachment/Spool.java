package org.medina.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import org.medina.base.Sha256;

/**
 * A file on its way in, on disk: a slow sender holds no database connection, and type and hash are known before the
 * first row is written.
 *
 * @param tooLarge more bytes came than may; the rest was not read
 */
record Spool(Path file, long size, String sha256, boolean tooLarge) implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    static Spool of(InputStream bytes, long most) throws IOException {
        Path file = Files.createTempFile("medina-upload-", ".part");
        boolean kept = false;
        try {
            DigestInputStream digested = new DigestInputStream(bytes, Sha256.digest());
            long size = copy(digested, file, most);
            String hash = Sha256.of(digested.getMessageDigest());
            kept = true;
            return new Spool(file, size, hash, size > most);
        } finally {
            if (!kept) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static long copy(InputStream from, Path to, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(to)) {
            int read = from.read(buffer);
            while (read >= 0 && size <= most) {
                out.write(buffer, 0, read);
                size += read;
                read = from.read(buffer);
            }
        }
        return size;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
