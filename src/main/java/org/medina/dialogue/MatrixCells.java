package org.medina.dialogue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row of the matrix in words, and the words made harmless for whoever opens them in a spreadsheet. */
record MatrixCells(MatrixHead head) {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);

    /** What a cell of a spreadsheet holds, less one for the sign before what looks like a formula. */
    static final int LONGEST = 32_766;

    /** Also in the wide forms that East Asian keyboards type. */
    private static final Pattern LIKE_A_FORMULA =
            Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    String text(MatrixRow row, MatrixColumn column) {
        return switch (column) {
            case NUMBER -> number(row.number());
            case MINISTRY -> text(row.ministry());
            case CONSOLIDATED_BY -> text(row.consolidatedBy());
            case AUTHOR -> text(row.author());
            case WRITTEN_AT -> time(row.writtenAt());
            case VERSION -> number(row.version());
            case OFFSETS -> row.start() == null || row.end() == null ? "" : row.start() + "–" + row.end();
            case SECTION -> row.section() == null ? "" : head.sections().getOrDefault(row.section(), row.section());
            case QUOTED -> text(row.quoted());
            case SEVERITY -> choice(row.severity());
            case COMMENT -> text(row.comment());
            case RATIONALE -> text(row.rationale());
            case LEGAL_BASIS -> text(row.legalBasis());
            case REFERENCES -> text(row.references());
            case EVIDENCE -> evidence(row.evidence());
            case PROPOSED_TEXT -> text(row.proposedText());
            case DECISION -> choice(row.decision());
            case DUPLICATE_OF -> number(row.duplicateOf());
            case ANSWER -> text(row.answer());
            case ANSWERED_BY -> text(row.answeredBy());
            case ANSWERED_AT -> time(row.answeredAt());
            case RESULTING_VERSION -> text(row.resultingVersion());
            case CLOSURE -> choice(row.closure());
            case CLOSURE_REASON -> text(row.closureReason());
            case LEVEL -> choice(row.level());
            case KEY -> text(row.key());
        };
    }

    /** A program that takes a text for a formula would run it; the sign before it is taken off on the way back. */
    static String defused(String text) {
        return LIKE_A_FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String restored(String text) {
        return text.startsWith("'") && LIKE_A_FORMULA.matcher(text).matches() ? text.substring(1) : text;
    }

    /** Only what XML can hold, and no more than a cell can. */
    static String fitting(String text) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), LONGEST));
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(MatrixCells::isAllowed)
                .takeWhile(point -> clean.length() < LONGEST - 2)
                .forEach(clean::appendCodePoint);
        return clean.length() < LONGEST - 2
                ? clean.toString()
                : clean.append('…').toString();
    }

    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point >= 0x20 && point < 0x7F
                || point >= 0xA0 && point < Character.MIN_SURROGATE
                || point > Character.MAX_SURROGATE && point <= 0xFFFD
                || point >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }

    private String choice(@Nullable Enum<?> choice) {
        return choice == null ? "" : head.word(choice);
    }

    private static String evidence(@Nullable Evidence evidence) {
        if (evidence == null) {
            return "";
        }
        String period = evidence.from() + " – " + (evidence.until() == null ? "" : evidence.until());
        return evidence.link() == null ? period.strip() : period.strip() + "\n" + evidence.link();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "" : TIME.format(time.atOffset(ZoneOffset.UTC));
    }
}
