package org.medina.mailbox.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.api.FileAnswers;
import org.medina.attachment.api.FileJson;
import org.medina.base.api.Listing;
import org.medina.base.api.Paging;
import org.medina.base.api.Reason;
import org.medina.mailbox.MailFiling;
import org.medina.mailbox.ReceivedFiles;
import org.medina.mailbox.ReceivedMail;
import org.medina.mailbox.ReceivedMails;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Mail received", description = "Mail to the portal; for the secretariat")
class ReceivedMailsApi {

    private static final String ADDRESS = "/api/v1/received-mails";

    private final ReceivedMails mails;
    private final ReceivedFiles files;
    private final MailFiling filing;

    ReceivedMailsApi(ReceivedMails mails, ReceivedFiles files, MailFiling filing) {
        this.mails = mails;
        this.files = files;
        this.filing = filing;
    }

    @Schema(name = "ReceivedMail")
    record Json(
            UUID id,

            @Schema(description = "The address it says to be from, which proves nothing")
            String sender,

            String senderName,
            String subject,
            String words,
            @Nullable Instant sentAt,
            Instant at,
            ReceivedMail.State state,

            @Schema(description = "Files that were not taken, and why")
            List<ReceivedMail.RefusedFile> refused,

            @Schema(description = "The case that it was laid to or that was begun from it") @Nullable
            UUID about,

            @Nullable String reason) {

        static Json of(ReceivedMail mail) {
            return new Json(
                    mail.id(),
                    mail.sender(),
                    mail.senderName(),
                    mail.subject(),
                    mail.words(),
                    mail.sentAt(),
                    mail.at(),
                    mail.state(),
                    mail.refused(),
                    mail.about() == null ? null : mail.about().id(),
                    mail.reason());
        }
    }

    @Schema(name = "ReceivedMailToCase")
    record ToCase(
            @JsonProperty("case") @Schema(description = "Id or reference of a case") @Nullable
            String address) {}

    @Schema(name = "ReceivedMailToDraft")
    record ToDraft(
            @Schema(description = "Id or short name of the city that it is entered for") @Nullable
            String city,

            @Schema(description = "Id or reference of an open call, for a request; left out for a pledge") @Nullable
            String call) {}

    @Schema(name = "ReceivedMailFiled")
    record Filed(
            @Schema(description = "Id of the letter or the case")
            UUID id) {}

    @Operation(summary = "Mails that came to the portal, newest first")
    @GetMapping(ADDRESS)
    Listing<Json> list(@RequestParam(required = false) ReceivedMail.@Nullable State state, Paging paging) {
        return paging.listing(mails.page(state, paging.from(), paging.sizeAndOne()))
                .map(Json::of);
    }

    @Operation(summary = "One of them")
    @GetMapping(ADDRESS + "/{id}")
    Json get(@PathVariable UUID id) {
        return Json.of(mails.get(id));
    }

    @Operation(summary = "The files of a mail, oldest first")
    @GetMapping(ADDRESS + "/{id}/attachments")
    Listing<FileJson> attachments(@PathVariable UUID id) {
        return FileAnswers.list(files, id);
    }

    @Operation(summary = "The bytes of a file of a mail")
    @GetMapping(ADDRESS + "/{id}/attachments/{file}")
    void download(@PathVariable UUID id, @PathVariable UUID file, HttpServletResponse response) throws IOException {
        FileAnswers.download(files, id, file, response);
    }

    @Operation(summary = "Record a mail as a letter of a case")
    @PostMapping(ADDRESS + "/{id}/lay-to-case")
    Filed layToCase(@PathVariable UUID id, @RequestBody ToCase to) {
        return new Filed(filing.toCase(id, to.address()).id());
    }

    @Operation(summary = "Begin a pledge, or a request for money, on a city’s behalf; the city has to confirm it")
    @PostMapping(ADDRESS + "/{id}/begin-draft")
    @ResponseStatus(HttpStatus.CREATED)
    Filed beginDraft(@PathVariable UUID id, @RequestBody ToDraft draft) {
        return new Filed(
                draft.call() == null
                        ? filing.toPledge(id, draft.city()).value()
                        : filing.toRequest(id, draft.city(), draft.call()).value());
    }

    @Operation(summary = "Put a mail aside, with a reason")
    @PostMapping(ADDRESS + "/{id}/put-aside")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putAside(@PathVariable UUID id, @RequestBody Reason reason) {
        filing.putAside(id, reason.reason());
    }
}
