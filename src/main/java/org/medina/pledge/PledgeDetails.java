package org.medina.pledge;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.dialogue.DialogueId;
import org.medina.document.DocumentId;
import org.medina.identity.Organisation;
import tools.jackson.databind.JsonNode;

/**
 * A pledge as one reader sees it.
 *
 * @param texts the long fields with their structure, by path; those never written together are missing
 * @param read what was read at it may be written with it
 * @param document the text that is written together; null where the reader sees only what was taken over of it
 * @param seesTextUnderWay whether the reader may look into the text that is written together
 * @param enteredBy who entered it on the city's behalf, until the city confirms
 * @param reviewSkipped whether an office of one went on without a review
 * @param textHash hash of the frozen text, from the signature on
 * @param partners the partner cities and whether they have said yes to the text as it stands
 * @param missing what it still needs before a review
 * @param actions what the reader may do now
 * @param dialogue in which the ministries were asked last; null where they were not, and for readers outside
 */
public record PledgeDetails(
        PledgeId id,
        String reference,
        PledgeStatus status,
        @Nullable PledgeProgress progress,
        Organisation lead,
        PledgeContent content,
        Map<String, JsonNode> texts,
        PledgeRevision read,
        @Nullable DocumentId document,
        boolean seesTextUnderWay,
        @Nullable Organisation enteredBy,
        boolean reviewSkipped,
        @Nullable String textHash,
        List<PartnerAnswer> partners,
        List<FieldProblem> missing,
        Set<PledgeAction> actions,
        @Nullable DialogueId dialogue,
        @Nullable String lastEditorName,
        Instant lastEditedAt,
        Instant createdAt,
        @Nullable Instant publishedAt,
        @Nullable String withdrawnPublicReason) {

    /** A partner city, its part, and its answer. */
    public record PartnerAnswer(Organisation city, PledgeContent.Partner part, boolean confirmed) {}

    /** Of the short fields. */
    public int revision() {
        return read.fields();
    }

    public boolean may(PledgeAction action) {
        return actions.contains(action);
    }

    public Optional<String> frozenTextHash() {
        return Optional.ofNullable(textHash);
    }
}
