package org.medina.call.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.api.EntityTag;
import org.medina.call.CallAction;
import org.medina.call.CallDetails;
import org.medina.call.CallDraft;
import org.medina.call.CallStatus;
import org.medina.call.Mechanism;
import org.springframework.http.ResponseEntity;

/** A call as JSON. */
@Schema(name = "Call")
record CallJson(
        UUID id,
        String reference,
        CallStatus status,
        String title,
        Mechanism mechanism,
        int version,
        @Nullable Window window,
        @Nullable CallDraft rules,
        @Nullable CallDraft draft,
        boolean handedOver,
        Instant createdAt,
        @Nullable Instant closedAt,
        @Nullable String closeReason,
        Set<CallAction> actions) {

    /** When what is taken, as moments. */
    @Schema(name = "CallWindow")
    record Window(Instant opensAt, Instant entersUntil, Instant closesAt) {}

    static ResponseEntity<CallJson> answer(CallDetails call) {
        return ResponseEntity.ok().eTag(EntityTag.of(call.revision()).value()).body(of(call));
    }

    private static CallJson of(CallDetails call) {
        CallDetails.Published published = call.published();
        return new CallJson(
                call.id().value(),
                call.reference(),
                call.status(),
                call.title(),
                call.mechanism(),
                call.version(),
                published == null
                        ? null
                        : new Window(published.opensAt(), published.entersUntil(), published.closesAt()),
                published == null ? null : published.content(),
                call.draft(),
                call.handedOver(),
                call.createdAt(),
                call.closedAt(),
                call.closeReason(),
                call.actions());
    }
}
