package org.medina.dialogue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.dialogue.DialogueConsolidating;
import org.medina.dialogue.Position;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Dialogues")
class DialogueDeskApi {

    private final DialogueConsolidating consolidating;

    DialogueDeskApi(DialogueConsolidating consolidating) {
        this.consolidating = consolidating;
    }

    @Schema(name = "DialoguePositionForMany")
    record PositionForMany(
            @Nullable List<UUID> dialogues,
            @Nullable Position position,
            @Nullable String text,
            @Nullable String competence) {}

    @Operation(summary = "Release the same position on several texts, on all of them or none")
    @ApiResponse(responseCode = "204", description = "Released")
    @PostMapping("/api/v1/dialogues/release")
    ResponseEntity<Void> release(@RequestBody PositionForMany body) {
        consolidating.releaseAll(body.dialogues(), body.position(), body.text(), body.competence());
        return ResponseEntity.noContent().build();
    }
}
