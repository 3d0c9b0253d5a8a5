package org.medina.refdata;

/** The code lists of the mechanism; {@code domain} terms, each with one or more editions. */
public enum CodeList {
    /** GCM, GCR or both. */
    COMPACT_SCOPE,
    /** The 23 objectives, {@code 1} to {@code 23}. */
    GCM_OBJECTIVE,
    /** The four round tables of the review forum, {@code RT1} to {@code RT4}. */
    GCM_ROUND_TABLE,
    /** The ten guiding principles, paragraph 15 {@code a} to {@code j}. */
    GCM_PRINCIPLE,
    /** The paragraphs that the Declaration names: {@code 37 38 66 97 98 99 100}. */
    GCR_PARAGRAPH,
    /** The four objectives of the refugee compact, {@code 1} to {@code 4}. */
    GCR_OBJECTIVE,
    /** {@code 2020/1} to {@code 2020/6}, later edition {@code portal/1} to {@code portal/7}. */
    ACTION_AREA,
    /** {@code 10.7}, {@code 10.c} and so on. */
    SDG_TARGET,
    /** The six dimensions of the local migration governance indicators. */
    MGI_DIMENSION,
    PLEDGE_TYPE,
    PLEDGE_FORM,
    /** Why something does not move. */
    OBSTACLE,
    /** Code as {@code imrf-2026}; dates by {@link ReferenceData#forums()}. */
    FORUM,
    /** ISO 3166-1 alpha-3, with the names the United Nations use. */
    COUNTRY,
    /** {@code AFRICA}, {@code AMERICAS} and so on, each with its countries. */
    REGION,
    /** ISO 639-1. */
    LANGUAGE,
    /** ISO 4217. */
    CURRENCY
}
