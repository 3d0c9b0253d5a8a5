package org.medina.admission.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.admission.AdmissionEntry;
import org.medina.admission.AdmissionLetters;
import org.medina.admission.AdmissionState;
import org.medina.admission.Admissions;
import org.medina.admission.Errand;
import org.medina.admission.SeatErrands;
import org.medina.attachment.api.FileAnswers;
import org.medina.attachment.api.FileJson;
import org.medina.base.Messages;
import org.medina.base.api.Listing;
import org.medina.base.api.Paging;
import org.medina.base.api.Reason;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@Tag(name = "Admission")
class AdmissionsApi {

    private static final String ALL = "/api/v1/admissions";
    private static final String ONE = ALL + "/{id}";

    private final Admissions admissions;
    private final AdmissionLetters letters;
    private final SeatErrands errands;
    private final Messages messages;
    private final String publicUrl;

    AdmissionsApi(
            Admissions admissions,
            AdmissionLetters letters,
            SeatErrands errands,
            Messages messages,
            @Value("${medina.public-url}") String publicUrl) {
        this.admissions = admissions;
        this.letters = letters;
        this.errands = errands;
        this.messages = messages;
        this.publicUrl = publicUrl;
    }

    @Operation(summary = "Who asks to take part; open ones first, the oldest first. For the secretariat")
    @GetMapping(ALL)
    Listing<AdmissionJson.One> list(
            @RequestParam(required = false) @Nullable AdmissionState state, @ParameterObject Paging paging) {
        return paging.listing(admissions.page(state, paging.from(), paging.sizeAndOne()))
                .map(AdmissionJson.One::of);
    }

    @Operation(summary = "Enter an organisation that the secretariat invites, or that asked by post or telephone")
    @PostMapping(ALL)
    @ResponseStatus(HttpStatus.CREATED)
    AdmissionJson.Entered invite(@RequestBody AdmissionJson.Write request) {
        AdmissionEntry.Entered entered = admissions.invite(request.request());
        return new AdmissionJson.Entered(
                AdmissionJson.One.of(entered.admission()), publicUrl + "/join/status/" + entered.secret());
    }

    @Operation(summary = "One admission with what was done, and what is being made")
    @GetMapping(ONE)
    AdmissionJson.Details read(@PathVariable UUID id) {
        return new AdmissionJson.Details(
                AdmissionJson.One.of(admissions.get(id)),
                admissions.errands(id).stream().map(this::made).toList(),
                admissions.history(id).stream().map(AdmissionJson.Act::of).toList(),
                admissions.alike(id));
    }

    @Operation(summary = "Put right what it says of itself; checks that were made count no more")
    @PostMapping(ONE + "/correct")
    AdmissionJson.One correct(@PathVariable UUID id, @RequestBody AdmissionJson.Write request) {
        return AdmissionJson.One.of(admissions.correct(id, request.request()));
    }

    @Operation(summary = "Find its letter good; the second officer who does admits it")
    @PostMapping(ONE + "/check")
    AdmissionJson.One check(@PathVariable UUID id) {
        return AdmissionJson.One.of(admissions.check(id));
    }

    @Operation(summary = "Refuse it, with the reason that it is told")
    @PostMapping(ONE + "/refuse")
    AdmissionJson.One refuse(@PathVariable UUID id, @RequestBody(required = false) @Nullable Reason reason) {
        return AdmissionJson.One.of(admissions.refuse(id, Reason.of(reason)));
    }

    @Operation(summary = "Add a letter of designation that came by post or mail, at most 25 MB")
    @ApiResponse(responseCode = "201", description = "Kept", useReturnTypeSchema = true)
    @PostMapping(path = ONE + "/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<FileJson> attach(
            @PathVariable UUID id, @RequestPart(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        return FileAnswers.attach(letters, id, ALL, file);
    }

    @Operation(summary = "Its letters, oldest first")
    @GetMapping(ONE + "/attachments")
    Listing<FileJson> attachments(@PathVariable UUID id) {
        return FileAnswers.list(letters, id);
    }

    @Operation(summary = "The bytes of a letter")
    @GetMapping(ONE + "/attachments/{file}")
    void download(@PathVariable UUID id, @PathVariable UUID file, HttpServletResponse response) throws IOException {
        FileAnswers.download(letters, id, file, response);
    }

    @Operation(summary = "Try again now what could not be done at the sign-in server")
    @PostMapping("/api/v1/errands/{id}/try-again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tryAgain(@PathVariable UUID id) {
        errands.again(id);
    }

    private AdmissionJson.Made made(Errand errand) {
        return made(errand, messages);
    }

    static AdmissionJson.Made made(Errand errand, Messages messages) {
        return new AdmissionJson.Made(
                errand.id(),
                errand.kind(),
                errand.state(),
                errand.tries(),
                errand.why() == null ? null : messages.get("admission.why." + errand.why()),
                errand.askedAt(),
                errand.doneAt());
    }
}
