package org.medina.document;

/** What somebody may do in a section now; each includes the ones before it. */
public enum SectionRight {
    /** May not know what stands there. */
    NONE,
    READ,
    /** Open, move and remove comments of one's own. */
    COMMENT,
    /** Suggest insertions and deletions, which stay one's own until an editor decides. */
    SUGGEST,
    EDIT;

    public boolean allows(SectionRight wanted) {
        return compareTo(wanted) >= 0;
    }
}
