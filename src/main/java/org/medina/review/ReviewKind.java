package org.medina.review;

/** What sort of review a cycle is; all go the same way. */
public enum ReviewKind {
    /** The forum itself. */
    FORUM,
    /** A review of one region before the forum. */
    REGIONAL,
    /** A review between two forums. */
    PROGRESS,
    /** A platform that gathers support for some places. */
    SUPPORT_PLATFORM
}
