package org.medina.pledge.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.dialogue.DialogueId;
import org.medina.dialogue.DialogueInvitation;
import org.medina.dialogue.DialogueReading;
import org.medina.pledge.PledgeConsulting;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PledgeReading;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/pledges/{id}/consult")
@Tag(name = "Pledges")
class PledgeConsultApi {

    private final PledgeConsulting consulting;
    private final PledgeReading reading;
    private final DialogueReading dialogues;

    PledgeConsultApi(PledgeConsulting consulting, PledgeReading reading, DialogueReading dialogues) {
        this.consulting = consulting;
        this.reading = reading;
        this.dialogues = dialogues;
    }

    /**
     * Who is asked, and until when; nothing for all ministries of the country and the usual time.
     *
     * @param consulted aliases or ids
     * @param consolidator alias or id of the one that speaks for all
     * @param forumCloses the last day of the forum that the pledge is for
     */
    @Schema(name = "PledgeConsultation")
    record Consultation(
            @Nullable List<String> consulted,
            @Nullable String consolidator,
            @Nullable Instant deadline,
            @Nullable LocalDate forumCloses) {

        static final Consultation USUAL = new Consultation(null, null, null, null);
    }

    /** The dialogue that has begun, or is proposed. */
    @Schema(name = "PledgeDialogue")
    record Asked(UUID id, String reference) {}

    @Operation(
            summary =
                    "Ask the ministries; the secretariat proposes it to the city, or asks at once on a published pledge. "
                            + "The dialogue is at Location")
    @ApiResponse(responseCode = "201", description = "Asked, or proposed", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<Asked> consult(@PathVariable String id, @RequestBody(required = false) @Nullable Consultation body) {
        PledgeId pledge = reading.resolve(id).orElseThrow(Problem::notFound);
        Consultation asked = body == null ? Consultation.USUAL : body;
        DialogueId dialogue = consulting.consult(
                pledge,
                new DialogueInvitation(asked.consulted(), asked.consolidator(), asked.deadline(), asked.forumCloses()));
        return ResponseEntity.created(URI.create("/api/v1/dialogues/" + dialogue))
                .body(new Asked(dialogue.value(), dialogues.get(dialogue).reference()));
    }
}
