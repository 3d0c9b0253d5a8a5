package org.medina.legacy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a column of somebody’s table may hold; every other column is left where it is. */
public enum LegacyField {
    FOREIGN_ID(
            "id",
            "pledge id",
            "grf id",
            "gcm id",
            "code",
            "number",
            "no",
            "identifier",
            "identifiant",
            "numero",
            "reference"),
    CITY(
            "city",
            "lead city",
            "local government",
            "municipality",
            "local authority",
            "name of city",
            "ville",
            "ciudad",
            "entity"),
    COUNTRY("country", "pays", "pais", "country name", "iso3"),
    TITLE(
            "title",
            "pledge title",
            "action",
            "name of action",
            "name of pledge",
            "pledge",
            "titre",
            "titulo",
            "project",
            "name"),
    SUMMARY("summary", "description", "abstract", "resume", "resumen", "descripcion", "pledge description", "details"),
    START(
            "start",
            "start date",
            "from",
            "since",
            "debut",
            "date de debut",
            "inicio",
            "fecha de inicio",
            "period",
            "date",
            "timeline"),
    END("end", "end date", "until", "to", "completion", "fin", "date de fin", "fecha de fin", "deadline"),
    COMPACT_SCOPE("compact", "compacts", "compact scope", "gcm gcr", "gcm or gcr", "pacte", "pacto"),
    GCM_OBJECTIVES("gcm objectives", "gcm objective", "objectives", "objective", "objectifs", "objetivos"),
    ACTION_AREAS(
            "action area", "action areas", "area", "theme", "thematic area", "priority", "domaine", "area de accion"),
    LINK("link", "url", "website", "web", "web page", "source link", "lien", "enlace");

    /** Without these there is no entry. */
    public static final Set<LegacyField> NEEDED = Set.of(CITY, TITLE);

    private final List<String> headings;

    LegacyField(String... headings) {
        this.headings = List.of(headings);
    }

    /** As message keys and the API spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<LegacyField> ofCode(String code) {
        return Arrays.stream(values())
                .filter(field -> field.code().equals(code))
                .findFirst();
    }

    /** How well a heading fits, the smaller the better; empty where it does not. */
    Optional<Integer> fits(String heading) {
        String plain = Spelling.plain(heading);
        int at = headings.indexOf(plain);
        if (at >= 0) {
            return Optional.of(at);
        }
        boolean stands = headings.stream().filter(known -> known.length() > 3).anyMatch(known -> (" " + plain + " ")
                .contains(" " + known + " "));
        return stands ? Optional.of(headings.size() + plain.length()) : Optional.empty();
    }
}
