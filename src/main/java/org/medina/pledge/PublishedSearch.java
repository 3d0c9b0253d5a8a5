package org.medina.pledge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.refdata.Code;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns what a reader looks for into SQL over {@code pledge.pledge p}. */
@Component
class PublishedSearch {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]{1,60}");
    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final int MOST_WORDS = 12;
    private static final int SHORTEST_NAME = 3;
    private static final UUID NOWHERE = new UUID(0, 0);

    private final JsonMapper json;
    private final Organisations organisations;
    private final ReferenceData reference;

    PublishedSearch(JsonMapper json, Organisations organisations, ReferenceData reference) {
        this.json = json;
        this.organisations = organisations;
        this.reference = reference;
    }

    /** @param sql begins with {@code and}, or is empty */
    record Condition(String sql, Map<String, Object> parameters) {}

    Condition condition(PublishedFilter filter) {
        StringBuilder sql = new StringBuilder();
        Map<String, Object> parameters = new HashMap<>();
        if (filter.words() != null && !filter.words().isBlank()) {
            words(filter.words(), sql, parameters);
        }
        if (filter.country() != null) {
            sql.append(" and exists (select 1 from casefile.case_file cf where cf.id = p.id"
                    + " and cf.countries @> array[cast(:country as text)])");
            parameters.put("country", filter.country());
        }
        if (filter.compactScope() != null) {
            sql.append(" and p.compact_scope in (:scopes)");
            parameters.put("scopes", List.of(filter.compactScope().name(), CompactScope.BOTH.name()));
        }
        if (filter.gcmObjective() != null) {
            contains("gcmObjectives", filter.gcmObjective(), sql, parameters);
        }
        if (filter.actionArea() != null) {
            contains("actionAreas", filter.actionArea(), sql, parameters);
        }
        if (filter.progress() != null) {
            sql.append(" and p.progress = :progress");
            parameters.put("progress", filter.progress().name());
        }
        return new Condition(sql.toString(), parameters);
    }

    private void contains(String field, Object value, StringBuilder sql, Map<String, Object> parameters) {
        sql.append(" and p.content @> cast(:").append(field).append(" as jsonb)");
        parameters.put(field, json.writeValueAsString(Map.of(field, List.of(value))));
    }

    /** Beginnings of words in the text, or the name of the city or its country, or the reference. */
    private void words(String words, StringBuilder sql, Map<String, Object> parameters) {
        List<String> beginnings = WORD.matcher(words)
                .results()
                .limit(MOST_WORDS)
                .map(match -> match.group())
                .toList();
        if (beginnings.isEmpty()) {
            sql.append(" and false");
            return;
        }
        String name = plain(words);
        sql.append(" and (p.words @@ to_tsquery('simple', :words) or p.reference = :reference or p.lead in (:cities)"
                + " or exists (select 1 from casefile.case_file cf where cf.id = p.id"
                + " and cf.countries && cast(:countries as text[])))");
        parameters.put("words", beginnings.stream().map(word -> word + ":*").collect(Collectors.joining(" & ")));
        parameters.put("reference", words.strip().replace("\0", "").toUpperCase(Locale.ROOT));
        parameters.put("cities", citiesNamed(name));
        parameters.put("countries", countriesNamed(name));
    }

    private List<UUID> citiesNamed(String name) {
        List<UUID> cities = new ArrayList<>(List.of(NOWHERE));
        if (name.length() >= SHORTEST_NAME) {
            organisations.all(OrganisationKind.CITY).stream()
                    .filter(city -> begins(city.name(), name))
                    .forEach(city -> cities.add(city.id().value()));
        }
        return cities;
    }

    private String[] countriesNamed(String name) {
        return name.length() < SHORTEST_NAME
                ? new String[0]
                : reference.codes(CodeList.COUNTRY).stream()
                        .filter(country -> begins(country.label(), name))
                        .map(Code::code)
                        .toArray(String[]::new);
    }

    private static boolean begins(String anyWordOf, String name) {
        return (" " + plain(anyWordOf)).contains(" " + name);
    }

    /** Without accents and capitals: readers type Zurich and montreal. */
    private static String plain(String text) {
        return MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
