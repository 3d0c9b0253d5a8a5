package org.medina.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medina.document.prosemirror.Mark;
import org.medina.document.prosemirror.Node;

/** A run of text of one format, and what stands behind it, which decides how its emphasis can be spelled. */
record MarkdownRun(
        String text,
        boolean isBreak,
        boolean strong,
        boolean em,
        @Nullable Mark link,
        String behind) {

    private static final Pattern INNER = Pattern.compile("^(\\s*)(.*?)(\\s*)$", Pattern.DOTALL);
    private static final String MAY_STAND_BEFORE = "(";
    private static final String MAY_STAND_BEHIND = ".,;:!?)";

    static List<MarkdownRun> of(Node textblock) {
        List<MarkdownRun> runs = new ArrayList<>();
        List<Node> nodes = textblock.content().children();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            String behind = i + 1 < nodes.size() && nodes.get(i + 1).isText()
                    ? nodes.get(i + 1).textContent()
                    : "";
            runs.add(new MarkdownRun(
                    node.textContent(),
                    !node.isText(),
                    SectionMarkdown.has(node, "strong"),
                    SectionMarkdown.has(node, "em"),
                    link(node),
                    behind));
        }
        // a break at the edge of a paragraph would read as a backslash
        while (!runs.isEmpty() && (runs.getLast().isBreak || runs.getLast().text.isBlank())) {
            runs.removeLast();
        }
        while (!runs.isEmpty()
                && (runs.getFirst().isBreak || runs.getFirst().text.isBlank())) {
            runs.removeFirst();
        }
        return runs;
    }

    private static @Nullable Mark link(Node node) {
        return node.marks().stream()
                .filter(mark -> mark.type().name().equals("link"))
                .filter(mark -> SectionHtml.isSafe(mark.attrs().string("href")))
                .findFirst()
                .orElse(null);
    }

    /** Blanks at the edges stand outside: emphasis may neither begin nor end with one. */
    String written(CharSequence before) {
        Matcher parts = INNER.matcher(text);
        if (!parts.matches() || parts.group(2).isEmpty()) {
            return SectionMarkdown.escaped(text);
        }
        String inner = SectionMarkdown.escaped(parts.group(2));
        boolean free = link != null || standsFree(before + parts.group(1), parts.group(3) + behind);
        inner = em ? free ? "*" + inner + "*" : "<em>" + inner + "</em>" : inner;
        inner = strong ? free ? "**" + inner + "**" : "<strong>" + inner + "</strong>" : inner;
        return parts.group(1) + (link == null ? inner : linked(inner, link)) + parts.group(3);
    }

    private static boolean standsFree(String before, String behind) {
        return (before.isEmpty() || isBlankOr(before.charAt(before.length() - 1), MAY_STAND_BEFORE))
                && (behind.isEmpty() || isBlankOr(behind.charAt(0), MAY_STAND_BEHIND));
    }

    private static boolean isBlankOr(char sign, String others) {
        return sign == ' ' || sign == '\n' || others.indexOf(sign) >= 0;
    }

    private static String linked(String inner, Mark link) {
        String href = link.attrs().string("href").replace("&", "\\&");
        String title = link.attrs().get("title") instanceof String words
                ? " \"" + words.replaceAll("\\s+", " ").replaceAll("[\\\\\"&<]", "\\\\$0") + "\""
                : "";
        return "[" + inner + "](<" + href + ">" + title + ")";
    }
}
