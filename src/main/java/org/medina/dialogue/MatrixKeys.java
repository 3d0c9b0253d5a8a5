package org.medina.dialogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By what a row and a file are known again when they come a second time. */
final class MatrixKeys {

    private MatrixKeys() {}

    /** The comment's own key; without one, a key made from what was commented where, the same each time. */
    static String of(MatrixRow row) {
        return row.key() != null
                ? row.key()
                : "new-"
                        + hash(
                                row.ministry(),
                                row.section(),
                                row.quoted(),
                                row.start(),
                                row.comment(),
                                row.proposedText());
    }

    static String fingerprint(MatrixRow row) {
        return hash(row.toString());
    }

    static String fingerprint(List<String> rows) {
        return hash(rows.toArray());
    }

    /** Each part under its length, so that no two lists of parts come to the same bytes. */
    private static String hash(@Nullable Object... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Arrays.stream(parts).forEach(part -> {
                byte[] bytes = part == null ? new byte[0] : part.toString().getBytes(StandardCharsets.UTF_8);
                digest.update((part == null ? "-:" : bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
