package org.medina.sheet;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as cells hold it, harmless for whoever opens them in a spreadsheet. */
public final class SheetText {

    public static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);

    /** What a cell of a spreadsheet holds, less one for the sign before what looks like a formula. */
    static final int LONGEST = 32_766;

    /** Also in the wide forms that East Asian keyboards type. */
    private static final Pattern LIKE_A_FORMULA =
            Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private SheetText() {}

    /** A program that takes a text for a formula would run it; the sign before it is taken off on the way back. */
    public static String defused(String text) {
        return LIKE_A_FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    public static String restored(String text) {
        return text.startsWith("'") && LIKE_A_FORMULA.matcher(text).matches() ? text.substring(1) : text;
    }

    /** Only what XML can hold, and no more than a cell can. */
    public static String fitting(String text) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), LONGEST));
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(SheetText::isAllowed)
                .takeWhile(point -> clean.length() < LONGEST - 2)
                .forEach(clean::appendCodePoint);
        return clean.length() < LONGEST - 2
                ? clean.toString()
                : clean.append('…').toString();
    }

    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point >= 0x20 && point < 0x7F
                || point >= 0xA0 && point < Character.MIN_SURROGATE
                || point > Character.MAX_SURROGATE && point <= 0xFFFD
                || point >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
