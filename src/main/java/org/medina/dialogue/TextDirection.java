package org.medina.dialogue;

import java.text.Bidi;

/** Which way a text runs: its first letter decides, as in the browser. */
final class TextDirection {

    private TextDirection() {}

    static boolean isRightToLeft(String text) {
        return !text.isEmpty() && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }
}
