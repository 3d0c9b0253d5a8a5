package org.medina.template;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.medina.identity.OrganisationKind;

/** For what a template is. */
public enum TemplateKind {
    /** A pledge to begin from, for an action area; its parts are fields of a pledge. */
    MODEL_PLEDGE(
            Set.of(),
            Set.of(OrganisationKind.CITY, OrganisationKind.SECRETARIAT),
            List.of(
                    "summary",
                    "currentAction",
                    "commitment",
                    "supportNeeded.resources",
                    "supportNeeded.tools",
                    "supportNeeded.partnerships",
                    "targetGroups",
                    "participation",
                    "ageGenderDiversity",
                    "risks")),
    COUNCIL_RESOLUTION(Set.of("pledge"), Set.of(OrganisationKind.CITY, OrganisationKind.SECRETARIAT)),
    INVITATION_LETTER(Set.of(), Set.of(OrganisationKind.SECRETARIAT)),
    NOTE_VERBALE(Set.of(), Set.of(OrganisationKind.SECRETARIAT)),
    FEEDBACK_LETTER(Set.of("funding"), Set.of(OrganisationKind.SECRETARIAT)),
    BRIEFING_NOTE(Set.of(), Set.of()),
    /** What stands before the figures of a year. */
    ANNUAL_REPORT(Set.of(), Set.of(OrganisationKind.SECRETARIAT));

    /** The one part of everything that is no pledge. */
    static final String TEXT = "text";

    private final Set<String> journeys;
    private final Set<OrganisationKind> users;
    private final List<String> parts;

    TemplateKind(Set<String> journeys, Set<OrganisationKind> users) {
        this(journeys, users, List.of(TEXT));
    }

    TemplateKind(Set<String> journeys, Set<OrganisationKind> users, List<String> parts) {
        this.journeys = journeys;
        this.users = users;
        this.parts = parts;
    }

    /** What is written in it besides the title, in their order. */
    public List<String> parts() {
        return parts;
    }

    /** Message key of a part. */
    public String partKey(String part) {
        return (this == MODEL_PLEDGE ? "pledge.field." : "template.part.") + part;
    }

    /** Whether it is filled from a case, and not the beginning of one or of a report. */
    public boolean ofCases() {
        return this != MODEL_PLEDGE && this != ANNUAL_REPORT;
    }

    /** Whether there may be several; of the others the portal needs the one that it came with. */
    public boolean isOpen() {
        return this != ANNUAL_REPORT;
    }

    /** As the one of its kind that came with the portal is called in addresses. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isFor(String journey) {
        return ofCases() && (journeys.isEmpty() || journeys.contains(journey));
    }

    boolean isUsedBy(OrganisationKind organisation) {
        return users.isEmpty() || users.contains(organisation);
    }
}
