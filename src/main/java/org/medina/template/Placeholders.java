package org.medina.template;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.medina.base.FieldProblem;

/** The named places in a template, written as {@code {{city}}}. What is put there is never read as a template again. */
final class Placeholders {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}\\n]*)}}");

    private Placeholders() {}

    /** The names in a text, in their order, each once. */
    static Set<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            names.add(place.group(1).strip());
        }
        return names;
    }

    /** Whether it is one place and nothing else. */
    static boolean isOne(String text) {
        return PLACE.matcher(text.strip()).matches();
    }

    /** The text with each place filled by what is given for its name. */
    static String fill(String text, UnaryOperator<String> values) {
        Matcher place = PLACE.matcher(text);
        return place.replaceAll(
                found -> Matcher.quoteReplacement(values.apply(found.group(1).strip())));
    }

    /**
     * The same in a letter: what runs the other way than the letter's language, such as the Latin name of a city in an Arabic
     * sentence, stands between marks of the letter's own direction, so that it carries no words, brackets or numbers beside
     * it along.
     */
    static String fillLetter(String text, UnaryOperator<String> values, Locale letter) {
        boolean rightToLeft = Wording.isRightToLeft(letter.getLanguage());
        return fill(text, name -> between(values.apply(name), rightToLeft));
    }

    private static String between(String value, boolean rightToLeft) {
        String mark = rightToLeft ? "\u200F" : "\u200E";
        return value.lines()
                .map(line -> line.codePoints().anyMatch(letter -> runsAgainst(letter, rightToLeft))
                        ? mark + line + mark
                        : line)
                .collect(Collectors.joining("\n"));
    }

    private static boolean runsAgainst(int letter, boolean rightToLeft) {
        return switch (Character.getDirectionality(letter)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> rightToLeft;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> !rightToLeft;
            default -> false;
        };
    }

    /** What is wrong with the places of a text, if anything is. */
    static Optional<FieldProblem> problem(String field, String text, Set<String> known) {
        for (String name : names(text)) {
            if (!known.contains(name)) {
                return Optional.of(FieldProblem.of(field, "template.problem.unknown", name, nearest(name, known)));
            }
        }
        String rest = PLACE.matcher(text).replaceAll("");
        return rest.contains("{{") || rest.contains("}}")
                ? Optional.of(FieldProblem.of(field, "template.problem.braces"))
                : Optional.empty();
    }

    /** The known name that is most like it. */
    static String nearest(String name, Set<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(one -> distance(name, one)).thenComparing(one -> one))
                .orElse("");
    }

    /** How many letters differ (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + change);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
