package org.medina.base.ui;

import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/**
 * A line of the main navigation. A module declares it as a bean; the layout gathers all of them.
 *
 * @param messageKey what the line says
 * @param path route without a leading slash; the line is current on it and on everything below it
 * @param order small numbers stand first; on a phone the first five are in reach of the thumb
 * @param visible asked at each navigation, for the person who is acting
 * @param waiting how many things wait there for this person; 0 shows nothing
 */
public record NavigationEntry(
        String messageKey, Symbol symbol, String path, int order, BooleanSupplier visible, IntSupplier waiting) {

    public NavigationEntry(String messageKey, Symbol symbol, String path, int order, BooleanSupplier visible) {
        this(messageKey, symbol, path, order, visible, () -> 0);
    }

    boolean leadsTo(String current) {
        return current.equals(path) || current.startsWith(path + "/");
    }
}
