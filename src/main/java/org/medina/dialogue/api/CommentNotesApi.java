package org.medina.dialogue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.dialogue.CommentNote;
import org.medina.dialogue.CommentNotes;
import org.medina.dialogue.DialogueId;
import org.medina.dialogue.DialogueReading;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/dialogues/{id}/comments/{comment}/note")
@Tag(name = "Dialogues")
class CommentNotesApi {

    private final CommentNotes notes;
    private final DialogueReading reading;

    CommentNotesApi(CommentNotes notes, DialogueReading reading) {
        this.notes = notes;
        this.reading = reading;
    }

    /** @param note plain text */
    @Schema(name = "DialogueNoteDraft")
    record Draft(@Nullable String note) {}

    @Schema(name = "DialogueNote")
    record Note(
            @Nullable String note,
            @Nullable String by,
            @Nullable Instant at) {

        static Note of(CommentNote note) {
            return new Note(note.words(), note.personName(), note.at());
        }
    }

    @Operation(summary = "What the own organisation keeps beside a comment; nobody else ever reads it")
    @GetMapping
    Note get(@PathVariable String id, @PathVariable UUID comment) {
        return notes.find(resolve(id), comment).map(Note::of).orElseGet(() -> new Note(null, null, null));
    }

    @Operation(summary = "Write the own organisation’s note beside a comment")
    @PutMapping
    Note put(@PathVariable String id, @PathVariable UUID comment, @RequestBody Draft body) {
        notes.write(resolve(id), comment, body.note());
        return get(id, comment);
    }

    @Operation(summary = "Remove the own organisation’s note")
    @ApiResponse(responseCode = "204", description = "Removed")
    @DeleteMapping
    ResponseEntity<Void> delete(@PathVariable String id, @PathVariable UUID comment) {
        notes.write(resolve(id), comment, null);
        return ResponseEntity.noContent().build();
    }

    private DialogueId resolve(String address) {
        return reading.resolve(address).orElseThrow(Problem::notFound);
    }
}
