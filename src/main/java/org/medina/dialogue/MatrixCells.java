package org.medina.dialogue;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.medina.sheet.SheetText;

/** A row of the matrix in words. */
record MatrixCells(MatrixHead head) {

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
        return time == null ? "" : SheetText.TIME.format(time.atOffset(ZoneOffset.UTC));
    }
}
