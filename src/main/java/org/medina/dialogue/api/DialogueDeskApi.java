package org.medina.dialogue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.RequestLists;
import org.medina.dialogue.DialogueConsolidating;
import org.medina.dialogue.DialogueId;
import org.medina.dialogue.DialogueReading;
import org.medina.dialogue.DialogueReferring;
import org.medina.dialogue.Position;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Dialogues")
class DialogueDeskApi {

    private final DialogueConsolidating consolidating;
    private final DialogueReferring referring;
    private final DialogueReading reading;

    DialogueDeskApi(DialogueConsolidating consolidating, DialogueReferring referring, DialogueReading reading) {
        this.consolidating = consolidating;
        this.referring = referring;
        this.reading = reading;
    }

    @Schema(name = "DialoguePositionForMany")
    record PositionForMany(
            @Nullable List<UUID> dialogues,
            @Nullable Position position,
            @Nullable String text,
            @Nullable String competence) {}

    @Schema(name = "DialogueReferralRequest")
    record ReferralRequest(
            @Nullable String organisation, @Nullable String reason) {}

    @Operation(summary = "Name another authority that ought to be asked; the text’s author decides")
    @PostMapping("/api/v1/dialogues/{id}/refer")
    ResponseEntity<DialogueJson> refer(@PathVariable String id, @RequestBody ReferralRequest body) {
        DialogueId dialogue = reading.resolve(id).orElseThrow(Problem::notFound);
        referring.refer(dialogue, body.organisation(), body.reason());
        return DialogueJson.answer(reading.get(dialogue));
    }

    @Operation(summary = "Release the same position on several texts, on all of them or none")
    @ApiResponse(responseCode = "204", description = "Released")
    @PostMapping("/api/v1/dialogues/release")
    ResponseEntity<Void> release(@RequestBody PositionForMany body) {
        consolidating.releaseAll(RequestLists.said(body.dialogues()), body.position(), body.text(), body.competence());
        return ResponseEntity.noContent().build();
    }
}
