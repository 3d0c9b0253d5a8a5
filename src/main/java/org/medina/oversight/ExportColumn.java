package org.medina.oversight;

import org.medina.sheet.SheetColumn;

/** What of a case goes into a spreadsheet. */
enum ExportColumn implements SheetColumn {
    REFERENCE(16),
    JOURNEY(16),
    TITLE(50),
    CITY(20),
    COUNTRY(10),
    STAGE(22),
    SINCE(20),
    DAYS(10),
    TARGET(10),
    TURN(28),
    ROLE(18),
    DUE(20),
    LATE(8),
    EXPECTED_FROM(20),
    EXPECTED(20),
    EXPECTED_UNTIL(20);

    private final int width;

    ExportColumn(int width) {
        this.width = width;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public boolean isCount() {
        return this == DAYS || this == TARGET;
    }
}
