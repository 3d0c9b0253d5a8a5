package org.medina.dossier;

/** How a forum wants to read. */
public enum Grouping {
    /** By the round tables of the International Migration Review Forum, each with its objectives. */
    IMRF_ROUND_TABLES,
    /** By the parts of the Global Compact on Refugees whose paragraphs the pledges answer. */
    GRF_AREAS,
    /** As one list. */
    NONE
}
