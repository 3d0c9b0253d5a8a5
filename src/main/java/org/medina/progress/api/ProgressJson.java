package org.medina.progress.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.api.EntityTag;
import org.medina.identity.Organisation;
import org.medina.progress.Pause;
import org.medina.progress.ProgressAction;
import org.medina.progress.ProgressContent;
import org.medina.progress.ProgressDetails;
import org.medina.progress.ProgressStage;
import org.medina.progress.Snapshot;
import org.springframework.http.ResponseEntity;

/**
 * A period and its update as JSON.
 *
 * @param draft what is written so far
 * @param percent of the whole, as the draft would have it now
 * @param reported what was handed in, with all that it refers to as it was then
 * @param noUpdateSince the month of the last word, where one is missing for too long
 */
@Schema(name = "Progress")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProgressJson(
        UUID id,
        String reference,
        Pledge pledge,
        City lead,
        int number,
        ProgressStage stage,
        LocalDate from,
        @Nullable LocalDate until,
        Instant due,
        boolean extended,
        @Nullable Pause pause,
        @Nullable String noUpdateSince,
        ProgressContent draft,
        @Nullable Integer percent,
        @Nullable Snapshot reported,
        List<Partner> partners,
        List<Missing> missing,
        @Nullable City enteredBy,
        @Nullable String returnedReason,
        @Nullable Instant checkDue,
        @Nullable Instant publishedAt,
        Set<ProgressAction> actions) {

    @Schema(name = "ProgressPledge")
    record Pledge(UUID id, String reference, String title) {}

    @Schema(name = "ProgressCity")
    record City(UUID id, String alias, String name) {

        static City of(Organisation organisation) {
            return new City(organisation.id().value(), organisation.alias(), organisation.name());
        }
    }

    /** @param share percent of the whole */
    @Schema(name = "ProgressPartner")
    record Partner(City city, BigDecimal share) {}

    /** A field that is needed before the update can be handed in. */
    @Schema(name = "ProgressMissing")
    record Missing(String field) {}

    static ResponseEntity<ProgressJson> answer(ProgressDetails progress) {
        return ResponseEntity.ok().eTag(tag(progress).value()).body(of(progress));
    }

    static EntityTag tag(ProgressDetails progress) {
        return EntityTag.of(progress.revision());
    }

    private static ProgressJson of(ProgressDetails progress) {
        Organisation enteredBy = progress.enteredBy();
        return new ProgressJson(
                progress.id().value(),
                progress.reference(),
                new Pledge(progress.pledge().value(), progress.pledgeReference(), progress.title()),
                City.of(progress.lead()),
                progress.number(),
                progress.stage(),
                progress.from(),
                progress.until(),
                progress.due(),
                progress.extended(),
                progress.pause(),
                progress.noUpdateSince() == null
                        ? null
                        : progress.noUpdateSince().toString(),
                progress.content(),
                progress.percent(),
                progress.snapshot(),
                progress.partners().stream()
                        .map(partner -> new Partner(City.of(partner.city()), partner.share()))
                        .toList(),
                progress.missing().stream()
                        .map(missing -> new Missing(missing.field()))
                        .toList(),
                enteredBy == null ? null : City.of(enteredBy),
                progress.returnedReason(),
                progress.checkDue(),
                progress.publishedAt(),
                progress.actions());
    }
}
