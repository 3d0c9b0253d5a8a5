package org.medina.dossier;

/** What a city said when it was asked about its pledge. */
public enum Answer {
    /** It stands as it is. */
    CONFIRMED,
    /** It was reported on anew. */
    UPDATED,
    /** Nothing was heard in time. */
    SILENT
}
