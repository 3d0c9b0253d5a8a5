package org.medina.legacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medina.pledge.CompactScope;
import org.medina.refdata.Code;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.stereotype.Component;

/** Finds the codes for what people write in words: countries, objectives, areas, Compacts. */
@Component
class CodeWords {

    private static final Pattern BETWEEN = Pattern.compile("[;,/|\\n]|\\band\\b|&");
    private static final Pattern OBJECTIVE =
            Pattern.compile("(?i)^(?:gcm|objective|obj\\.?|no\\.?|#|\\s|:)*(\\d{1,2})(?:$|\\D.*)", Pattern.DOTALL);
    private static final Pattern AREA = Pattern.compile("^(\\d)(?:$|[^\\d].*)", Pattern.DOTALL);
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"));
    private static final Map<String, String> ALSO = Map.of(
            "usa",
            "USA",
            "us",
            "USA",
            "u s a",
            "USA",
            "united states",
            "USA",
            "uk",
            "GBR",
            "great britain",
            "GBR",
            "england",
            "GBR",
            "turkey",
            "TUR",
            "ivory coast",
            "CIV",
            "south korea",
            "KOR");

    private final ReferenceData reference;
    private volatile @Nullable Map<String, String> countries;

    CodeWords(ReferenceData reference) {
        this.reference = reference;
    }

    /** @param unknown parts of the text that no code was found for */
    record Found<T>(List<T> codes, List<String> unknown) {}

    /** ISO 3166-1 alpha-3, by any of its codes or by its name in English, French or Spanish. */
    Optional<String> country(String text) {
        Map<String, String> known = countries;
        if (known == null) {
            known = readCountries();
            countries = known;
        }
        return Optional.ofNullable(known.get(Spelling.plain(text)));
    }

    Optional<CompactScope> compact(String text) {
        String plain = " " + Spelling.plain(text) + " ";
        boolean migration = plain.contains(" gcm ") || plain.contains("migra");
        boolean refugees = plain.contains(" gcr ") || plain.contains("refug") || plain.contains(" grf ");
        boolean both = plain.contains(" both ") || migration && refugees;
        if (both) {
            return Optional.of(CompactScope.BOTH);
        }
        return migration ? Optional.of(CompactScope.GCM) : refugees ? Optional.of(CompactScope.GCR) : Optional.empty();
    }

    /** E.g. of {@code GCM 2; Objective 7: Address and reduce vulnerabilities}. */
    Found<Integer> objectives(String text) {
        List<Integer> codes = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String part : parts(text)) {
            Matcher numbered = OBJECTIVE.matcher(part);
            Optional<String> code = numbered.matches()
                    ? reference.find(CodeList.GCM_OBJECTIVE, numbered.group(1)).map(Code::code)
                    : named(CodeList.GCM_OBJECTIVE, part);
            code.map(Integer::valueOf).ifPresentOrElse(number -> add(codes, number), () -> unknown.add(part));
        }
        return new Found<>(codes, unknown);
    }

    Found<String> areas(String text) {
        Optional<String> whole = named(CodeList.ACTION_AREA, text);
        if (whole.isPresent()) {
            return new Found<>(List.of(whole.get()), List.of());
        }
        List<String> codes = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String part : text.split("[;|\\n]")) {
            String said = part.strip();
            if (!said.isEmpty()) {
                area(said).ifPresentOrElse(code -> add(codes, code), () -> unknown.add(said));
            }
        }
        return new Found<>(codes, unknown);
    }

    private Optional<String> area(String said) {
        if (reference.find(CodeList.ACTION_AREA, said).isPresent()) {
            return Optional.of(said);
        }
        Optional<String> named = named(CodeList.ACTION_AREA, said.replaceFirst("^\\d[ .):-]*", ""));
        Matcher numbered = AREA.matcher(said);
        return named.isPresent() || !numbered.matches() || said.length() > 2
                ? named
                : reference
                        .find(CodeList.ACTION_AREA, "2020/" + numbered.group(1))
                        .map(Code::code);
    }

    private Optional<String> named(CodeList list, String name) {
        String plain = Spelling.plain(name);
        return reference.codes(list).stream()
                .filter(code -> Spelling.plain(code.label()).equals(plain)
                        || Spelling.plain(code.brief()).equals(plain))
                .map(Code::code)
                .findFirst();
    }

    /** Labels hold commas and “and” too, so a text that is a label as a whole is not parted. */
    private List<String> parts(String text) {
        if (named(CodeList.GCM_OBJECTIVE, text).isPresent()) {
            return List.of(text);
        }
        Pattern by = text.contains(";") || text.contains("\n") ? Pattern.compile("[;\\n]") : BETWEEN;
        return Arrays.stream(by.split(text))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private Map<String, String> readCountries() {
        Map<String, String> names = new HashMap<>();
        Map<String, String> alpha2 = new HashMap<>();
        for (String two : Locale.getISOCountries()) {
            alpha3(two).ifPresent(three -> alpha2.put(three, two));
        }
        for (Code country : reference.codes(CodeList.COUNTRY)) {
            String code = country.code();
            names.put(Spelling.plain(code), code);
            names.put(Spelling.plain(country.label()), code);
            names.put(Spelling.plain(country.brief()), code);
            String two = alpha2.get(code);
            if (two != null) {
                names.putIfAbsent(Spelling.plain(two), code);
                LANGUAGES.forEach(language ->
                        names.putIfAbsent(Spelling.plain(Locale.of("", two).getDisplayCountry(language)), code));
            }
        }
        ALSO.forEach((name, code) -> {
            if (names.containsValue(code)) {
                names.putIfAbsent(name, code);
            }
        });
        return Map.copyOf(names);
    }

    private static Optional<String> alpha3(String two) {
        try {
            return Optional.of(Locale.of("", two).getISO3Country());
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    private static <T> void add(List<T> codes, T code) {
        if (!codes.contains(code)) {
            codes.add(code);
        }
    }
}
