package org.medina.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medina.document.prosemirror.Mark;

/**
 * A word, one Chinese, Japanese or Korean character, a run of blanks, or one other sign, all of one format.
 *
 * @param from its first character in the block
 * @param to behind its last
 */
record Word(String text, List<Mark> format, int from, int to) {

    private static final Pattern WORD = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+|\\n|[\\s&&[^\\n]]+|.",
            Pattern.DOTALL);

    static List<Word> of(ReadBlock block) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(block.text);
        while (matcher.find()) {
            int from = matcher.start();
            for (int i = from + 1; i <= matcher.end(); i++) {
                if (i == matcher.end() || !block.formatsAt(i).equals(block.formatsAt(from))) {
                    words.add(new Word(block.text.substring(from, i), block.formatsAt(from), from, i));
                    from = i;
                }
            }
        }
        return words;
    }

    /** The same word in the same format, wherever it stands. */
    boolean same(Word other) {
        return text.equals(other.text) && format.equals(other.format);
    }
}
