package org.medina.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.sheet.MarkedSheet;
import org.medina.sheet.SheetProblems;
import org.medina.sheet.SheetText;

/** Makes a row of what stands in its cells, or says of each cell what is wrong with it. */
final class MatrixRowReader {

    static final int LONGEST = 5_000;
    private static final int LONGEST_LINE = 300;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{1,80}");
    private static final Pattern OFFSETS = Pattern.compile("(\\d{1,9})\\s*[-–—]\\s*(\\d{1,9})");

    private final MatrixHead head;
    private final Map<MatrixColumn, String> cells;
    private final SheetProblems.Row<MatrixColumn> problems;
    private boolean sound = true;

    MatrixRowReader(MatrixHead head, Map<MatrixColumn, String> cells, SheetProblems.Row<MatrixColumn> problems) {
        this.head = head;
        this.cells = cells;
        this.problems = problems;
    }

    Optional<MatrixRow> read() {
        int[] offsets = offsets();
        MatrixRow row = new MatrixRow(
                key(),
                number(MatrixColumn.NUMBER),
                line(MatrixColumn.MINISTRY),
                line(MatrixColumn.CONSOLIDATED_BY),
                line(MatrixColumn.AUTHOR),
                time(MatrixColumn.WRITTEN_AT),
                section(),
                text(MatrixColumn.QUOTED),
                offsets.length == 0 ? null : offsets[0],
                offsets.length == 0 ? null : offsets[1],
                number(MatrixColumn.VERSION),
                choice(MatrixColumn.SEVERITY, Severity.values()),
                text(MatrixColumn.COMMENT),
                text(MatrixColumn.PROPOSED_TEXT),
                text(MatrixColumn.RATIONALE),
                text(MatrixColumn.LEGAL_BASIS),
                text(MatrixColumn.REFERENCES),
                null,
                choice(MatrixColumn.DECISION, Decision.values()),
                number(MatrixColumn.DUPLICATE_OF),
                text(MatrixColumn.ANSWER),
                line(MatrixColumn.ANSWERED_BY),
                time(MatrixColumn.ANSWERED_AT),
                line(MatrixColumn.RESULTING_VERSION),
                choice(MatrixColumn.CLOSURE, Closure.values()),
                text(MatrixColumn.CLOSURE_REASON),
                choice(MatrixColumn.LEVEL, CommentLevel.values()));
        whole(row);
        return sound ? Optional.of(row) : Optional.empty();
    }

    /** What no cell can tell by itself. */
    private void whole(MatrixRow row) {
        need(MatrixColumn.COMMENT);
        need(MatrixColumn.SEVERITY);
        if (row.severity() == Severity.CRITICAL
                && cell(MatrixColumn.LEGAL_BASIS).isEmpty()) {
            problem(MatrixColumn.LEGAL_BASIS, "legal-basis-needed");
        }
        if (cell(MatrixColumn.SECTION).isEmpty()
                && !(cell(MatrixColumn.QUOTED).isEmpty()
                        && cell(MatrixColumn.OFFSETS).isEmpty())) {
            problem(MatrixColumn.SECTION, "section-needed");
        }
        if (row.decision() == Decision.DUPLICATE
                && cell(MatrixColumn.DUPLICATE_OF).isEmpty()) {
            problem(MatrixColumn.DUPLICATE_OF, "duplicate-of-what");
        }
    }

    private void need(MatrixColumn column) {
        if (cell(column).isEmpty()) {
            problem(column, "needed");
        }
    }

    private String cell(MatrixColumn column) {
        return cells.getOrDefault(column, "");
    }

    /** What there is to read; nothing where the cell is empty or refused already. */
    private Optional<String> given(MatrixColumn column) {
        String text = cell(column);
        if (text.equals(MarkedSheet.SAID_ALREADY)) {
            sound = false;
            return Optional.empty();
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private @Nullable String text(MatrixColumn column) {
        return limited(column, LONGEST);
    }

    private @Nullable String line(MatrixColumn column) {
        return limited(column, LONGEST_LINE);
    }

    private @Nullable String limited(MatrixColumn column, int longest) {
        String text = given(column).orElse(null);
        if (text != null && text.length() > longest) {
            problem(column, "too-long", text.length(), longest);
        }
        return text;
    }

    private @Nullable String key() {
        String key = given(MatrixColumn.KEY).orElse(null);
        if (key != null && !KEY.matcher(key).matches()) {
            problem(MatrixColumn.KEY, "not-a-key");
        }
        return key;
    }

    private @Nullable Integer number(MatrixColumn column) {
        String text = given(column).orElse(null);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,9}")) {
            problem(column, "not-a-number", shortened(text));
            return null;
        }
        return Integer.valueOf(text);
    }

    private int[] offsets() {
        String text = given(MatrixColumn.OFFSETS).orElse(null);
        if (text == null) {
            return new int[0];
        }
        Matcher matcher = OFFSETS.matcher(text);
        if (!matcher.matches()) {
            problem(MatrixColumn.OFFSETS, "not-offsets", shortened(text));
            return new int[0];
        }
        int[] offsets = {Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))};
        if (offsets[0] >= offsets[1]) {
            problem(MatrixColumn.OFFSETS, "offsets-reversed", offsets[0], offsets[1]);
        }
        return offsets;
    }

    private @Nullable Instant time(MatrixColumn column) {
        String text = given(column).orElse(null);
        if (text == null) {
            return null;
        }
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : LocalDateTime.parse(text, SheetText.TIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            problem(column, "not-a-time", shortened(text));
            return null;
        }
    }

    private @Nullable String section() {
        String text = given(MatrixColumn.SECTION).orElse(null);
        if (text == null) {
            return null;
        }
        Optional<String> found = head.sections().entrySet().stream()
                .filter(section -> text.equalsIgnoreCase(section.getValue().strip()) || text.equals(section.getKey()))
                .map(Map.Entry::getKey)
                .findFirst();
        if (found.isEmpty()) {
            problem(MatrixColumn.SECTION, "unknown-section", shortened(text));
        }
        return found.orElse(null);
    }

    private <E extends Enum<E>> @Nullable E choice(MatrixColumn column, E[] choices) {
        String text = given(column).orElse(null);
        if (text == null) {
            return null;
        }
        UnaryOperator<String> plain = word -> word.replace('_', ' ').strip();
        Optional<E> found = Stream.of(choices)
                .filter(choice -> plain.apply(text).equalsIgnoreCase(plain.apply(head.word(choice)))
                        || plain.apply(text).equalsIgnoreCase(plain.apply(choice.name())))
                .findFirst();
        if (found.isEmpty()) {
            problem(
                    column,
                    "unknown-choice",
                    shortened(text),
                    String.join(", ", Stream.of(choices).map(head::word).toList()));
        }
        return found.orElse(null);
    }

    private void problem(MatrixColumn column, String reason, Object... arguments) {
        sound = false;
        problems.at(column, reason, arguments);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 30)) + "…";
    }
}
