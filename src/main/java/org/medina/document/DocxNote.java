package org.medina.document;

import java.util.Locale;

/** What of a Word file was not taken; the person who sent it is told. */
public enum DocxNote {
    IMAGES,
    FOOTNOTES,
    HIDDEN,
    LINKS,
    /** Text before the first heading that is a section's. */
    BEFORE_SECTIONS,
    /** A table whose rows or columns differ, where only those who edit may change them. */
    TABLES,
    NESTED_TABLES;

    /** Of the sentence in the message bundle. */
    public String messageKey() {
        return "document.word.note." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
