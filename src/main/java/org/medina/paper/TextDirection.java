package org.medina.paper;

import java.text.Bidi;

/** Which way a text runs: its first letter decides, as in the browser. */
public final class TextDirection {

    private TextDirection() {}

    public static boolean isRightToLeft(String text) {
        return !text.isEmpty() && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }
}
