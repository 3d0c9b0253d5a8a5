package org.medina.document.prosemirror;

import org.jspecify.annotations.Nullable;

/** Where two fragments begin and end to differ, never between the two halves of one character. */
public final class Difference {

    /** The end of the difference in the one and in the other. */
    public record End(int a, int b) {}

    private Difference() {}

    static int start(Fragment a, Fragment b, int from) {
        int pos = from;
        for (int i = 0; ; i++) {
            if (i == a.childCount() || i == b.childCount()) {
                return a.childCount() == b.childCount() ? -1 : pos;
            }
            Node one = a.child(i);
            Node two = b.child(i);
            if (one != two) {
                if (!one.sameMarkup(two)) {
                    return pos;
                }
                if (one.isText() && !one.text().equals(two.text())) {
                    return pos + startOfText(one.text(), two.text());
                }
                int inner = start(one.content(), two.content(), pos + 1);
                if (inner >= 0) {
                    return inner;
                }
            }
            pos += one.nodeSize();
        }
    }

    private static int startOfText(String one, String two) {
        int same = 0;
        while (same < one.length() && same < two.length() && one.charAt(same) == two.charAt(same)) {
            same++;
        }
        boolean splits = same > 0 && same < one.length() && same < two.length() && isPair(one, same);
        return splits ? same - 1 : same;
    }

    static @Nullable End end(Fragment a, Fragment b, int fromA, int fromB) {
        int posA = fromA;
        int posB = fromB;
        int indexA = a.childCount();
        int indexB = b.childCount();
        while (true) {
            if (indexA == 0 || indexB == 0) {
                return indexA == indexB ? null : new End(posA, posB);
            }
            Node one = a.child(--indexA);
            Node two = b.child(--indexB);
            if (one != two) {
                if (!one.sameMarkup(two)) {
                    return new End(posA, posB);
                }
                if (one.isText() && !one.text().equals(two.text())) {
                    int same = endOfText(one.text(), two.text());
                    return new End(posA - same, posB - same);
                }
                End inner = end(one.content(), two.content(), posA - 1, posB - 1);
                if (inner != null) {
                    return inner;
                }
            }
            posA -= one.nodeSize();
            posB -= one.nodeSize();
        }
    }

    private static int endOfText(String one, String two) {
        int a = one.length();
        int b = two.length();
        while (a > 0 && b > 0 && one.charAt(a - 1) == two.charAt(b - 1)) {
            a--;
            b--;
        }
        boolean splits = a > 0 && b > 0 && a < one.length() && isPair(one, a);
        return one.length() - a - (splits ? 1 : 0);
    }

    private static boolean isPair(String text, int middle) {
        return Character.isHighSurrogate(text.charAt(middle - 1)) && Character.isLowSurrogate(text.charAt(middle));
    }
}
