package org.medina.base.ui;

import java.util.Locale;

/** What people look for in the main navigation, in the order of its headings; a line says for itself where it belongs. */
public enum NavigationGroup {
    /** What waits for oneself: always in reach, never folded away. */
    WORK(Symbol.WORK),
    CASES(Symbol.PLEDGE),
    OVERSIGHT(Symbol.OVERSIGHT),
    PEOPLE(Symbol.PEOPLE),
    PAPERS(Symbol.MAIL),
    PORTAL(Symbol.SETTINGS);

    private final Symbol symbol;

    NavigationGroup(Symbol symbol) {
        this.symbol = symbol;
    }

    Symbol symbol() {
        return symbol;
    }

    String messageKey() {
        return "base.navigation." + name().toLowerCase(Locale.ROOT);
    }
}
