package org.medina.signoff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import tools.jackson.databind.JsonNode;

/**
 * A text as it was frozen, read from the stored bytes.
 *
 * @param hash of the whole, in lower-case hexadecimal; the address under {@code /verify/}
 * @param title null where it had to be removed
 */
public record FrozenText(
        SubjectRef subject,
        String hash,
        String form,
        @Nullable String title,
        Instant at,
        List<Part> sections,
        List<String> attachmentSha256) {

    /**
     * One section as stored.
     *
     * @param value null where it had to be removed to protect somebody; the hash stays
     */
    public record Part(String key, String hash, @Nullable JsonNode value) {}

    public Optional<Part> section(String key) {
        return sections.stream().filter(part -> part.key().equals(key)).findFirst();
    }
}
