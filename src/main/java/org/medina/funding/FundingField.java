package org.medina.funding;

import static org.medina.call.CallTerms.FormKind.CONCEPT_NOTE;
import static org.medina.call.CallTerms.FormKind.FULL_PROPOSAL;
import static org.medina.call.CallTerms.FormKind.INTAKE;
import static org.medina.funding.FundingField.Kind.CODE;
import static org.medina.funding.FundingField.Kind.CODES;
import static org.medina.funding.FundingField.Kind.DATE;
import static org.medina.funding.FundingField.Kind.GROUP;
import static org.medina.funding.FundingField.Kind.ITEMS;
import static org.medina.funding.FundingField.Kind.LINE;
import static org.medina.funding.FundingField.Kind.NUMBER;
import static org.medina.funding.FundingField.Kind.NUMBERS;
import static org.medina.funding.FundingField.Kind.TEXT;
import static org.medina.funding.FundingField.Section.APPLICANT;
import static org.medina.funding.FundingField.Section.COMPACTS;
import static org.medina.funding.FundingField.Section.ESSENCE;
import static org.medina.funding.FundingField.Section.MONEY;
import static org.medina.funding.FundingField.Section.PLAN;
import static org.medina.funding.FundingField.Section.PROJECT;
import static org.medina.funding.FundingField.Section.QUALITY;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.call.CallTerms.FormKind;
import org.medina.refdata.CodeList;

/**
 * The fields of a funding request: how each is spelled in the API and the stored document, in which section it stands, what it
 * takes, from which form on it is asked, and whether that form is not complete without it.
 */
public enum FundingField {
    TITLE("title", ESSENCE, LINE, 200, INTAKE, true),
    SUMMARY("summary", ESSENCE, TEXT, 3000, INTAKE, true),
    LANGUAGE("language", ESSENCE, CODE, 3, INTAKE, true, CodeList.LANGUAGE),
    PROFILE("profile", APPLICANT, GROUP, 1, INTAKE, true),
    COMPACT_SCOPE("compactScope", COMPACTS, CODE, 4, INTAKE, true, CodeList.COMPACT_SCOPE),
    GCM_OBJECTIVES("gcmObjectives", COMPACTS, NUMBERS, 23, INTAKE, false, CodeList.GCM_OBJECTIVE),
    GCM_PRINCIPLES("gcmPrinciples", COMPACTS, CODES, 10, FULL_PROPOSAL, false, CodeList.GCM_PRINCIPLE),
    GCR_PARAGRAPHS("gcrParagraphs", COMPACTS, CODES, 10, INTAKE, false, CodeList.GCR_PARAGRAPH),
    SDG_TARGETS("sdgTargets", COMPACTS, CODES, 60, FULL_PROPOSAL, false, CodeList.SDG_TARGET),
    SITUATION("situation", PROJECT, TEXT, 20_000, CONCEPT_NOTE, true),
    PROPOSAL("proposal", PROJECT, TEXT, 20_000, CONCEPT_NOTE, true),
    TARGET_GROUPS("targetGroups", PROJECT, TEXT, 5000, CONCEPT_NOTE, true),
    PARTICIPATION("participation", PROJECT, TEXT, 5000, CONCEPT_NOTE, false),
    AGE_GENDER_DIVERSITY("ageGenderDiversity", PROJECT, TEXT, 5000, FULL_PROPOSAL, false),
    START("start", PLAN, DATE, 10, INTAKE, true),
    MONTHS("months", PLAN, NUMBER, 120, INTAKE, true),
    ACTIVITIES("activities", PLAN, ITEMS, 60, CONCEPT_NOTE, true),
    INDICATORS("indicators", PLAN, ITEMS, 60, FULL_PROPOSAL, true),
    PARTNERS("partners", PLAN, ITEMS, 40, CONCEPT_NOTE, false),
    SUSTAINABILITY("sustainability", QUALITY, TEXT, 5000, FULL_PROPOSAL, true),
    RISKS("risks", QUALITY, TEXT, 5000, FULL_PROPOSAL, true),
    NATIONAL_PRECONDITIONS("nationalPreconditions", QUALITY, TEXT, 5000, FULL_PROPOSAL, false),
    MARKERS("markers", QUALITY, GROUP, 1, FULL_PROPOSAL, true),
    BUDGET("budget", MONEY, GROUP, 1, CONCEPT_NOTE, true);

    /** The form's sections, in the order in which they stand. */
    public enum Section {
        ESSENCE,
        APPLICANT,
        COMPACTS,
        PROJECT,
        PLAN,
        QUALITY,
        MONEY
    }

    /** What a field takes. */
    public enum Kind {
        LINE,
        TEXT,
        CODE,
        CODES,
        NUMBERS,
        NUMBER,
        DATE,
        /** A list of things, each with an id of its own. */
        ITEMS,
        /** Several parts that belong together. */
        GROUP
    }

    private final String path;
    private final Section section;
    private final Kind kind;
    private final int limit;
    private final FormKind since;
    private final boolean needed;
    private final @Nullable CodeList codes;

    FundingField(String path, Section section, Kind kind, int limit, FormKind since, boolean needed) {
        this(path, section, kind, limit, since, needed, null);
    }

    FundingField(
            String path,
            Section section,
            Kind kind,
            int limit,
            FormKind since,
            boolean needed,
            @Nullable CodeList codes) {
        this.path = path;
        this.section = section;
        this.kind = kind;
        this.limit = limit;
        this.since = since;
        this.needed = needed;
        this.codes = codes;
    }

    /** As the API spells it. */
    public String path() {
        return path;
    }

    public Section section() {
        return section;
    }

    public Kind kind() {
        return kind;
    }

    /** Characters for texts, entries for lists, the largest for numbers. */
    public int limit() {
        return limit;
    }

    public Optional<CodeList> codes() {
        return Optional.ofNullable(codes);
    }

    /** The later forms ask for what the earlier asked. */
    public boolean isAskedOn(FormKind form) {
        return form.compareTo(since) >= 0;
    }

    public boolean isNeededOn(FormKind form) {
        return needed && isAskedOn(form);
    }

    /** Key of its label; the same with {@code .help} tells what a good answer looks like. */
    public String messageKey() {
        return "funding.field." + path;
    }

    static Optional<FundingField> ofPath(String path) {
        return Arrays.stream(values()).filter(field -> field.path.equals(path)).findFirst();
    }

    public static List<FundingField> of(Section section, FormKind form) {
        return Arrays.stream(values())
                .filter(field -> field.section == section && field.isAskedOn(form))
                .toList();
    }
}
