package org.medina.sheet;

import java.util.Locale;

/** A column of a sheet that goes out and comes back; an enum implements it. */
public interface SheetColumn {

    String name();

    /** In characters. */
    int width();

    /** Whether its cells hold amounts, with which people calculate. */
    default boolean isAmount() {
        return false;
    }

    /** Whether its cells hold whole numbers; such a column is not read back. */
    default boolean isCount() {
        return false;
    }

    /** As message keys spell it. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By which the column is known in any language, in the hidden line below the headings. */
    default String mark() {
        return "medina:" + code();
    }
}
