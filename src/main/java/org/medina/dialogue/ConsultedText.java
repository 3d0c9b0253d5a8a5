package org.medina.dialogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.medina.base.Sha256;

/**
 * The text that a dialogue is about, as it stood when it was offered; it never changes afterwards.
 *
 * @param version of the text, as its owner counts
 * @param hash of what was frozen
 */
public record ConsultedText(String title, String language, long version, String hash, List<Section> sections) {

    public ConsultedText {
        sections = List.copyOf(sections);
    }

    /**
     * A part of the text.
     *
     * @param name unique in the text, never shown
     * @param heading what readers see
     * @param text plain
     */
    public record Section(String name, String heading, String text) {}

    /** Of the sections, in their order. */
    List<String> names() {
        return sections.stream().map(Section::name).toList();
    }

    public Optional<Section> section(String name) {
        return sections.stream().filter(section -> section.name().equals(name)).findFirst();
    }

    /** SHA-256 over title and sections, each with its length before it, so that no two texts read the same. */
    public static String hash(String title, List<Section> sections) {
        MessageDigest digest = Sha256.digest();
        add(digest, title);
        sections.forEach(section -> {
            add(digest, section.name());
            add(digest, section.heading());
            add(digest, section.text());
        });
        return Sha256.of(digest);
    }

    private static void add(MessageDigest digest, String words) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
