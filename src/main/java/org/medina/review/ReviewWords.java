package org.medina.review;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;

/** What people write in a review: words, not too many of them. */
final class ReviewWords {

    static final int SHORT = 300;
    static final int MEDIUM = 2_000;
    static final int LONG = 20_000;

    /** What stands on both sides of one is one word. */
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})[’'](?=\\p{L})");

    private ReviewWords() {}

    /** @throws Problem INVALID when blank or too long */
    static String required(String field, @Nullable String words, int limit) {
        String given = optional(field, words, limit);
        if (given == null) {
            throw Problem.invalid(field, "review.problem.needed");
        }
        return given;
    }

    static @Nullable String optional(String field, @Nullable String words, int limit) {
        if (words == null || words.isBlank()) {
            return null;
        }
        String given = words.strip();
        if (given.length() > limit) {
            throw Problem.invalid(field, "review.problem.too-long", given.length(), limit);
        }
        return given.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
    }

    /** @throws Problem INVALID when blank or of more words than a statement has */
    static String statement(String field, @Nullable String words) {
        String given = required(field, words, LONG);
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
