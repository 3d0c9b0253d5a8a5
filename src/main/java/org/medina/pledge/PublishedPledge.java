package org.medina.pledge;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.document.SectionReading;
import tools.jackson.databind.JsonNode;

/**
 * A pledge as the public reads it: names offices and cities, never staff.
 *
 * @param texts the long fields with their structure, by path; those written before there was any are missing
 * @param withdrawnReason what the city chose to tell, if it withdrew
 * @param textHash of the text that was signed; null once withdrawn before a later text was signed
 * @param updatedAt when it was published or last reported on
 */
public record PublishedPledge(
        PledgeId id,
        String reference,
        PledgeStatus status,
        PledgeProgress progress,
        City lead,
        List<City> partners,
        PledgeContent content,
        Map<String, JsonNode> texts,
        @Nullable String textHash,
        @Nullable String withdrawnReason,
        Instant publishedAt,
        Instant updatedAt) {

    /** @param country ISO 3166-1 alpha-3 */
    public record City(String name, @Nullable String country) {}

    /** A long field as safe HTML, headings from level 4 on; null where it has no structure and is plain text. */
    public @Nullable String html(String path) {
        JsonNode section = texts.get(path);
        return section == null ? null : SectionReading.of(section).html(4);
    }

    public boolean isWithdrawn() {
        return status == PledgeStatus.WITHDRAWN;
    }
}
