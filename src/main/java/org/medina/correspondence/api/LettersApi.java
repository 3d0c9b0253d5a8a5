package org.medina.correspondence.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.api.FileAnswers;
import org.medina.attachment.api.FileJson;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.base.api.Listing;
import org.medina.base.api.RequestLists;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.Visibility;
import org.medina.correspondence.AskedMany;
import org.medina.correspondence.AskingMany;
import org.medina.correspondence.Correspondence;
import org.medina.correspondence.Letter;
import org.medina.correspondence.LetterDraft;
import org.medina.correspondence.LetterFiles;
import org.medina.correspondence.OutsideLetter;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@Tag(name = "Letters")
class LettersApi {

    private static final String ADDRESS = "/api/v1/letters";

    private final Correspondence letters;
    private final AskingMany many;
    private final LetterFiles files;
    private final CaseFiles cases;
    private final Organisations organisations;
    private final Messages messages;

    LettersApi(
            Correspondence letters,
            AskingMany many,
            LetterFiles files,
            CaseFiles cases,
            Organisations organisations,
            Messages messages) {
        this.letters = letters;
        this.many = many;
        this.files = files;
        this.cases = cases;
        this.organisations = organisations;
        this.messages = messages;
    }

    @Schema(name = "CaseLetter")
    record Json(
            UUID id,
            int number,
            Letter.Way way,
            String from,
            String to,
            String title,
            @Schema(description = "By language, ISO 639-1") Map<String, String> texts,

            LocalDate dated,
            @Nullable String foreignNumber,
            @Nullable Instant answerBy,

            @Schema(description = "The letter that this one answers") @Nullable
            UUID answers,

            boolean answered,
            Visibility visibility,
            Instant at) {

        static Json of(Letter letter) {
            return new Json(
                    letter.id(),
                    letter.number(),
                    letter.way(),
                    letter.fromName(),
                    letter.toName(),
                    letter.title(),
                    letter.texts(),
                    letter.dated(),
                    letter.foreignNumber(),
                    letter.answerBy(),
                    letter.answers(),
                    letter.answered(),
                    letter.visibility(),
                    letter.at());
        }
    }

    @Schema(name = "CaseLetterToWrite")
    record Write(
            @Schema(description = "Short name of the organisation it goes to; left out in an answer") @Nullable
            String to,

            @Nullable String title,
            @Nullable Map<String, @Nullable String> texts,
            @Nullable LocalDate answerBy,

            @Schema(description = "Whether everybody who takes part may read it") @Nullable
            Boolean wide) {

        LetterDraft draft() {
            return LettersApi.draft(title, texts, answerBy);
        }
    }

    @Schema(name = "CaseLetterFromOutside")
    record Outside(
            @Nullable Boolean received,
            Letter.@Nullable Way way,
            @Nullable String counterpart,
            @Nullable LocalDate dated,
            @Nullable String number,
            @Nullable String title,
            @Nullable String text,
            @Nullable Boolean wide) {

        OutsideLetter letter() {
            return new OutsideLetter(
                    !Boolean.FALSE.equals(received),
                    Objects.requireNonNullElse(way, Letter.Way.PORTAL),
                    Objects.requireNonNullElse(counterpart, ""),
                    dated,
                    number,
                    Objects.requireNonNullElse(title, ""),
                    Objects.requireNonNullElse(text, ""),
                    Boolean.TRUE.equals(wide) ? Visibility.PARTIES : Visibility.SECRETARIAT);
        }
    }

    @Schema(name = "QuestionToMany")
    record Many(
            @Schema(description = "Ids or references of cases") @Nullable
            List<String> cases,

            AskingMany.@Nullable Whom whom,
            @Nullable String title,
            @Nullable Map<String, @Nullable String> texts,
            @Nullable LocalDate answerBy) {}

    @Schema(name = "QuestionToOneOfMany")
    record Asked(
            String reference,
            String to,

            @Schema(description = "Why it was not sent; null where it was") @Nullable
            String refused) {}

    @Operation(summary = "The letters of a case that the caller may see, newest first")
    @GetMapping("/api/v1/cases/{address}/letters")
    Listing<Json> list(@PathVariable String address) {
        return new Listing<>(letters.of(subject(address)).stream().map(Json::of).toList(), null);
    }

    @Operation(summary = "Write to somebody who takes part in the case; everybody else writes to the secretariat")
    @PostMapping("/api/v1/cases/{address}/letters")
    @ResponseStatus(HttpStatus.CREATED)
    Json write(@PathVariable String address, @RequestBody Write letter) {
        OrganisationId to = organisations
                .find(Objects.requireNonNullElse(letter.to(), ""))
                .map(Organisation::id)
                .orElse(null);
        return Json.of(letters.write(subject(address), to, letter.draft(), Boolean.TRUE.equals(letter.wide())));
    }

    @Operation(summary = "Record a letter that did not come through the portal; for the secretariat")
    @PostMapping("/api/v1/cases/{address}/letters/record")
    @ResponseStatus(HttpStatus.CREATED)
    Json record(@PathVariable String address, @RequestBody Outside letter) {
        return Json.of(letters.record(subject(address), letter.letter()));
    }

    @Operation(summary = "Answer a letter; for whom it was written to")
    @PostMapping(ADDRESS + "/{id}/answer")
    @ResponseStatus(HttpStatus.CREATED)
    Json answer(@PathVariable UUID id, @RequestBody Write letter) {
        return Json.of(letters.answer(id, letter.draft()));
    }

    @Operation(summary = "Ask many cases at once, each by a letter of its own; for the secretariat")
    @PostMapping(ADDRESS + "/ask-many")
    Listing<Asked> askMany(@RequestBody Many question) {
        List<SubjectRef> subjects =
                RequestLists.said(question.cases()).stream().map(this::subject).toList();
        AskedMany asked = many.ask(
                subjects,
                Objects.requireNonNullElse(question.whom(), AskingMany.Whom.LEAD),
                draft(question.title(), question.texts(), question.answerBy()));
        return new Listing<>(
                asked.all().stream()
                        .map(one -> new Asked(
                                one.reference(),
                                one.toName(),
                                one.refused() == null ? null : messages.get(one.refused())))
                        .toList(),
                null);
    }

    @Operation(summary = "Enclose a scan or another file of at most 25 MB; for who wrote or recorded the letter")
    @ApiResponse(responseCode = "201", description = "Kept", useReturnTypeSchema = true)
    @PostMapping(path = ADDRESS + "/{id}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<FileJson> attach(
            @PathVariable UUID id, @RequestPart(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        return FileAnswers.attach(files, id, ADDRESS, file);
    }

    @Operation(summary = "The files of a letter, oldest first")
    @GetMapping(ADDRESS + "/{id}/attachments")
    Listing<FileJson> attachments(@PathVariable UUID id) {
        return FileAnswers.list(files, id);
    }

    @Operation(summary = "The bytes of a file of a letter")
    @GetMapping(ADDRESS + "/{id}/attachments/{file}")
    void download(@PathVariable UUID id, @PathVariable UUID file, HttpServletResponse response) throws IOException {
        FileAnswers.download(files, id, file, response);
    }

    /** A language whose text is null was not written in. */
    private static LetterDraft draft(
            @Nullable String title, @Nullable Map<String, @Nullable String> texts, @Nullable LocalDate answerBy) {
        Map<String, String> said = new HashMap<>();
        if (texts != null) {
            texts.forEach((language, text) -> said.put(language, Objects.requireNonNullElse(text, "")));
        }
        return new LetterDraft(Objects.requireNonNullElse(title, ""), said, answerBy);
    }

    /** The service says again who may know of it. */
    private SubjectRef subject(String address) {
        return cases.findAt(address).map(CaseFile::subject).orElseThrow(Problem::notFound);
    }
}
