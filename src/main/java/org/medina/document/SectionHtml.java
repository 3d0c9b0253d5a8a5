package org.medina.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.medina.document.prosemirror.Mark;
import org.medina.document.prosemirror.Node;

/** Writes blocks as HTML that may stand in any page: nothing of the text is markup, no address runs code. */
final class SectionHtml {

    private static final Pattern SAFE_ADDRESS = Pattern.compile("(?i)(https?://|mailto:)[^\\s\"<>\\\\]+");
    private static final String ANCHOR = "\u200B";
    private static final int DEEPEST_HEADING = 6;
    private static final List<String> MARKS =
            List.of(Projection.INSERTION, Projection.DELETION, "link", "strong", "em");
    private static final Map<String, String> PLAIN_TAGS =
            Map.of(Projection.INSERTION, "ins", Projection.DELETION, "del", "strong", "strong", "em", "em");

    private final StringBuilder out = new StringBuilder();
    private final int headingLevel;

    private SectionHtml(int headingLevel) {
        this.headingLevel = headingLevel;
    }

    static String of(Node section, int headingLevel) {
        var html = new SectionHtml(headingLevel);
        section.content().children().forEach(html::block);
        return html.out.toString();
    }

    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(XmlText.isAllowed(point) ? point : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private void block(Node node) {
        List<String> suggested = suggested(node);
        suggested.forEach(tag -> out.append('<').append(tag).append('>'));
        switch (node.type().name()) {
            case "heading" -> textblock(node, "h" + level(node));
            case "bullet_list" -> list(node, "<ul dir=\"auto\">", "</ul>");
            case "ordered_list" -> {
                int order = node.attrs().integer("order");
                list(node, order == 1 ? "<ol dir=\"auto\">" : "<ol dir=\"auto\" start=\"" + order + "\">", "</ol>");
            }
            case "table" -> table(node);
            default -> textblock(node, "p");
        }
        suggested.reversed().forEach(tag -> out.append("</").append(tag).append('>'));
    }

    private int level(Node heading) {
        return Math.min(DEEPEST_HEADING, headingLevel + heading.attrs().integer("level") - 1);
    }

    private void textblock(Node node, String tag) {
        out.append('<').append(tag).append(" dir=\"auto\">");
        inline(node);
        out.append("</").append(tag).append('>');
    }

    private void list(Node list, String start, String end) {
        out.append(start);
        for (Node item : list.content().children()) {
            out.append("<li dir=\"auto\">");
            inside(item, suggested(item));
            out.append("</li>");
        }
        out.append(end);
    }

    /** What is suggested of an item or a cell stands inside it: nothing may stand around it. */
    private void inside(Node node, List<String> suggested) {
        suggested.forEach(tag -> out.append('<').append(tag).append('>'));
        Node first = node.child(0);
        boolean bare = first.type().name().equals("paragraph")
                && suggested(first).isEmpty()
                && node.content().children().stream()
                        .skip(1)
                        .allMatch(block -> block.type().name().endsWith("_list"));
        for (int i = 0; i < node.childCount(); i++) {
            if (i == 0 && bare) {
                inline(first);
            } else {
                block(node.child(i));
            }
        }
        suggested.reversed().forEach(tag -> out.append("</").append(tag).append('>'));
    }

    private void table(Node table) {
        out.append("<table dir=\"auto\">");
        int heads = TableShape.headRows(table);
        for (int i = 0; i < table.childCount(); i++) {
            out.append(heads > 0 && i == 0 ? "<thead>" : i == heads ? "<tbody>" : "");
            row(table.child(i), i < heads);
            out.append(heads > 0 && i == heads - 1 ? "</thead>" : i == table.childCount() - 1 ? "</tbody>" : "");
        }
        out.append("</table>");
    }

    private void row(Node row, boolean head) {
        out.append("<tr>");
        for (Node cell : row.content().children()) {
            boolean header = cell.type().name().equals("table_header");
            out.append(header ? head ? "<th scope=\"col\"" : "<th scope=\"row\"" : "<td");
            span(cell, "colspan");
            span(cell, "rowspan");
            out.append(" dir=\"auto\">");
            List<String> suggested = new ArrayList<>(suggested(row));
            suggested.addAll(suggested(cell));
            inside(cell, suggested);
            out.append(header ? "</th>" : "</td>");
        }
        out.append("</tr>");
    }

    private void span(Node cell, String name) {
        int cells = cell.attrs().integer(name);
        if (cells > 1) {
            out.append(' ').append(name).append("=\"").append(cells).append('"');
        }
    }

    private void inline(Node textblock) {
        List<Mark> open = new ArrayList<>();
        for (Node node : textblock.content().children()) {
            String text = node.textContent();
            if (!text.equals(ANCHOR)) {
                change(open, wanted(node));
                out.append(node.isText() ? escaped(text) : "<br>");
            }
        }
        change(open, List.of());
    }

    /** Closes what does not go on and opens what is new; what goes on stays open, so that a link stays one link. */
    private void change(List<Mark> open, List<Mark> wanted) {
        int same = 0;
        while (same < Math.min(open.size(), wanted.size()) && open.get(same).equals(wanted.get(same))) {
            same++;
        }
        while (open.size() > same) {
            String name = open.removeLast().type().name();
            out.append("</").append(PLAIN_TAGS.getOrDefault(name, "a")).append('>');
        }
        for (Mark mark : wanted.subList(same, wanted.size())) {
            open.add(mark);
            String name = mark.type().name();
            out.append(name.equals("link") ? link(mark) : "<" + PLAIN_TAGS.get(name) + ">");
        }
    }

    private static List<Mark> wanted(Node node) {
        return MARKS.stream()
                .flatMap(name -> node.marks().stream()
                        .filter(mark -> mark.type().name().equals(name))
                        .limit(1))
                .filter(mark -> !mark.type().name().equals("link")
                        || isSafe(mark.attrs().string("href")))
                .toList();
    }

    static boolean isSafe(String href) {
        return SAFE_ADDRESS.matcher(href).matches();
    }

    private static String link(Mark mark) {
        String title = mark.attrs().get("title") instanceof String words ? " title=\"" + escaped(words) + "\"" : "";
        return "<a href=\"" + escaped(mark.attrs().string("href")) + "\"" + title + " rel=\"noopener nofollow\">";
    }

    private static List<String> suggested(Node node) {
        return node.marks().stream()
                .map(mark -> mark.type().name().toLowerCase(Locale.ROOT))
                .filter(name -> name.equals(Projection.INSERTION) || name.equals(Projection.DELETION))
                .map(name -> PLAIN_TAGS.getOrDefault(name, "ins"))
                .toList();
    }
}
