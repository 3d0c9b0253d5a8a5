package org.medina.base.ui;

import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/**
 * A line of the main navigation. A module declares it as a bean; the layout gathers all of them.
 *
 * @param messageKey what the line says
 * @param group under which heading it stands, where there are too many lines for one list
 * @param path route without a leading slash; the line is current on it and on everything below it
 * @param order small numbers stand first in their group
 * @param visible asked at each navigation, for the person who is acting
 * @param waiting how many things wait there for this person; 0 shows nothing
 */
public record NavigationEntry(
        String messageKey,
        NavigationGroup group,
        Symbol symbol,
        String path,
        int order,
        BooleanSupplier visible,
        IntSupplier waiting) {

    public NavigationEntry(
            String messageKey, NavigationGroup group, Symbol symbol, String path, int order, BooleanSupplier visible) {
        this(messageKey, group, symbol, path, order, visible, () -> 0);
    }

    boolean leadsTo(String current) {
        return current.equals(path) || current.startsWith(path + "/");
    }
}
