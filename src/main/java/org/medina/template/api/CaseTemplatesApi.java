package org.medina.template.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.base.api.Listing;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.correspondence.Letter;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.paper.api.PaperAnswer;
import org.medina.template.FilledText;
import org.medina.template.Filling;
import org.medina.template.TemplateKind;
import org.medina.template.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Templates filled from a case. */
@RestController
@Tag(name = "Templates")
class CaseTemplatesApi {

    private static final String OF_CASE = "/api/v1/cases/{address}/templates";

    private final Filling filling;
    private final CaseFiles cases;
    private final Organisations organisations;

    CaseTemplatesApi(Filling filling, CaseFiles cases, Organisations organisations) {
        this.filling = filling;
        this.cases = cases;
        this.organisations = organisations;
    }

    @Schema(name = "TemplateFilled")
    record Filled(
            String template,
            TemplateKind kind,
            String title,

            @Schema(description = "English where the template is not written in the language that was asked for")
            String language,

            String text,

            @Schema(description = "Fields for which the case says nothing")
            List<String> empty,

            @Schema(description = "Fields that were filled by hand")
            List<String> byHand) {

        static Filled of(FilledText text) {
            return new Filled(
                    text.template(),
                    text.kind(),
                    text.title(),
                    text.language(),
                    text.plain(),
                    text.empty(),
                    text.filled());
        }
    }

    @Schema(name = "TemplateToFill")
    record Fill(
            @Nullable String language,

            @Schema(description = "Short name of the organisation that it is addressed to") @Nullable
            String to,

            @Schema(description = "What is put where the case says nothing, by the name of the field") @Nullable
            Map<String, @Nullable String> values) {}

    @Schema(name = "TemplateLetterToSend")
    record Send(
            @Nullable String language,
            @Nullable String to,
            @Nullable Map<String, @Nullable String> values,
            @Nullable LocalDate answerBy,

            @Schema(description = "Whether everybody who takes part may read it") @Nullable
            Boolean wide) {}

    @Schema(name = "TemplateLetterSent")
    record Sent(UUID id, int number, String to, String title) {}

    @Schema(name = "TemplateToPreview")
    record Preview(
            @Nullable String language,
            @Nullable String title,
            @Nullable Map<String, @Nullable String> parts) {}

    @Operation(summary = "The templates that a letter or paper of the case can be made from")
    @GetMapping(OF_CASE)
    Listing<TemplatesApi.Json> offered(@PathVariable String address) {
        return new Listing<>(
                filling.offered(subject(address)).stream()
                        .map(TemplatesApi.Json::of)
                        .toList(),
                null);
    }

    @Operation(summary = "A template with what the case says, as far as the caller may read it")
    @PostMapping(OF_CASE + "/{template}")
    Filled fill(@PathVariable String address, @PathVariable String template, @RequestBody Fill fill) {
        return Filled.of(filling.fill(subject(address), template, wish(fill.language(), fill.to(), fill.values())));
    }

    @Operation(summary = "The same with words that are not kept yet; for the secretariat")
    @PostMapping(OF_CASE + "/{template}/preview")
    Filled preview(@PathVariable String address, @PathVariable String template, @RequestBody Preview preview) {
        return Filled.of(filling.preview(
                subject(address),
                template,
                Objects.requireNonNullElse(preview.language(), Wording.ENGLISH),
                new TemplatesApi.Write(preview.title(), preview.parts()).draft()));
    }

    @Operation(summary = "The same as a file, docx or pdf")
    @PostMapping(OF_CASE + "/{template}/files/{format}")
    ResponseEntity<byte[]> print(
            @PathVariable String address,
            @PathVariable String template,
            @PathVariable String format,
            @RequestBody Fill fill) {
        return PaperAnswer.of(filling.print(
                subject(address),
                template,
                wish(fill.language(), fill.to(), fill.values()),
                PaperAnswer.format(format)));
    }

    @Operation(summary = "The same as a letter of the case, with its number")
    @PostMapping(OF_CASE + "/{template}/letter")
    @ResponseStatus(HttpStatus.CREATED)
    Sent send(@PathVariable String address, @PathVariable String template, @RequestBody Send send) {
        Letter letter = filling.send(
                subject(address),
                template,
                wish(send.language(), send.to(), send.values()),
                send.answerBy(),
                Boolean.TRUE.equals(send.wide()));
        return new Sent(letter.id(), letter.number(), letter.toName(), letter.title());
    }

    private Filling.Wish wish(
            @Nullable String language, @Nullable String to, @Nullable Map<String, @Nullable String> values) {
        Map<String, String> byHand = new HashMap<>();
        if (values != null) {
            values.forEach((name, value) -> byHand.put(name, Objects.requireNonNullElse(value, "")));
        }
        OrganisationId addressee = to == null || to.isBlank()
                ? null
                : organisations
                        .find(to)
                        .map(Organisation::id)
                        .orElseThrow(() -> Problem.invalid("to", "template.problem.addressee"));
        return new Filling.Wish(Objects.requireNonNullElse(language, Wording.ENGLISH), addressee, byHand);
    }

    /** The service says again who may know of it. */
    private SubjectRef subject(String address) {
        return cases.findAt(address).map(CaseFile::subject).orElseThrow(Problem::notFound);
    }
}
