package org.medina.dialogue;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By what a comment is known again in a file that comes back.
 *
 * @param version as it stood when the file was written, so that nothing that was changed since is written over
 */
record CommentKey(UUID comment, int version) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-(\\d{1,9})");

    static Optional<CommentKey> read(@Nullable String key) {
        Matcher matcher = WRITTEN.matcher(key == null ? "" : key);
        return matcher.matches()
                ? Optional.of(new CommentKey(UUID.fromString(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return comment + "-" + version;
    }
}
