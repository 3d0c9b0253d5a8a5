package org.medina.dialogue;

import org.jspecify.annotations.Nullable;

/** What each side said to making the record public; null: nothing yet. */
public record Publication(
        @Nullable Boolean author, @Nullable Boolean consulted) {

    static final Publication OPEN = new Publication(null, null);

    Publication with(Side side, boolean agreed) {
        return switch (side) {
            case AUTHOR -> new Publication(agreed, consulted);
            case CONSULTED -> new Publication(author, agreed);
        };
    }

    boolean isAgreedByAuthor() {
        return Boolean.TRUE.equals(author);
    }

    boolean isAgreedByBoth() {
        return isAgreedByAuthor() && Boolean.TRUE.equals(consulted);
    }
}
