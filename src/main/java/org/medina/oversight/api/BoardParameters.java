package org.medina.oversight.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.oversight.BoardFilter;

/**
 * A filter as it stands in an address; what is left out narrows nothing.
 *
 * @param journey kinds of cases, several at will
 * @param region {@code AFRICA}, {@code AMERICAS}, {@code ASIA}, {@code EUROPE} or {@code OCEANIA}
 * @param language of the text that counts, as {@code fr}
 * @param city alias of the city that leads
 * @param stage a journey and a stage, as {@code pledge/signature}
 * @param turn the role that has to act, or {@code NOBODY}
 * @param age {@code week}, {@code fortnight}, {@code month}, {@code quarter}, {@code half-year} or {@code longer}
 * @param happened {@code begun}, {@code entered}, {@code left}, {@code returned}, {@code finished} or {@code ended}, for cases open or not
 * @param month of what happened, as {@code 2026-11}
 * @param year of what happened, as {@code 2026}
 */
record BoardParameters(
        @Nullable String words,
        @Nullable List<String> journey,
        @Nullable String country,
        @Nullable String region,
        @Nullable String language,
        @Nullable String city,
        @Nullable String forum,
        @Nullable String objective,
        @Nullable String mechanism,
        @Nullable String stage,
        @Nullable String turn,
        @Nullable String mine,
        @Nullable String late,
        @Nullable String over,
        @Nullable String age,
        @Nullable String happened,
        @Nullable String month,
        @Nullable String year) {

    /** @throws Problem INVALID with one entry a parameter that says nothing */
    BoardFilter filter() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (journey != null) {
            all.put("journey", journey);
        }
        put(all, "words", words);
        put(all, "country", country);
        put(all, "region", region);
        put(all, "language", language);
        put(all, "city", city);
        put(all, "forum", forum);
        put(all, "objective", objective);
        put(all, "mechanism", mechanism);
        put(all, "stage", stage);
        put(all, "turn", turn);
        put(all, "mine", mine);
        put(all, "late", late);
        put(all, "over", over);
        put(all, "age", age);
        put(all, "happened", happened);
        put(all, "month", month);
        put(all, "year", year);
        return BoardFilter.of(all);
    }

    private static void put(Map<String, List<String>> all, String name, @Nullable String value) {
        if (value != null) {
            all.put(name, List.of(value));
        }
    }
}
