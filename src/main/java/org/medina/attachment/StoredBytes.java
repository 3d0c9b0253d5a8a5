package org.medina.attachment;

import java.security.MessageDigest;
import java.util.Optional;
import org.medina.base.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the stored bytes of a file again, for whoever checks that they are what they were. */
public final class StoredBytes {

    private StoredBytes() {}

    /** The SHA-256 that the bytes kept under {@code sha256} have now; empty where none are kept. */
    public static Optional<String> sha256(JdbcClient jdbc, String sha256) {
        MessageDigest digest = Sha256.digest();
        int[] rows = {0};
        jdbc.sql("select k.bytes from attachment.chunk k join attachment.content c on c.id = k.content"
                        + " where c.sha256 = :sha256 order by k.number")
                .param("sha256", sha256)
                .query(row -> {
                    digest.update(row.getBytes(1));
                    rows[0]++;
                });
        return rows[0] == 0 ? Optional.empty() : Optional.of(Sha256.of(digest));
    }
}
