package org.medina.casefile;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;

/**
 * What every case shows on its cover, whatever its journey.
 *
 * @param reference for people, e.g. {@code MM-2026-00042}
 * @param status the name of the journey's own status
 * @param stage key of a stage of the journey's process
 * @param turn null when nobody has to act
 * @param since when the stage or the turn last changed
 * @param due null when nothing is due
 * @param countries of the lead and its partners, ISO 3166-1 alpha-3
 */
public record CaseFile(
        SubjectRef subject,
        String reference,
        String title,
        String status,
        String stage,
        @Nullable Turn turn,
        Instant since,
        @Nullable Instant due,
        OrganisationId lead,
        Set<String> countries,
        Visibility visibility,
        Instant openedAt) {

    public CaseFile {
        countries = Set.copyOf(countries);
    }
}
