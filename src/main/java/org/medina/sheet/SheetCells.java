package org.medina.sheet;

/** Is told of each cell of a sheet that is not empty, row by row; rows and columns are counted from 0. */
public interface SheetCells {

    void cell(int row, int column, Kind kind, String text) throws SheetRefused;

    /** What stands in a cell. */
    enum Kind {
        TEXT,
        FORMULA,
        /** Such as a division by nought. */
        ERROR
    }
}
