package org.medina.document;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.medina.document.prosemirror.Node;

/**
 * What a Word file is made of.
 *
 * @param language of the text
 * @param footer which version this is, at the foot of each page
 */
record DocxText(String title, Locale language, String footer, Instant at, List<Part> parts) {

    /** A section under its heading; its suggestions are rejected already. */
    record Part(String name, String label, Node accepted) {}

    /** By which the section is found again in a file that comes back. */
    static String bookmark(String section) {
        String name = "medina_" + section.replace('.', '_');
        return name.length() <= 40 ? name : name.substring(0, 40);
    }
}
