package org.medina.dialogue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.RequestLists;
import org.medina.dialogue.DialogueAnswering;
import org.medina.dialogue.DialogueClosing;
import org.medina.dialogue.DialogueCommenting;
import org.medina.dialogue.DialogueConsolidating;
import org.medina.dialogue.DialogueId;
import org.medina.dialogue.DialogueLetters;
import org.medina.dialogue.DialogueReading;
import org.medina.dialogue.DialogueRecord;
import org.medina.dialogue.Position;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/dialogues/{id}")
@Tag(name = "Dialogues")
class DialogueStepsApi {

    private final DialogueCommenting commenting;
    private final DialogueConsolidating consolidating;
    private final DialogueAnswering answering;
    private final DialogueClosing closing;
    private final DialogueRecord records;
    private final DialogueLetters letters;
    private final DialogueReading reading;

    DialogueStepsApi(
            DialogueCommenting commenting,
            DialogueConsolidating consolidating,
            DialogueAnswering answering,
            DialogueClosing closing,
            DialogueRecord records,
            DialogueLetters letters,
            DialogueReading reading) {
        this.commenting = commenting;
        this.consolidating = consolidating;
        this.answering = answering;
        this.closing = closing;
        this.records = records;
        this.letters = letters;
        this.reading = reading;
    }

    @Schema(name = "DialoguePosition")
    record PositionRequest(
            @Nullable Position position,
            @Nullable String text,
            @Nullable String competence) {}

    @Schema(name = "DialogueLetterConfirmation")
    record ConfirmationRequest(@Nullable Boolean confirmed) {}

    @Schema(name = "DialogueWords")
    record TextRequest(@Nullable String text) {}

    @Schema(name = "DialogueMeetingCall")
    record MeetingRequest(@Nullable Instant at, @Nullable String place) {}

    @Schema(name = "DialogueMinutes")
    record MinutesRequest(@Nullable String minutes) {}

    @Schema(name = "DialoguePublication")
    record PublicationRequest(@Nullable Boolean agreed) {}

    @Schema(name = "EditorialClosure")
    record EditorialRequest(
            @Nullable List<UUID> comments, @Nullable String reason) {}

    @Operation(summary = "The organisation acted for has said what it has to say; whoever consolidates reads it now")
    @PostMapping("/hand-in")
    ResponseEntity<DialogueJson> handIn(@PathVariable String id) {
        return done(id, commenting::handIn);
    }

    @Operation(summary = "End the writing and gather what was handed in")
    @PostMapping("/consolidate")
    ResponseEntity<DialogueJson> consolidate(@PathVariable String id) {
        return done(id, consolidating::consolidate);
    }

    @Operation(summary = "Release one position for all, with the comments that are not withheld, numbered anew")
    @PostMapping("/release")
    ResponseEntity<DialogueJson> release(@PathVariable String id, @RequestBody PositionRequest body) {
        return done(id, dialogue -> consolidating.release(dialogue, body.position(), body.text(), body.competence()));
    }

    @Operation(summary = "What the author says to the position as a whole; an objection is never left without it")
    @PostMapping("/reply")
    ResponseEntity<DialogueJson> reply(@PathVariable String id, @RequestBody TextRequest body) {
        return done(id, dialogue -> answering.reply(dialogue, body.text()));
    }

    @Operation(summary = "Every comment is decided; the other side has the word")
    @PostMapping("/send-answers")
    ResponseEntity<DialogueJson> sendAnswers(@PathVariable String id) {
        return done(id, answering::send);
    }

    @Operation(summary = "Close editorial comments as noted, all of those named or none")
    @PostMapping("/close-editorial")
    ResponseEntity<DialogueJson> closeEditorial(@PathVariable String id, @RequestBody EditorialRequest body) {
        return done(
                id, dialogue -> closing.closeEditorial(dialogue, RequestLists.said(body.comments()), body.reason()));
    }

    @Operation(summary = "Every answer is closed; the dialogue ends with its outcome")
    @PostMapping("/conclude")
    ResponseEntity<DialogueJson> conclude(@PathVariable String id) {
        return done(id, closing::conclude);
    }

    @Operation(summary = "Call both sides to a meeting about a critical comment that is maintained")
    @PostMapping("/call-meeting")
    ResponseEntity<DialogueJson> callMeeting(@PathVariable String id, @RequestBody MeetingRequest body) {
        return done(id, dialogue -> closing.callMeeting(dialogue, body.at(), body.place()));
    }

    @Operation(summary = "Write the minutes of the meeting; changed minutes are confirmed anew")
    @PostMapping("/minutes")
    ResponseEntity<DialogueJson> minutes(@PathVariable String id, @RequestBody MinutesRequest body) {
        return done(id, dialogue -> closing.writeMinutes(dialogue, body.minutes()));
    }

    @Operation(summary = "One side stands by the minutes; with the other the dialogue ends")
    @PostMapping("/confirm-minutes")
    ResponseEntity<DialogueJson> confirmMinutes(@PathVariable String id) {
        return done(id, closing::confirmMinutes);
    }

    @Operation(summary = "Record a position after the deadline has passed in silence; the outcome stays")
    @PostMapping("/late-position")
    ResponseEntity<DialogueJson> latePosition(@PathVariable String id, @RequestBody PositionRequest body) {
        return done(id, dialogue -> records.recordLate(dialogue, body.position(), body.text(), body.competence()));
    }

    @Operation(summary = "Enter a position that arrived on paper, with its comments while there is time")
    @PostMapping("/letter")
    ResponseEntity<DialogueJson> letter(@PathVariable String id, @RequestBody DialogueLetters.Contents body) {
        return done(id, dialogue -> letters.record(dialogue, body));
    }

    @Operation(summary = "Whether the letter says what was entered; said once, and shown beside it")
    @PostMapping("/confirm-letter")
    ResponseEntity<DialogueJson> confirmLetter(@PathVariable String id, @RequestBody ConfirmationRequest body) {
        return done(id, dialogue -> letters.confirm(dialogue, body.confirmed()));
    }

    @Operation(summary = "One side’s word on making the record public; it is when both agree, and then for good")
    @PostMapping("/publication")
    ResponseEntity<DialogueJson> publication(@PathVariable String id, @RequestBody PublicationRequest body) {
        return done(id, dialogue -> records.agreeToPublish(dialogue, body.agreed()));
    }

    private ResponseEntity<DialogueJson> done(String address, Consumer<DialogueId> step) {
        DialogueId dialogue = reading.resolve(address).orElseThrow(Problem::notFound);
        step.accept(dialogue);
        return DialogueJson.answer(reading.get(dialogue));
    }
}
