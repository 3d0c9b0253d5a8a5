package org.medina.attachment;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Makes the name that a stranger gave a file into one that harms nobody's disk, screen or headers. */
final class FileName {

    private static final int LONGEST = 150;
    private static final String NAMELESS = "file";

    private FileName() {}

    /** @param extensions of the file's real type, with their dots, the usual one first */
    static String clean(String given, List<String> extensions) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC)
                // control and format characters, among them those that turn the reading direction
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
                .replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1)
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        return shorten(withExtension(name.isEmpty() ? NAMELESS : name, extensions));
    }

    /** A name that claims another type than the content has gets the right extension behind the wrong one. */
    private static String withExtension(String name, List<String> extensions) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean fits = extensions.isEmpty() || extensions.stream().anyMatch(lower::endsWith);
        return fits ? name : name + extensions.getFirst();
    }

    private static String shorten(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > name.length() - 8 ? name.substring(dot) : "";
        int keep = name.offsetByCodePoints(0, LONGEST - extension.length());
        return name.substring(0, Math.min(keep, name.length() - extension.length())) + extension;
    }
}
