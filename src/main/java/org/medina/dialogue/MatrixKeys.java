package org.medina.dialogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.Sha256;

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
        MessageDigest digest = Sha256.digest();
        Arrays.stream(parts).forEach(part -> {
            byte[] bytes = part == null ? new byte[0] : part.toString().getBytes(StandardCharsets.UTF_8);
            digest.update((part == null ? "-:" : bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return Sha256.of(digest);
    }
}
