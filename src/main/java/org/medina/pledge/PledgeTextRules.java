package org.medina.pledge;

import static org.medina.document.SectionRight.*;
import static org.medina.identity.Relation.*;
import static org.medina.identity.Role.*;
import static org.medina.pledge.PledgeStatus.*;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.document.DocumentRights;
import org.medina.document.SectionRight;
import org.medina.identity.Actor;
import org.medina.identity.Relation;
import org.medina.identity.Role;

/**
 * Who may do what in which section of the text that is written together, in which state. Whoever has no row is not let
 * in: ministries and the public read what was frozen, never the text under way.
 */
final class PledgeTextRules {

    private static final Set<PledgeStatus> OPEN = EnumSet.of(DRAFT, REVISION);
    private static final Set<PledgeStatus> ALWAYS = EnumSet.allOf(PledgeStatus.class);

    private static final String CITY_SIDE = "city";

    /** Who of the lead city may let guests in. */
    static final Set<Role> HOSTS = EnumSet.of(CITY_EDITOR, CITY_COORDINATOR);

    /** What the partners bear a part of, and so write themselves; the rest is the lead city's. */
    private static final Set<PledgeField> SHARED = EnumSet.of(
            PledgeField.CURRENT_ACTION,
            PledgeField.COMMITMENT,
            PledgeField.SUPPORT_RESOURCES,
            PledgeField.SUPPORT_TOOLS,
            PledgeField.SUPPORT_PARTNERSHIPS);

    private static final Set<PledgeField> ALL = PledgeTexts.FIELDS;

    static final List<Row> ROWS = List.of(
            new Row(OPEN, CITY_EDITOR, LEAD, ALL, EDIT),
            new Row(OPEN, CITY_COORDINATOR, LEAD, ALL, EDIT),
            new Row(OPEN, CITY_SIGNATORY, LEAD, ALL, SUGGEST),
            new Row(OPEN, CITY_EDITOR, PARTNER, SHARED, EDIT),
            new Row(OPEN, CITY_COORDINATOR, PARTNER, SHARED, EDIT),
            new Row(OPEN, CITY_EDITOR, PARTNER, ALL, SUGGEST),
            new Row(OPEN, CITY_COORDINATOR, PARTNER, ALL, SUGGEST),
            new Row(OPEN, CITY_SIGNATORY, PARTNER, ALL, COMMENT),
            new Row(EnumSet.of(DRAFT), SECRETARIAT_OFFICER, ENTERED_BY, ALL, EDIT),
            new Row(OPEN, NETWORK_SUPPORTER, MANDATED, ALL, EDIT),
            new Row(EnumSet.of(OFFICE_REVIEW), NETWORK_SUPPORTER, MANDATED, ALL, COMMENT),
            new Row(EnumSet.of(OFFICE_REVIEW), CITY_EDITOR, LEAD, ALL, COMMENT),
            new Row(EnumSet.of(OFFICE_REVIEW), CITY_COORDINATOR, LEAD, ALL, COMMENT),
            new Row(EnumSet.of(OFFICE_REVIEW), CITY_SIGNATORY, LEAD, ALL, COMMENT),
            new Row(ALWAYS, CITY_EDITOR, LEAD, ALL, SectionRight.READ),
            new Row(ALWAYS, CITY_COORDINATOR, LEAD, ALL, SectionRight.READ),
            new Row(ALWAYS, CITY_SIGNATORY, LEAD, ALL, SectionRight.READ),
            new Row(ALWAYS, CITY_EDITOR, PARTNER, ALL, SectionRight.READ),
            new Row(ALWAYS, CITY_COORDINATOR, PARTNER, ALL, SectionRight.READ),
            new Row(ALWAYS, CITY_SIGNATORY, PARTNER, ALL, SectionRight.READ),
            new Row(ALWAYS, NETWORK_SUPPORTER, MANDATED, ALL, SectionRight.READ),
            new Row(ALWAYS, SECRETARIAT_OFFICER, SECRETARIAT, ALL, SectionRight.READ),
            new Row(ALWAYS, SECRETARIAT_HEAD, SECRETARIAT, ALL, SectionRight.READ));

    record Row(Set<PledgeStatus> states, Role role, Relation relation, Set<PledgeField> fields, SectionRight right) {}

    private PledgeTextRules() {}

    /** Empty for whom the text under way does not exist. */
    static Optional<DocumentRights> of(Actor actor, PledgeStatus status, Set<Relation> relations) {
        Map<String, SectionRight> sections = new HashMap<>();
        Map<String, SectionRight> ever = new HashMap<>();
        for (Row row : ROWS) {
            if (relations.contains(row.relation()) && actor.has(row.role())) {
                give(row, ever);
                if (row.states().contains(status)) {
                    give(row, sections);
                }
            }
        }
        return sections.isEmpty()
                ? Optional.empty()
                : Optional.of(new DocumentRights(sections, side(relations), why(sections, status), ever));
    }

    /** Who may let guests in: those of the lead city who write the text; not who only enters it for the city. */
    static boolean letsGuestsIn(Actor actor, Set<Relation> relations) {
        return relations.contains(LEAD) && actor.hasAny(HOSTS);
    }

    /** What the lead city's guests may do: comment wherever the city itself may, then read until it is signed. */
    static Optional<DocumentRights> ofGuests(PledgeStatus status) {
        SectionRight right =
                switch (status) {
                    case DRAFT, REVISION, OFFICE_REVIEW -> COMMENT;
                    case CONSULTATION, SIGNING, SECRETARIAT_CHECK, PUBLISHED -> SectionRight.READ;
                    case WITHDRAWN -> SectionRight.NONE;
                };
        if (right == SectionRight.NONE) {
            return Optional.empty();
        }
        Map<String, SectionRight> sections = new HashMap<>();
        ALL.forEach(field -> sections.put(field.path(), right));
        return Optional.of(new DocumentRights(sections, CITY_SIDE, right == COMMENT ? null : "pledge.text.why.guest"));
    }

    private static void give(Row row, Map<String, SectionRight> sections) {
        row.fields().forEach(field -> sections.merge(field.path(), row.right(), PledgeTextRules::wider));
    }

    private static SectionRight wider(SectionRight one, SectionRight other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** The cities write together, and with them who does on a city's behalf; nobody else looks over their shoulder. */
    private static String side(Set<Relation> relations) {
        return writeTogether(relations) ? CITY_SIDE : "secretariat";
    }

    static boolean writeTogether(Set<Relation> relations) {
        return relations.contains(LEAD)
                || relations.contains(PARTNER)
                || relations.contains(MANDATED)
                || relations.contains(ENTERED_BY);
    }

    /** Whether that role in an organisation of that relation ever has the text before it. */
    static boolean knows(Role role, Relation relation) {
        return ROWS.stream().anyMatch(row -> row.role() == role && row.relation() == relation);
    }

    private static @Nullable String why(Map<String, SectionRight> sections, PledgeStatus status) {
        if (sections.containsValue(EDIT)) {
            return null;
        }
        if (status == OFFICE_REVIEW && sections.containsValue(COMMENT)) {
            return "pledge.text.why.review";
        }
        if (status == CONSULTATION) {
            return "pledge.text.why.consultation";
        }
        if (!status.isOpenForText()) {
            return "pledge.text.why.closed";
        }
        return sections.containsValue(SUGGEST) ? "pledge.text.why.suggest" : "pledge.text.why.reader";
    }
}
