package org.medina.signoff;

import java.util.List;

/**
 * What a look at everything that was ever frozen and signed has found.
 *
 * @param texts frozen texts read
 * @param sections sections read, without those removed to protect somebody
 * @param removed sections removed to protect somebody; their hashes stand
 * @param documents files that signatures cover, and stored documents
 * @param head number and hash of the last signature, to be noted elsewhere: a record that was cut off at its end has
 *     another one; empty before the first
 */
public record RecordReport(
        long texts,
        long sections,
        long removed,
        long signatures,
        long chains,
        long documents,
        String head,
        List<Finding> findings) {

    public RecordReport {
        findings = List.copyOf(findings);
    }

    /** What is wrong with an entry. */
    public enum Fault {
        /** Stored bytes do not have the hash that they are kept under. */
        TEXT_ALTERED,
        SECTION_ALTERED,
        SECTION_GONE,
        SIGNATURE_ALTERED,
        /** A number is missing, or an entry does not follow the one before it. */
        SIGNATURE_GONE,
        /** A chain says that it was signed, and the signature is not there. */
        CHAIN_BROKEN,
        /** A file that a signature covers, or a document that was handed out. */
        DOCUMENT_ALTERED,
        DOCUMENT_GONE,
        /** The end of the record is not where it was noted. */
        CUT_OFF
    }

    /** One thing that is wrong, and where: a hash or a number. */
    public record Finding(Fault fault, String place) {}

    public boolean isIntact() {
        return findings.isEmpty();
    }
}
