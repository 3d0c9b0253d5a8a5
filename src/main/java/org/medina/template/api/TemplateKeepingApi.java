package org.medina.template.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.template.TemplateDraft;
import org.medina.template.TemplateKeeping;
import org.medina.template.TemplateKind;
import org.medina.template.WordingDraft;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which templates there are. */
@RestController
@Tag(name = "Templates")
class TemplateKeepingApi {

    private static final String ADDRESS = "/api/v1/templates";

    private final TemplateKeeping keeping;

    TemplateKeepingApi(TemplateKeeping keeping) {
        this.keeping = keeping;
    }

    @Schema(name = "TemplateToAdd")
    record Add(
            @Nullable TemplateKind kind,

            @Schema(description = "Action area of a model pledge, e.g. 2020/1") @Nullable
            String area,

            @Schema(description = "What it says, by language; English is needed") @Nullable
            Map<String, TemplatesApi.@Nullable Write> languages) {

        TemplateDraft draft() {
            Map<String, WordingDraft> said = new HashMap<>();
            if (languages != null) {
                languages.forEach((language, write) -> {
                    if (write != null) {
                        said.put(language, write.draft());
                    }
                });
            }
            return new TemplateDraft(kind, area == null || area.isBlank() ? null : area, said);
        }
    }

    @Operation(summary = "Add one, with its English text and as many languages as there are; for the secretariat")
    @PostMapping(ADDRESS)
    @ResponseStatus(HttpStatus.CREATED)
    TemplatesApi.Json add(@RequestBody Add template) {
        return TemplatesApi.Json.of(keeping.add(template.draft()));
    }

    @Operation(
            summary = "Take one out of use; for the secretariat",
            description = "It stays with its versions, and so does what was made from it.")
    @PostMapping(ADDRESS + "/{id}/withdraw")
    TemplatesApi.Json withdraw(@PathVariable String id) {
        return TemplatesApi.Json.of(keeping.withdraw(id));
    }

    @Operation(summary = "Take one back into use; for the secretariat")
    @PostMapping(ADDRESS + "/{id}/restore")
    TemplatesApi.Json restore(@PathVariable String id) {
        return TemplatesApi.Json.of(keeping.restore(id));
    }
}
