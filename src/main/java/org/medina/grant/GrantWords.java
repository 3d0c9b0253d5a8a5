package org.medina.grant;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.Words;

/** What people write about a grant: words, not too many of them, and never where money is to go. */
final class GrantWords {

    private static final Pattern IBAN = Pattern.compile("(?i)\\b[A-Z]{2}\\d{2}(?:[ -]?[A-Z0-9]){11,30}\\b");
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<![\\d.,])\\d{11,}(?![\\d.,]*\\d)");
    private static final Pattern ACCOUNT = Pattern.compile(
            "(?i)\\b(iban|swift|bic|account|acct|a/c|konto|kontonummer|compte|cuenta|conta|routing|sort code)\\b"
                    + "\\D{0,20}(?:\\d[ -]?){6,}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int COUNTRY_AND_CHECK = 4;
    private static final int SHORTEST_IBAN = 15;

    private GrantWords() {}

    /** @throws Problem INVALID when blank, too long, or where it names a bank account */
    static String required(String field, @Nullable String words, int limit) {
        return withoutAccount(field, Words.required(field, words, limit));
    }

    static @Nullable String optional(String field, @Nullable String words, int limit) {
        String given = Words.optional(field, words, limit);
        return given == null ? null : withoutAccount(field, given);
    }

    private static String withoutAccount(String field, String words) {
        if (namesAccount(words)) {
            throw Problem.invalid(field, "grant.problem.bank-details");
        }
        return words;
    }

    /** A code of the portal's own, such as a hash, that nobody writes. */
    static String present(String field, @Nullable String code) {
        if (code == null || code.isBlank()) {
            throw Problem.invalid(field, "grant.problem.needed");
        }
        return code.strip();
    }

    /** Whether it looks like the number of a bank account; those have no place in the portal. */
    static boolean namesAccount(String text) {
        return IBAN.matcher(text).results().map(MatchResult::group).anyMatch(GrantWords::beginsWithIban)
                || LONG_NUMBER.matcher(text).find()
                || ACCOUNT.matcher(text).find();
    }

    /** Words that follow may have been taken for a part of it, so every beginning is tried. */
    private static boolean beginsWithIban(String candidate) {
        String compact = candidate.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        for (int length = SHORTEST_IBAN; length <= compact.length(); length++) {
            if (hasRightCheckDigits(compact.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    /** ISO 13616: the first four characters go to the end, letters count from 10, and the rest by 97 is 1. */
    private static boolean hasRightCheckDigits(String iban) {
        String turned = iban.substring(COUNTRY_AND_CHECK) + iban.substring(0, COUNTRY_AND_CHECK);
        StringBuilder digits = new StringBuilder();
        turned.chars().forEach(letter -> digits.append(Character.getNumericValue(letter)));
        return new BigInteger(digits.toString()).mod(MODULUS).equals(BigInteger.ONE);
    }
}
