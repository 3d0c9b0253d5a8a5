package org.medina.dialogue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.Reason;
import org.medina.dialogue.DialogueEndorsing;
import org.medina.dialogue.DialogueId;
import org.medina.dialogue.DialogueReading;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/dialogues/{id}")
@Tag(name = "Dialogues")
class DialogueEndorsementApi {

    private final DialogueEndorsing endorsing;
    private final DialogueReading reading;

    DialogueEndorsementApi(DialogueEndorsing endorsing, DialogueReading reading) {
        this.endorsing = endorsing;
        this.reading = reading;
    }

    /** @param mandate the document that allows it, as it is called */
    @Schema(name = "DialogueEndorsing")
    record EndorsementRequest(
            @Nullable String mandate, @Nullable LocalDate mandateDate) {}

    @Operation(summary = "The city acted for stands behind the joint submission, by a mandate where it needs one")
    @PostMapping("/endorse")
    ResponseEntity<DialogueJson> endorse(
            @PathVariable String id, @RequestBody(required = false) @Nullable EndorsementRequest body) {
        return done(
                id,
                dialogue -> endorsing.endorse(
                        dialogue, body == null ? null : body.mandate(), body == null ? null : body.mandateDate()));
    }

    @Operation(summary = "The city acted for no longer stands behind the joint submission")
    @PostMapping("/withdraw-endorsement")
    ResponseEntity<DialogueJson> withdraw(
            @PathVariable String id, @RequestBody(required = false) @Nullable Reason body) {
        return done(id, dialogue -> endorsing.withdraw(dialogue, Reason.of(body)));
    }

    @Operation(summary = "Ask one more city whether it stands behind the joint submission; it reads it from now on")
    @PostMapping("/invite-endorser")
    ResponseEntity<DialogueJson> invite(@PathVariable String id, @RequestBody DialogueApi.Invitee body) {
        return done(id, dialogue -> endorsing.invite(dialogue, body.organisation()));
    }

    private ResponseEntity<DialogueJson> done(String address, Consumer<DialogueId> step) {
        DialogueId dialogue = reading.resolve(address).orElseThrow(Problem::notFound);
        step.accept(dialogue);
        return DialogueJson.answer(reading.get(dialogue));
    }
}
