package org.medina.document;

/** Which characters XML and HTML can hold. */
final class XmlText {

    private XmlText() {}

    static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point >= 0x20 && point < 0x7F
                || point >= 0xA0 && point < Character.MIN_SURROGATE
                || point > Character.MAX_SURROGATE && point <= 0xFFFD
                || point >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }

    /** Without what XML cannot hold. */
    static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(XmlText::isAllowed).forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
