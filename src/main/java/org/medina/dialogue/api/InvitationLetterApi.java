package org.medina.dialogue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.medina.base.Problem;
import org.medina.dialogue.DialogueReading;
import org.medina.dialogue.InvitationLetters;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Dialogues")
class InvitationLetterApi {

    private final InvitationLetters letters;
    private final DialogueReading reading;

    InvitationLetterApi(InvitationLetters letters, DialogueReading reading) {
        this.letters = letters;
        this.reading = reading;
    }

    @Operation(summary = "The invitation to one of those who are asked, as a numbered letter (pdf) with a reading link")
    @PostMapping("/api/v1/dialogues/{id}/invitations/{organisation}/letter")
    ResponseEntity<byte[]> print(@PathVariable String id, @PathVariable String organisation) {
        InvitationLetters.Printed letter =
                letters.print(reading.resolve(id).orElseThrow(Problem::notFound), organisation);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + letter.fileName() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(letter.pdf());
    }

    @Operation(summary = "Close the reading links of the letter to one of those who are asked; all else stays")
    @ApiResponse(responseCode = "204", description = "Closed, or none was open")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PostMapping("/api/v1/dialogues/{id}/invitations/{organisation}/close-link")
    void closeLink(@PathVariable String id, @PathVariable String organisation) {
        letters.closeLinks(reading.resolve(id).orElseThrow(Problem::notFound), organisation);
    }
}
