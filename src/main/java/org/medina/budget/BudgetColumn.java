package org.medina.budget;

import org.medina.sheet.SheetColumn;

/** The columns of a budget as a spreadsheet. */
enum BudgetColumn implements SheetColumn {
    KIND(20),
    CATEGORY(34),
    ACTIVITY(40),
    YEAR(8),
    DESCRIPTION(48),
    FROM(34),
    AMOUNT(18),
    KEY(38);

    private final int width;

    BudgetColumn(int width) {
        this.width = width;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public boolean isAmount() {
        return this == AMOUNT;
    }
}
