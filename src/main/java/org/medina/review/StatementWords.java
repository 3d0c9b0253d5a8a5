package org.medina.review;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.Words;

/** Counts the words of a statement. */
final class StatementWords {

    /** What stands on both sides of one is one word. */
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})[’'](?=\\p{L})");

    private StatementWords() {}

    /** @throws Problem INVALID when blank or of more words than a statement has */
    static String statement(String field, @Nullable String words) {
        String given = Words.required(field, words, Words.LONG);
        int count = count(given);
        if (count > Statement.MOST_WORDS) {
            throw Problem.invalid(field, "review.problem.too-many-words", count, Statement.MOST_WORDS);
        }
        return given;
    }

    /** Counts as people do, also where words are not divided by spaces. */
    static int count(String text) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        String joined = APOSTROPHE.matcher(text).replaceAll("");
        words.setText(joined);
        int count = 0;
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            if (joined.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
                count++;
            }
        }
        return count;
    }
}
