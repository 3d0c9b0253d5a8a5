package org.medina.template.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.base.api.EntityTag;
import org.medina.base.api.Listing;
import org.medina.template.Template;
import org.medina.template.TemplateKind;
import org.medina.template.Templates;
import org.medina.template.Wording;
import org.medina.template.WordingDraft;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The templates themselves. */
@RestController
@Tag(name = "Templates")
class TemplatesApi {

    private static final String ADDRESS = "/api/v1/templates";
    private static final String LANGUAGE = ADDRESS + "/{id}/languages/{language}";

    private final Templates templates;
    private final Messages messages;

    TemplatesApi(Templates templates, Messages messages) {
        this.templates = templates;
        this.messages = messages;
    }

    @Schema(name = "Template")
    record Json(
            String id,
            TemplateKind kind,

            @Schema(description = "Action area of a model pledge") @Nullable
            String area,

            List<InLanguage> languages,

            @Schema(description = "When it was taken out of use; null while it is in use") @Nullable
            Instant withdrawnAt,

            @Nullable String withdrawnBy) {

        static Json of(Template template) {
            Template.Withdrawal withdrawn = template.withdrawn();
            return new Json(
                    template.id(),
                    template.kind(),
                    template.area(),
                    template.languages().stream().map(InLanguage::of).toList(),
                    withdrawn == null ? null : withdrawn.at(),
                    withdrawn == null ? null : withdrawn.byName());
        }
    }

    @Schema(name = "TemplateInLanguage")
    record InLanguage(
            String language,
            int version,
            String title,

            @Schema(description = "Whether the English text was changed since")
            boolean outdated) {

        static InLanguage of(Template.InLanguage one) {
            return new InLanguage(one.language(), one.version(), one.title(), one.outdated());
        }
    }

    @Schema(name = "TemplateWording")
    record WordingJson(
            String template,
            String language,
            int version,
            String title,
            Map<String, String> parts,

            @Schema(description = "The English version that it follows") @Nullable
            Integer english,

            @Schema(description = "Who wrote it; null for what came with the portal") @Nullable
            String by,

            @Nullable Instant at) {

        static WordingJson of(Wording wording) {
            return new WordingJson(
                    wording.template(),
                    wording.language(),
                    wording.version(),
                    wording.title(),
                    wording.parts(),
                    wording.english(),
                    wording.byName(),
                    wording.at());
        }
    }

    @Schema(name = "TemplateWordingToWrite")
    record Write(
            @Nullable String title,

            @Schema(description = "By the name of the part; a letter has one, text") @Nullable
            Map<String, @Nullable String> parts) {

        WordingDraft draft() {
            Map<String, String> said = new HashMap<>();
            if (parts != null) {
                parts.forEach((part, text) -> said.put(part, Objects.requireNonNullElse(text, "")));
            }
            return new WordingDraft(Objects.requireNonNullElse(title, ""), said);
        }
    }

    /** @param words what stands there */
    @Schema(name = "TemplateField")
    record FieldJson(String name, String words) {}

    @Operation(summary = "The templates that the caller’s organisation uses")
    @GetMapping(ADDRESS)
    Listing<Json> list() {
        return new Listing<>(templates.all().stream().map(Json::of).toList(), null);
    }

    @Operation(summary = "One of them, with the languages that it is written in")
    @GetMapping(ADDRESS + "/{id}")
    Json get(@PathVariable String id) {
        return Json.of(templates.get(id));
    }

    @Operation(summary = "The fields that its text may name between double braces")
    @GetMapping(ADDRESS + "/{id}/fields")
    Listing<FieldJson> fields(@PathVariable String id) {
        return new Listing<>(
                templates.fields(id).stream()
                        .map(name -> new FieldJson(name, messages.get("fact." + name)))
                        .toList(),
                null);
    }

    @Operation(summary = "What it says now in a language, with its ETag")
    @GetMapping(LANGUAGE)
    ResponseEntity<WordingJson> present(@PathVariable String id, @PathVariable String language) {
        return answer(templates.present(id, language).orElseThrow(Problem::notFound));
    }

    @Operation(
            summary = "Write a new version of it, over the one that If-Match names; for the secretariat",
            description = "A language that it is not written in yet has the ETag \"0\".")
    @PutMapping(LANGUAGE)
    ResponseEntity<WordingJson> save(
            @PathVariable String id,
            @PathVariable String language,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Write wording) {
        int read = templates.present(id, language).map(Wording::version).orElse(0);
        if (templates.mayEdit()) {
            EntityTag.of(read).requireMatch(ifMatch);
        }
        return answer(templates.save(id, language, wording.draft(), read));
    }

    @Operation(summary = "Its versions in a language, newest first")
    @GetMapping(LANGUAGE + "/versions")
    Listing<WordingJson> versions(@PathVariable String id, @PathVariable String language) {
        return new Listing<>(
                templates.versions(id, language).stream().map(WordingJson::of).toList(), null);
    }

    @Operation(summary = "Write what an older version said as a new one; for the secretariat")
    @PostMapping(LANGUAGE + "/versions/{version}/take-back")
    ResponseEntity<WordingJson> takeBack(
            @PathVariable String id, @PathVariable String language, @PathVariable int version) {
        return answer(templates.takeBack(id, language, version));
    }

    private static ResponseEntity<WordingJson> answer(Wording wording) {
        return ResponseEntity.ok().eTag(EntityTag.of(wording.version()).value()).body(WordingJson.of(wording));
    }
}
