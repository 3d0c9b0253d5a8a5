package org.medina.pledge;

/**
 * What a writer has read: the revision of the short fields and the version of the co-edited text. A write is refused
 * only where something was changed since in what it writes.
 *
 * @param text version of the text; 0 as it was opened
 */
public record PledgeRevision(int fields, long text) {

    /** For writing short fields only. */
    public static PledgeRevision ofFields(int fields) {
        return new PledgeRevision(fields, 0);
    }
}
