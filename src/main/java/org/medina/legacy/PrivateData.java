package org.medina.legacy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in a text what tells of a person or leads to one, as far as a machine can; the register names offices, never people, and
 * no way to reach them.
 */
final class PrivateData {

    private static final Pattern MAIL = Pattern.compile(
            "[\\p{L}\\p{N}._%+'-]{1,64}\\s?(?:@|\\(at\\)|\\[at\\])\\s?[\\p{L}\\p{N}.-]{1,190}\\.[\\p{L}]{2,24}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\p{N}.,])(?:\\+|\\b00)\\d[\\d ()./-]{7,22}\\d"
                    + "|(?i)\\b(?:tel|telephone|phone|mobile|cell|whatsapp|telefono|gsm|fax)\\b[^\\p{L}\\p{N}+]{0,4}\\+?[\\d ()./-]{6,24}\\d");
    /** Six digits or more behind words that announce them, unless they are years; or nine and more in a row. */
    private static final Pattern ID = Pattern.compile(
            "(?i)\\b(?:passport|passeport|pasaporte|national id|id card|identity card|identity number|id number|id no|case file|file no"
                    + "|registration number|ssn|curp|cedula|dni|nin|cni)\\b[^\\p{N}\\n]{0,16}"
                    + "(?!(?:19|20)\\d\\d ?[-\\u2013/] ?(?:19|20)?\\d\\d\\b)\\p{L}{0,4}\\d[\\d -]{5,24}"
                    + "|(?<![\\d.,/=_-])\\d{9,}(?![\\d.,]*\\d)");

    private static final Pattern PERSON =
            Pattern.compile("\\b(?:Mr|Mrs|Ms|Mme|Mlle|Dr|Sr|Sra|Prof)\\.? \\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+)?");

    private PrivateData() {}

    /**
     * Something that must not stand there.
     *
     * @param reason the last part of the message key
     * @param hint enough to find it, not enough to use it
     */
    record Found(String reason, String hint) {}

    static Optional<Found> in(String text) {
        return find(MAIL, "mail-address", text)
                .or(() -> find(PHONE, "telephone", text))
                .or(() -> find(ID, "id-number", text));
    }

    /** Somebody with a name and a title before it: an office, a historic person or a street may be, too. */
    static Optional<String> person(String text) {
        Matcher found = PERSON.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    private static Optional<Found> find(Pattern pattern, String reason, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(new Found(reason, masked(found.group().strip()))) : Optional.empty();
    }

    private static String masked(String found) {
        int at = found.indexOf('@');
        return at > 0
                ? found.charAt(0) + "…" + found.substring(at)
                : found.substring(0, Math.min(4, found.length())) + "…";
    }
}
