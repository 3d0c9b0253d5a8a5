package org.medina.legacy;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.medina.base.Sha256;

/** When two ways to write a name or a title are the same, or all but the same. */
final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern OFFICIAL = Pattern.compile(
            "^(the )?(greater |metropolitan )?(city|town|municipality|commune|council|county|region|government|ville|municipalite|mairie"
                    + "|ciudad|municipio|municipalidad|alcaldia|ayuntamiento|stadt|comune|prefeitura)"
                    + " (of|de|del|d|di|da|do|du) (la |el |las |los )?");
    private static final Pattern OFFICIAL_END =
            Pattern.compile(" (city council|city corporation|city|municipality|metropolitan assembly|council)$");
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "of", "for", "and", "in", "to", "on", "de", "la", "le", "el", "et", "y", "du", "des");
    private static final double ALIKE = 0.86;
    private static final int SHORTEST = 8;

    private Spelling() {}

    /** Without capitals, accents, signs and double blanks. */
    static String plain(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ı", "i")
                .replace("&", " and ");
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return NO_WORD.matcher(bare).replaceAll(" ").strip();
    }

    /** A city without what it is called officially; ü and ue are one. */
    static String city(String name) {
        String bare = OFFICIAL_END
                .matcher(OFFICIAL.matcher(plain(name)).replaceFirst(""))
                .replaceFirst("");
        return bare.replace("ue", "u").replace("oe", "o").replace("ae", "a");
    }

    /** What tells actions apart, without a word of them in it. */
    static String key(String country, String city, String title) {
        return Sha256.of(country + "\n" + city(city) + "\n" + plain(title));
    }

    /** A number of another system, however it is written. */
    static String number(String foreignId) {
        return plain(foreignId).replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** Whether two titles differ by typing only: a few letters, or the order of the words. */
    static boolean alike(String one, String other) {
        String first = plain(one);
        String second = plain(other);
        if (first.equals(second)) {
            return true;
        }
        if (first.length() < SHORTEST
                || second.length() < SHORTEST
                || !digits(first).equals(digits(second))) {
            return false;
        }
        if (words(first).equals(words(second))) {
            return true;
        }
        int longest = Math.max(first.length(), second.length());
        return 1 - (double) distance(first, second) / longest >= ALIKE;
    }

    /** “Phase 1” and “Phase 2” are not the same. */
    private static List<String> digits(String text) {
        return Pattern.compile("\\d+")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .toList();
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>(Arrays.asList(text.split(" ")));
        words.removeAll(SMALL);
        return words;
    }

    /** Levenshtein’s. */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + same);
            }
            before = now;
        }
        return before[other.length()];
    }
}
