package org.medina.dialogue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.Reason;
import org.medina.dialogue.DialogueId;
import org.medina.dialogue.DialogueReading;
import org.medina.dialogue.DialogueTimekeeping;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/dialogues/{id}")
@Tag(name = "Dialogues")
class DialogueTimeApi {

    private final DialogueTimekeeping timekeeping;
    private final DialogueReading reading;

    DialogueTimeApi(DialogueTimekeeping timekeeping, DialogueReading reading) {
        this.timekeeping = timekeeping;
        this.reading = reading;
    }

    @Schema(name = "DialogueQuestionAsked")
    record QuestionRequest(@Nullable String text) {}

    /** @param number of the question of the other side; without one the first that waits */
    @Schema(name = "DialogueQuestionReply")
    record ReplyRequest(@Nullable Integer number, @Nullable String text) {}

    @Operation(summary = "Take the one extension of the time to answer; the hard end stays")
    @PostMapping("/extend")
    ResponseEntity<DialogueJson> extend(@PathVariable String id, @RequestBody(required = false) @Nullable Reason body) {
        return done(id, dialogue -> timekeeping.extend(dialogue, Reason.of(body)));
    }

    @Operation(summary = "Ask the other side something; the clock stands still until it replies")
    @PostMapping("/ask")
    ResponseEntity<DialogueJson> ask(@PathVariable String id, @RequestBody QuestionRequest body) {
        return done(id, dialogue -> timekeeping.ask(dialogue, body.text()));
    }

    @Operation(summary = "Reply to a question of the other side; the clock goes on")
    @PostMapping("/reply-question")
    ResponseEntity<DialogueJson> reply(@PathVariable String id, @RequestBody ReplyRequest body) {
        return done(id, dialogue -> timekeeping.reply(dialogue, body.number(), body.text()));
    }

    private ResponseEntity<DialogueJson> done(String address, Consumer<DialogueId> step) {
        DialogueId dialogue = reading.resolve(address).orElseThrow(Problem::notFound);
        step.accept(dialogue);
        return DialogueJson.answer(reading.get(dialogue));
    }
}
