package org.medina.evidence;

/** How much a bundle holds. */
public enum BundleScope {
    /** One case, and those that belong to it. */
    CASE,
    /** The cases in which the own organisation takes part. */
    ORGANISATION,
    /** Every case that the asker may read. */
    WHOLE
}
