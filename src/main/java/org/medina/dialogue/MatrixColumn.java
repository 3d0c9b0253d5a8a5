package org.medina.dialogue;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of the matrix in the order of the commenting template of ISO and CEN, with ours between. */
enum MatrixColumn {
    NUMBER(6),
    MINISTRY(18),
    CONSOLIDATED_BY(18),
    AUTHOR(16),
    WRITTEN_AT(20),
    VERSION(8),
    OFFSETS(10),
    SECTION(20),
    QUOTED(30),
    SEVERITY(13),
    COMMENT(48),
    RATIONALE(36),
    LEGAL_BASIS(28),
    REFERENCES(28),
    EVIDENCE(28),
    PROPOSED_TEXT(48),
    DECISION(18),
    DUPLICATE_OF(10),
    ANSWER(48),
    ANSWERED_BY(18),
    ANSWERED_AT(20),
    RESULTING_VERSION(12),
    CLOSURE(14),
    CLOSURE_REASON(28),
    LEVEL(16),
    KEY(38);

    private static final String MARK = "medina:";

    /** In characters. */
    private final int width;

    MatrixColumn(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }

    /** As message keys spell it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By which the column is known in any language, in the hidden line below the headings. */
    String mark() {
        return MARK + code();
    }

    static Optional<MatrixColumn> marked(String text) {
        return Stream.of(values()).filter(column -> column.mark().equals(text)).findFirst();
    }
}
