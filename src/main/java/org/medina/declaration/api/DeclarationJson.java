package org.medina.declaration.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.api.EntityTag;
import org.medina.declaration.DeclarationAction;
import org.medina.declaration.DeclarationDetails;
import org.medina.declaration.DeclarationStatus;
import org.medina.declaration.Presentation;
import org.medina.identity.Organisation;
import org.springframework.http.ResponseEntity;

/** A declaration as JSON. @param text each part in plain words */
@Schema(name = "Declaration")
record DeclarationJson(
        UUID id,
        String reference,
        DeclarationStatus status,
        String title,
        String language,
        @Nullable String link,
        Map<String, String> text,
        @Nullable String textHash,
        @Nullable LocalDate closes,
        String zone,
        @Nullable Instant closesAt,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String endReason,
        @Nullable Presentation presented,
        long endorsed,
        int waiting,
        @Nullable EndorsementJson own,
        List<City> writers,
        List<City> invited,
        Instant createdAt,
        Set<DeclarationAction> actions) {

    @Schema(name = "DeclarationCity")
    record City(
            UUID id, String alias, String name, @Nullable String country) {

        static City of(Organisation city) {
            return new City(city.id().value(), city.alias(), city.name(), city.country());
        }
    }

    /** Of the heading and the text that are changed together. */
    static EntityTag tag(DeclarationDetails declaration) {
        return EntityTag.of(declaration.revision(), declaration.textVersion());
    }

    static ResponseEntity<DeclarationJson> answer(DeclarationDetails declaration) {
        return ResponseEntity.ok().eTag(tag(declaration).value()).body(of(declaration));
    }

    private static DeclarationJson of(DeclarationDetails declaration) {
        Map<String, String> text = new LinkedHashMap<>();
        declaration.text().forEach(part -> text.put(part.section().key(), part.plain()));
        return new DeclarationJson(
                declaration.id().value(),
                declaration.reference(),
                declaration.status(),
                declaration.title(),
                declaration.language(),
                declaration.link(),
                text,
                declaration.textHash(),
                declaration.closes(),
                declaration.zone().getId(),
                declaration.closesAt(),
                declaration.openedAt(),
                declaration.closedAt(),
                declaration.endReason(),
                declaration.presented(),
                declaration.counted(),
                declaration.waiting(),
                declaration.own() == null ? null : EndorsementJson.of(declaration.own()),
                declaration.writers().stream().map(City::of).toList(),
                declaration.invited().stream().map(City::of).toList(),
                declaration.createdAt(),
                declaration.actions());
    }
}
