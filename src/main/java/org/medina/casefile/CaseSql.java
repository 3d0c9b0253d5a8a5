package org.medina.casefile;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.identity.Actor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.medina.identity.Relation;

/**
 * The relations of an actor to cases as SQL, for the lists of all journeys. The fragments speak of
 * {@code casefile.case_file} under the alias {@code cf} and of the named parameters of {@link #parameters}.
 */
public final class CaseSql {

    /** True where reference and title of the case {@code cf} hold the words {@code :search}, made by {@link #pattern}. */
    public static final String HAS_WORDS = "(cf.reference || ' ' || cf.title) ilike :search escape '!'";

    /** True where the lead has mandated the acting organisation, a network. */
    private static final String REPRESENTED = "cf.lead = any (cast(:actorCities as uuid[]))";

    private static final int LONGEST_SEARCH = 100;

    private CaseSql() {}

    /** What people search for is words, never a pattern. */
    public static String pattern(String search) {
        String words = search.strip();
        String cut = words.length() > LONGEST_SEARCH ? words.substring(0, LONGEST_SEARCH) : words;
        return "%"
                + cut.toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_")
                        .replace("\0", "")
                + "%";
    }

    /** A condition that is true where the acting organisation stands in that relation to the case {@code cf}. */
    public static String relationSql(Relation relation) {
        return switch (relation) {
            case LEAD -> "cf.lead = cast(:actorOrganisation as uuid)";
            case MANDATED -> REPRESENTED;
            case ENTERED_BY ->
                isParty(relation) + " and (cast(:actorKind as text) is distinct from 'NETWORK' or " + REPRESENTED + ")";
            case PARTNER, ASSIGNED_AGENCY, CONSULTED, CONSOLIDATOR, DECIDES, PAYS, SIGNS, ADVISES -> isParty(relation);
            case STATE_OF_COUNTRY ->
                "(cast(:actorKind as text) = 'STATE' and cf.countries @> array[cast(:actorCountry as text)])";
            case SECRETARIAT -> "cast(:actorKind as text) = 'SECRETARIAT'";
            case PUBLIC -> "cf.visibility = 'PUBLIC'";
            case ANYONE -> "true";
        };
    }

    private static String isParty(Relation relation) {
        return "exists (select 1 from casefile.party p where p.case_id = cf.id and p.relation = '%s'"
                        .formatted(relation.name())
                + " and p.organisation = cast(:actorOrganisation as uuid))";
    }

    /**
     * Values for {@code :actorOrganisation}, {@code :actorCountry}, {@code :actorKind}, {@code :actorCities} and
     * {@code :actorPerson}, to be used with JdbcClient; the map may be added to.
     */
    public static Map<String, @Nullable Object> parameters(Actor actor) {
        Organisation organisation = actor.organisation();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(
                "actorOrganisation",
                organisation == null ? null : organisation.id().value());
        values.put("actorCountry", organisation == null ? null : organisation.country());
        values.put(
                "actorKind", organisation == null ? null : organisation.kind().name());
        values.put(
                "actorCities",
                actor.represents().stream().map(OrganisationId::toString).collect(Collectors.joining(",", "{", "}")));
        PersonId person = actor.person();
        values.put("actorPerson", person == null ? null : person.value());
        return values;
    }
}
