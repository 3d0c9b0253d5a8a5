package org.medina.pledge;

import static org.medina.pledge.PledgeField.Kind.*;
import static org.medina.pledge.PledgeField.Section.*;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.refdata.CodeList;

/**
 * The fields of a pledge's form: how each is spelled in the API and the stored document, in which section of the form it
 * stands, what it takes, and whether a signature covers it. The form, the checks, the merge and the frozen text are all
 * made from these rows. The field set is the union of what the public systems ask.
 */
public enum PledgeField {
    TITLE("title", ESSENCE, LINE, 200, true),
    SUMMARY("summary", TOGETHER, TEXT, 3000, true),
    CURRENT_ACTION("currentAction", TOGETHER, TEXT, 20_000, true),
    COMMITMENT("commitment", TOGETHER, TEXT, 20_000, true),
    SUPPORT_RESOURCES("supportNeeded.resources", TOGETHER, TEXT, 5000, true),
    SUPPORT_TOOLS("supportNeeded.tools", TOGETHER, TEXT, 5000, true),
    SUPPORT_PARTNERSHIPS("supportNeeded.partnerships", TOGETHER, TEXT, 5000, true),
    TARGET_GROUPS("targetGroups", TOGETHER, TEXT, 5000, true),
    PARTICIPATION("participation", TOGETHER, TEXT, 5000, true),
    AGE_GENDER_DIVERSITY("ageGenderDiversity", TOGETHER, TEXT, 5000, true),
    RISKS("risks", TOGETHER, TEXT, 5000, true),
    NATIONAL_PRECONDITIONS("nationalPreconditions", TOGETHER, TEXT, 5000, true),
    COMPACT_SCOPE("compactScope", COMPACTS, CODE, CodeList.COMPACT_SCOPE),
    GCM_OBJECTIVES("gcmObjectives", COMPACTS, NUMBERS, CodeList.GCM_OBJECTIVE),
    PRIMARY_GCM_OBJECTIVES("primaryGcmObjectives", COMPACTS, NUMBERS, CodeList.GCM_OBJECTIVE),
    GCR_PARAGRAPHS("gcrParagraphs", COMPACTS, CODES, CodeList.GCR_PARAGRAPH),
    GCM_PRINCIPLES("gcmPrinciples", COMPACTS, CODES, CodeList.GCM_PRINCIPLE),
    ACTION_AREAS("actionAreas", COMPACTS, CODES, CodeList.ACTION_AREA),
    SDG_TARGETS("sdgTargets", COMPACTS, CODES, CodeList.SDG_TARGET),
    MGI_DIMENSIONS("mgiDimensions", COMPACTS, CODES, CodeList.MGI_DIMENSION),
    TYPES("types", COMPACTS, CODES, CodeList.PLEDGE_TYPE),
    FORM("form", PARTNERSHIP, CODE, CodeList.PLEDGE_FORM),
    MATCHED_PLEDGE("matchedPledge", PARTNERSHIP, LINE, 40, false),
    PARTNERS("partners", PARTNERSHIP, ITEMS, 40, true),
    START("start", PLAN, DATE, 10, true),
    END("end", PLAN, DATE, 10, true),
    ACTIVITIES("activities", PLAN, ITEMS, 60, true),
    INDICATORS("indicators", PLAN, ITEMS, 60, true),
    BUDGET("budget", PLAN, MONEY, 1, true),
    FORUMS("forums", REACH, CODES, CodeList.FORUM),
    AUTHENTIC_LANGUAGE("authenticLanguage", REACH, CODE, 3, true, CodeList.LANGUAGE),
    LANGUAGES("languages", REACH, CODES, CodeList.LANGUAGE),
    NATIONAL_COUNTERPART("nationalCounterpart", REACH, LINE, 300, false),
    CONTACTS("contacts", REACH, ITEMS, 20, false),
    FOREIGN_IDS("foreignIds", REACH, ITEMS, 20, false);

    /** The form's sections, in the order in which they stand; any may be filled first. */
    public enum Section {
        ESSENCE,
        /** The text that is written together: every field of {@link Kind#TEXT}. */
        TOGETHER,
        COMPACTS,
        PLAN,
        PARTNERSHIP,
        REACH
    }

    /** What a field takes. */
    public enum Kind {
        /** One line of text. */
        LINE,
        /** Text of several paragraphs. */
        TEXT,
        /** One code of a list. */
        CODE,
        /** Several codes of a list. */
        CODES,
        /** Several codes of a list that are numbers in JSON. */
        NUMBERS,
        /** A day, ISO 8601. */
        DATE,
        /** Amounts in one currency. */
        MONEY,
        /** A list of things, each with an id of its own. */
        ITEMS
    }

    private final String path;
    private final Section section;
    private final Kind kind;
    private final int limit;
    private final boolean signed;
    private final @Nullable CodeList codes;

    PledgeField(String path, Section section, Kind kind, int limit, boolean signed) {
        this(path, section, kind, limit, signed, null);
    }

    PledgeField(String path, Section section, Kind kind, CodeList codes) {
        this(path, section, kind, 60, false, codes);
    }

    PledgeField(String path, Section section, Kind kind, int limit, boolean signed, @Nullable CodeList codes) {
        this.path = path;
        this.section = section;
        this.kind = kind;
        this.limit = limit;
        this.signed = signed;
        this.codes = codes;
    }

    /** As the API spells it, e.g. {@code supportNeeded.tools}. */
    public String path() {
        return path;
    }

    public Section section() {
        return section;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether it is a section of the text that is written together, not a field that is saved as typed. */
    public boolean isText() {
        return kind == TEXT;
    }

    /** Characters for texts, entries for lists. */
    public int limit() {
        return limit;
    }

    /** Whether a signature covers it; what is not covered is metadata and may be put right afterwards. */
    public boolean isSigned() {
        return signed;
    }

    public Optional<CodeList> codes() {
        return Optional.ofNullable(codes);
    }

    /** Key of its label; the same with {@code .help} tells what a good answer looks like. */
    public String messageKey() {
        return "pledge.field." + path;
    }

    static Optional<PledgeField> ofPath(String path) {
        return Arrays.stream(values()).filter(field -> field.path.equals(path)).findFirst();
    }

    public static List<PledgeField> of(Section section) {
        return Arrays.stream(values()).filter(field -> field.section == section).toList();
    }
}
