package org.medina.refdata;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What countries are usually called in other languages than English, after the Unicode Common Locale Data Repository. */
final class Countries {

    private static final Map<String, Locale> BY_CODE = Arrays.stream(Locale.getISOCountries())
            .map(code -> Locale.of("", code))
            .collect(Collectors.toUnmodifiableMap(Locale::getISO3Country, Function.identity(), (one, other) -> one));

    private Countries() {}

    /** @param code ISO 3166-1 alpha-3 */
    static Optional<String> name(String code, Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? Optional.empty()
                : Optional.ofNullable(BY_CODE.get(code)).map(country -> country.getDisplayCountry(language));
    }
}
