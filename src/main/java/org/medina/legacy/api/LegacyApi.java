package org.medina.legacy.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.base.api.Listing;
import org.medina.base.api.Paging;
import org.medina.base.api.Reason;
import org.medina.legacy.LegacyAct;
import org.medina.legacy.LegacyEntries;
import org.medina.legacy.LegacyEntry;
import org.medina.legacy.LegacyFilter;
import org.medina.legacy.LegacyImport;
import org.medina.legacy.LegacyImports;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/legacy-actions")
@Tag(name = "Legacy actions")
class LegacyApi {

    private static final String MAPPING =
            "What each column holds, such as A=city,C=title; left out, the headings say it";
    private static final String APART =
            "Rows that are actions of their own although they look like others, such as 7,12";

    private final LegacyImports imports;
    private final LegacyEntries entries;
    private final Messages messages;

    LegacyApi(LegacyImports imports, LegacyEntries entries, Messages messages) {
        this.imports = imports;
        this.entries = entries;
        this.messages = messages;
    }

    @Operation(summary = "Look at a table of past actions (xlsx or csv, at most 10 MB) row by row; nothing is kept")
    @PostMapping(path = "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    PreviewJson preview(
            @RequestPart(name = "file", required = false) @Nullable MultipartFile file,
            @Parameter(description = MAPPING) @RequestParam(required = false) @Nullable String mapping,
            @Parameter(description = APART) @RequestParam(required = false) @Nullable String apart)
            throws IOException {
        return PreviewJson.of(
                imports.preview(bytes(file), MappingText.read(mapping), MappingText.rows(apart)), messages);
    }

    @Operation(
            summary = "Bring in the rows of a table that are right and new; nobody is told, and twice changes nothing")
    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    LegacyImport take(
            @RequestPart(name = "file", required = false) @Nullable MultipartFile file,
            @Parameter(description = "Where the actions come from, in words that the public reads")
                    @RequestParam(required = false)
                    @Nullable
                    String source,
            @Parameter(description = MAPPING) @RequestParam(required = false) @Nullable String mapping,
            @Parameter(description = APART) @RequestParam(required = false) @Nullable String apart)
            throws IOException {
        byte[] bytes = bytes(file);
        String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return imports.take(
                bytes,
                name,
                Objects.requireNonNullElse(source, ""),
                MappingText.read(mapping),
                MappingText.rows(apart));
    }

    @Operation(summary = "What was brought in, newest first")
    @GetMapping("/imports")
    Listing<LegacyImport> imports() {
        return new Listing<>(imports.all(), null);
    }

    @Operation(summary = "Take an import back, with all its entries that are only listed")
    @PostMapping("/imports/{id}/undo")
    LegacyImport undo(@PathVariable UUID id, @RequestBody(required = false) @Nullable Reason reason) {
        return imports.undo(id, Reason.of(reason));
    }

    @Operation(summary = "The entries, newest first, withdrawn ones too; for the secretariat")
    @GetMapping
    Listing<LegacyEntry> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) LegacyEntry.@Nullable State state,
            @RequestParam(required = false) @Nullable UUID importId,
            @ParameterObject Paging paging) {
        var filter = new LegacyFilter(q, country, state, importId);
        return paging.listing(entries.page(filter, paging.from(), paging.sizeAndOne()));
    }

    @Operation(summary = "An entry; for the secretariat")
    @GetMapping("/{id}")
    LegacyEntry get(@PathVariable UUID id) {
        return entries.get(id);
    }

    @Operation(summary = "Who did what with an entry, newest first; for the secretariat")
    @GetMapping("/{id}/history")
    Listing<LegacyAct> history(@PathVariable UUID id) {
        List<LegacyAct> acts = entries.history(id);
        return new Listing<>(acts, null);
    }

    @Operation(summary = "Take an entry out of the register; no later import brings it back")
    @PostMapping("/{id}/withdraw")
    LegacyEntry withdraw(@PathVariable UUID id, @RequestBody(required = false) @Nullable Reason reason) {
        return entries.withdraw(id, Reason.of(reason));
    }

    @Operation(summary = "Bring an entry back that was withdrawn")
    @PostMapping("/{id}/bring-back")
    LegacyEntry bringBack(@PathVariable UUID id, @RequestBody(required = false) @Nullable Reason reason) {
        return entries.bringBack(id, Reason.of(reason));
    }

    private static byte[] bytes(@Nullable MultipartFile file) throws IOException {
        if (file == null) {
            throw Problem.invalid("file", "problem.field.missing");
        }
        try (InputStream bytes = file.getInputStream()) {
            return bytes.readNBytes(LegacyImports.MOST_BYTES + 1);
        }
    }
}
