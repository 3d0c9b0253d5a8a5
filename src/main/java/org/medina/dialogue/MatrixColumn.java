package org.medina.dialogue;

import org.medina.sheet.SheetColumn;

/** The columns of the matrix in the order of the commenting template of ISO and CEN, with ours between. */
enum MatrixColumn implements SheetColumn {
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

    /** In characters. */
    private final int width;

    MatrixColumn(int width) {
        this.width = width;
    }

    @Override
    public int width() {
        return width;
    }
}
