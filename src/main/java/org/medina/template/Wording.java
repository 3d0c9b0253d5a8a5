package org.medina.template;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a template says in one language, in one version of it.
 *
 * @param parts by the name of the part
 * @param english the English version that it follows; null for English itself
 * @param byName null for what came with the portal
 */
public record Wording(
        String template,
        String language,
        int version,
        String title,
        Map<String, String> parts,
        @Nullable Integer english,
        @Nullable String byName,
        @Nullable Instant at) {

    public static final String ENGLISH = "en";

    /** The six languages of the United Nations. */
    public static final List<String> LANGUAGES = List.of(ENGLISH, "fr", "es", "ar", "zh", "ru");

    public Wording {
        parts = Map.copyOf(parts);
    }

    /** Whether lines of that language begin at the right. */
    public static boolean isRightToLeft(String language) {
        return language.equals("ar");
    }

    public String part(String name) {
        return parts.getOrDefault(name, "");
    }
}
