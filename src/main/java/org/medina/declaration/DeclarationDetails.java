package org.medina.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.identity.Organisation;
import tools.jackson.databind.JsonNode;

/**
 * A declaration as its readers see it.
 *
 * @param text what is fixed, or for those who write what stands there now; empty for everybody else
 * @param textVersion of the text under way; -1 for those who may not read it
 * @param textHash null before it is fixed
 * @param counted how many cities stand behind it now
 * @param waiting how many endorsements wait to be checked, for the secretariat; 0 for others
 * @param own the endorsement of the city that is acted for
 * @param writers cities that write along
 * @param invited cities that were asked to endorse, for the secretariat
 */
public record DeclarationDetails(
        DeclarationId id,
        int revision,
        String reference,
        String title,
        String language,
        @Nullable String link,
        DeclarationStatus status,
        List<Part> text,
        long textVersion,
        @Nullable String textHash,
        @Nullable LocalDate closes,
        ZoneId zone,
        @Nullable Instant closesAt,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String endReason,
        @Nullable Presentation presented,
        long counted,
        int waiting,
        @Nullable EndorsementDetails own,
        List<Organisation> writers,
        List<Organisation> invited,
        Instant createdAt,
        Set<DeclarationAction> actions) {

    public DeclarationDetails {
        text = List.copyOf(text);
        writers = List.copyOf(writers);
        invited = List.copyOf(invited);
        actions = Set.copyOf(actions);
    }

    /**
     * A part of the text.
     *
     * @param value in ProseMirror's JSON; null where it had to be removed
     */
    public record Part(DeclarationSection section, @Nullable JsonNode value, String plain) {}

    public boolean may(DeclarationAction action) {
        return actions.contains(action);
    }
}
