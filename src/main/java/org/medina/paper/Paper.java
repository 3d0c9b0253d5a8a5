package org.medina.paper;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medina.base.PdfPages;

/**
 * Something to be printed. Whatever was typed may stand on it: it is printed as it reads, and nothing in it is a command to
 * the program that opens the file.
 *
 * @param language of what stands on it
 * @param kind what sort of paper it is, e.g. “Grant agreement”; empty where the title says it
 * @param reference by which the case is found again; may be empty
 * @param facts what stands above the text, each with its name
 * @param signatures places to sign, or who has signed
 * @param footer at the end of each page, e.g. the fingerprint of the text; may be empty
 */
public record Paper(
        Look look,
        Locale language,
        String kind,
        String title,
        String reference,
        List<Line> facts,
        List<Section> sections,
        List<Signature> signatures,
        String footer) {

    public Paper {
        kind = PdfPages.printable(kind);
        title = PdfPages.printable(title);
        reference = PdfPages.printable(reference);
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
        signatures = List.copyOf(signatures);
        footer = PdfPages.printable(footer);
    }

    /** A paper of text, without anything to sign. */
    public static Paper letter(
            Locale language,
            String kind,
            String title,
            String reference,
            List<Line> facts,
            List<Section> sections,
            String footer) {
        return new Paper(Look.LETTER, language, kind, title, reference, facts, sections, List.of(), footer);
    }

    /** The same with places to sign. */
    public Paper signedBy(List<Signature> parties) {
        return new Paper(look, language, kind, title, reference, facts, sections, parties, footer);
    }

    public String languageTag() {
        return language.toLanguageTag();
    }

    /** Whether each page tells its number; those of a book are numbered when it is bound. */
    public boolean numbered() {
        return look == Look.LETTER || look == Look.WIDE;
    }

    /** Whether the paper as a whole begins at the right: as the portal's own words on it do. */
    public boolean rightToLeft() {
        return TextDirection.isRightToLeft(kind.isEmpty() ? title : kind);
    }

    /** How large pages and letters are. */
    public enum Look {
        /** An upright page to be read. */
        LETTER,
        /** A page on its side, in small letters, for a wide table. */
        WIDE,
        /** The first pages of a {@link Book}, with its title. */
        COVER,
        /** Pages of a {@link Book} that begin with what stands on them. */
        INNER
    }

    /**
     * @param level of the heading, 1 to 3
     * @param heading may be empty
     */
    public record Section(int level, String heading, List<Block> blocks) {

        public Section(String heading, List<Block> blocks) {
            this(1, heading, blocks);
        }

        public Section {
            heading = PdfPages.printable(heading);
            blocks = List.copyOf(blocks);
        }
    }

    /** What a section is made of. */
    public sealed interface Block permits Text, Bullets, Table {

        /** For the template: {@code text}, {@code bullets} or {@code table}. */
        String form();
    }

    /** One paragraph a line. */
    public record Text(List<Line> lines) implements Block {

        public Text {
            lines = List.copyOf(lines);
        }

        public static Text of(String text) {
            return new Text(Line.all("", text));
        }

        @Override
        public String form() {
            return "text";
        }
    }

    /** A list with a dot before each item. */
    public record Bullets(List<Line> items) implements Block {

        public Bullets {
            items = List.copyOf(items);
        }

        public static Bullets of(List<String> items) {
            return new Bullets(items.stream().map(Line::of).toList());
        }

        @Override
        public String form() {
            return "bullets";
        }
    }

    /** @param caption says what the table shows; empty where the heading above does */
    public record Table(String caption, List<Column> columns, List<Row> rows) implements Block {

        public Table {
            caption = PdfPages.printable(caption);
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (Row row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "%d cells under %d headings".formatted(row.cells().size(), columns.size()));
                }
            }
        }

        /** The columns as they are printed from the left. */
        public List<Integer> order(boolean rightToLeft) {
            List<Integer> order = IntStream.range(0, columns.size()).boxed().toList();
            return rightToLeft ? order.reversed() : order;
        }

        @Override
        public String form() {
            return "table";
        }
    }

    /**
     * @param width in hundredths of the table
     * @param number whether figures stand in it, one below the other
     */
    public record Column(String heading, int width, boolean number) {

        public Column {
            heading = PdfPages.printable(heading);
        }

        public static Column text(String heading, int width) {
            return new Column(heading, width, false);
        }

        public static Column number(String heading, int width) {
            return new Column(heading, width, true);
        }
    }

    /** @param total whether it adds up those above */
    public record Row(List<Cell> cells, boolean total) {

        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(List<String> cells) {
            return new Row(cells.stream().map(Cell::of).toList(), false);
        }

        public static Row total(List<String> cells) {
            return new Row(cells.stream().map(Cell::of).toList(), true);
        }
    }

    /** One paragraph a line. */
    public record Cell(List<Line> lines) {

        public Cell {
            lines = List.copyOf(lines);
        }

        public static Cell of(String text) {
            return new Cell(Line.all("", text));
        }

        public static Cell link(String text, String address) {
            return new Cell(List.of(new Line("", text, address)));
        }
    }

    /**
     * @param label what the text is; may be empty
     * @param address where the text leads in a PDF, which is clicked; null where it leads nowhere
     */
    public record Line(String label, String text, @Nullable String address) {

        public Line(String label, String text) {
            this(label, text, null);
        }

        public Line {
            label = PdfPages.printable(label);
            text = PdfPages.printable(text);
        }

        public static Line of(String text) {
            return new Line("", text);
        }

        /** A text of several lines, the label before the first. */
        public static List<Line> all(String label, String text) {
            List<String> lines = text.lines().toList();
            return IntStream.range(0, lines.size())
                    .mapToObj(i -> new Line(i == 0 ? label : "", lines.get(i)))
                    .toList();
        }

        /** As the first letter of its text, or of its label where the text has none, such as a line to write on. */
        public boolean rightToLeft() {
            return TextDirection.isRightToLeft(text + " " + label);
        }
    }

    /**
     * One of those who sign.
     *
     * @param party on whose behalf, e.g. the organisation
     * @param lines what is known, each with its name; a line without text is left to be written by hand
     */
    public record Signature(String party, List<Line> lines) {

        public Signature {
            party = PdfPages.printable(party);
            lines = List.copyOf(lines);
        }
    }
}
