package org.medina.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.medina.document.prosemirror.Mark;
import org.medina.document.prosemirror.Node;

/** Writes blocks as CommonMark with GitHub's tables; what the writer typed never becomes markup. */
final class SectionMarkdown {

    private static final int DEEPEST_HEADING = 6;
    private static final Pattern PUNCTUATION = Pattern.compile("[\\\\`*_{}\\[\\]<>|~&!#]");
    /** What would begin a list, a heading, a rule or a fence at the start of a line. */
    private static final Pattern LINE_START = Pattern.compile("^(\\d{1,9})?([-+=.):])");

    private final int headingLevel;

    private SectionMarkdown(int headingLevel) {
        this.headingLevel = headingLevel;
    }

    static String of(Node section, int headingLevel) {
        String text = new SectionMarkdown(headingLevel).blocks(section);
        return text.isEmpty() ? "" : text + "\n";
    }

    private String blocks(Node parent) {
        List<String> written = new ArrayList<>();
        String before = "";
        for (Node block : parent.content().children()) {
            String text = block(block);
            String type = block.type().name();
            if (text.isEmpty()) {
                continue;
            }
            if (type.endsWith("_list") && before.equals(type)) {
                // two lists of one kind in a row would read as one
                written.add("<!-- -->");
            }
            written.add(text);
            before = type;
        }
        return String.join("\n\n", written);
    }

    private String block(Node node) {
        return switch (node.type().name()) {
            case "heading" -> heading(node);
            case "bullet_list" -> list(node, false);
            case "ordered_list" -> list(node, true);
            case "table" -> table(node);
            default -> inline(node, "\\\n");
        };
    }

    private String heading(Node node) {
        int level = Math.min(DEEPEST_HEADING, headingLevel + node.attrs().integer("level") - 1);
        return "#".repeat(level) + " " + inline(node, " ");
    }

    private String list(Node list, boolean ordered) {
        List<String> items = new ArrayList<>();
        long number = ordered ? list.attrs().integer("order") : 0;
        boolean loose = list.content().children().stream().anyMatch(SectionMarkdown::isLoose);
        for (Node item : list.content().children()) {
            String marker = ordered ? number++ + ". " : "- ";
            String text = blocks(item);
            String indented = text.lines()
                    .map(line -> line.isEmpty() ? line : " ".repeat(marker.length()) + line)
                    .collect(Collectors.joining("\n"))
                    .stripLeading();
            items.add((marker + indented).stripTrailing());
        }
        return String.join(loose ? "\n\n" : "\n", items);
    }

    private static boolean isLoose(Node item) {
        return item.childCount() > 1;
    }

    private String table(Node table) {
        int columns = TableShape.columns(table);
        List<String> lines = new ArrayList<>();
        boolean head = TableShape.headRows(table) > 0;
        if (!head) {
            lines.add("|" + "  |".repeat(columns));
            lines.add("|" + " --- |".repeat(columns));
        }
        for (Node row : table.content().children()) {
            lines.add(row(row, columns));
            if (head && lines.size() == 1) {
                lines.add("|" + " --- |".repeat(columns));
            }
        }
        return String.join("\n", lines);
    }

    private String row(Node row, int columns) {
        StringBuilder line = new StringBuilder("|");
        int filled = 0;
        for (Node cell : row.content().children()) {
            int span = cell.attrs().integer("colspan");
            line.append(' ').append(cell(cell)).append(" |").append("  |".repeat(span - 1));
            filled += span;
        }
        return line.append("  |".repeat(Math.max(0, columns - filled))).toString();
    }

    private String cell(Node cell) {
        List<String> lines = new ArrayList<>();
        lines(cell, "", lines);
        return String.join("<br>", lines);
    }

    /** A cell holds one line only: items of lists become lines that begin with a bullet or their number. */
    private void lines(Node parent, String marker, List<String> lines) {
        int number =
                parent.type().name().equals("ordered_list") ? parent.attrs().integer("order") : 0;
        String next = marker;
        for (Node child : parent.content().children()) {
            switch (child.type().name()) {
                case "list_item" -> lines(child, number > 0 ? number++ + "\\. " : "• ", lines);
                case "bullet_list", "ordered_list", "table", "table_row", "table_cell", "table_header" ->
                    lines(child, "", lines);
                default -> {
                    lines.add(next + inline(child, "<br>"));
                    next = "";
                }
            }
        }
    }

    private String inline(Node textblock, String lineBreak) {
        StringBuilder line = new StringBuilder();
        for (MarkdownRun run : MarkdownRun.of(textblock)) {
            line.append(run.isBreak() ? lineBreak : run.written(line));
        }
        return atLineStarts(line.toString().strip());
    }

    private static String atLineStarts(String text) {
        return text.lines()
                .map(line -> LINE_START.matcher(line.stripLeading()).replaceFirst("$1\\\\$2"))
                .collect(Collectors.joining("\n"));
    }

    static String escaped(String text) {
        return PUNCTUATION
                .matcher(XmlText.cleaned(text).replaceAll("[\\t\\n]", " "))
                .replaceAll("\\\\$0");
    }

    static boolean has(Node node, String mark) {
        return node.marks().stream().map(Mark::type).anyMatch(type -> type.name()
                .equals(mark));
    }
}
