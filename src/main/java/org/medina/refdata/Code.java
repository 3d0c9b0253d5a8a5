package org.medina.refdata;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a code list.
 *
 * @param label in the reader's language, English where there is no translation
 * @param shortLabel where space is scarce; null where the label is short already
 * @param edition under which edition of the list the code stands, e.g. {@code 2018}
 * @param order its place in the list
 */
public record Code(
        CodeList list, String code, String label, @Nullable String shortLabel, String edition, int order) {

    /** The short label, or the label where there is none. */
    public String brief() {
        return shortLabel == null ? label : shortLabel;
    }
}
