package org.medina.signoff;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.signoff.Renditions.Rendition;

/**
 * What the stored bytes say about a hash. Names offices, never people.
 *
 * @param hash of the text, also where that of a document was asked for
 * @param reference the case's reference; null where unknown
 * @param supersededBy hash of the text that took its place; null where none did
 * @param removedSections keys of sections removed to protect somebody; the rest still verifies
 * @param rendition the document of this text whose hash was asked for; null where it was the text's own
 */
public record Verification(
        String hash,
        Outcome outcome,
        @Nullable SubjectRef subject,
        @Nullable String form,
        @Nullable String title,
        @Nullable String reference,
        @Nullable Instant frozenAt,
        List<SignedBy> signatures,
        @Nullable String supersededBy,
        List<String> removedSections,
        @Nullable Rendition rendition) {

    /** How it stands with a text. */
    public enum Outcome {
        /** Signed, unchanged, the latest. */
        VALID,
        /** Unchanged, but nobody has signed it yet. */
        UNSIGNED,
        /** Unchanged and signed, but not yet by everybody whose signature was asked for. */
        INCOMPLETE,
        /** Unchanged, but its signatures no longer count, or a later text took its place. */
        SUPERSEDED,
        /** What is stored is not what was signed. */
        ALTERED,
        /** Never frozen here. */
        UNKNOWN
    }

    /** A signature as the public sees it. @param deputy whether the office was stood in for */
    public record SignedBy(
            String office,
            String organisation,
            boolean deputy,
            Instant at,
            How how,
            MandateProof mandate,
            @Nullable Instant voidedAt) {}

    /** By which way a signature came. */
    public enum How {
        ELECTRONIC,
        PAPER
    }

    Verification of(Rendition document) {
        return new Verification(
                hash,
                outcome,
                subject,
                form,
                title,
                reference,
                frozenAt,
                signatures,
                supersededBy,
                removedSections,
                document);
    }

    static Verification unknown(String hash) {
        return new Verification(hash, Outcome.UNKNOWN, null, null, null, null, null, List.of(), null, List.of(), null);
    }
}
