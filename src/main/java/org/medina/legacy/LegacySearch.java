package org.medina.legacy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.medina.base.Sha256;
import org.medina.identity.OrganisationId;
import org.springframework.stereotype.Component;

/** Turns what a reader looks for into SQL over {@code legacy.entry e}. */
@Component
class LegacySearch {

    private static final int MOST_WORDS = 12;

    private final CodeWords codes;

    LegacySearch(CodeWords codes) {
        this.codes = codes;
    }

    /** @param sql a whole condition */
    record Condition(String sql, Map<String, Object> parameters) {}

    /** What a city may claim. */
    static Condition claimable(OrganisationId city) {
        return new Condition("e.city = :city and e.state = 'LISTED'", Map.of("city", city.value()));
    }

    /** What stands, or stood until it became a pledge. */
    static Condition ofCity(OrganisationId city) {
        return new Condition(
                "e.city = :city and e.state in ('LISTED', 'ADOPTED', 'BECAME_PLEDGE')", Map.of("city", city.value()));
    }

    Condition ofPublic(LegacyFilter filter) {
        Condition narrow = of(filter);
        return new Condition("e.state in ('LISTED', 'ADOPTED') and " + narrow.sql(), narrow.parameters());
    }

    Condition of(LegacyFilter filter) {
        StringBuilder sql = new StringBuilder("true");
        Map<String, Object> parameters = new HashMap<>();
        if (filter.words() != null && !filter.words().isBlank()) {
            words(filter.words(), sql, parameters);
        }
        if (filter.country() != null) {
            sql.append(" and e.country = :country");
            parameters.put("country", filter.country());
        }
        if (filter.state() != null) {
            sql.append(" and e.state = :state");
            parameters.put("state", filter.state().name());
        }
        if (filter.importId() != null) {
            sql.append(" and e.import = :import");
            parameters.put("import", filter.importId());
        }
        return new Condition(sql.toString(), parameters);
    }

    /** Beginnings of words, or the name of the country, or the number elsewhere. */
    private void words(String typed, StringBuilder sql, Map<String, Object> parameters) {
        String plain = Spelling.plain(typed);
        if (plain.isEmpty()) {
            sql.append(" and false");
            return;
        }
        sql.append(" and (e.words @@ to_tsquery('simple', :words) or e.number_key = :number or e.country = :named)");
        parameters.put(
                "words",
                Arrays.stream(plain.split(" "))
                        .limit(MOST_WORDS)
                        .map(word -> word + ":*")
                        .collect(Collectors.joining(" & ")));
        parameters.put("number", Sha256.of(Spelling.number(typed)));
        parameters.put("named", codes.country(typed).orElse(""));
    }
}
