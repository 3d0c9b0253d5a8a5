package org.medina.document.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.base.api.Listing;
import org.medina.document.DocumentId;
import org.medina.document.DocumentReader;
import org.medina.document.DocumentReader.Read;
import org.medina.document.DocumentSteps;
import org.medina.document.DocumentVersions;
import org.medina.document.NamedVersion;
import org.medina.document.SectionRight;
import org.medina.document.SectionSpec;
import org.medina.document.Submission;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/documents/{id}")
@Tag(name = "Documents")
class DocumentApi {

    private final DocumentReader reader;
    private final DocumentVersions versions;
    private final DocumentSteps steps;
    private final Messages messages;

    DocumentApi(DocumentReader reader, DocumentVersions versions, DocumentSteps steps, Messages messages) {
        this.reader = reader;
        this.versions = versions;
        this.steps = steps;
        this.messages = messages;
    }

    @Schema(name = "DocumentSection")
    record Section(String name, String label, int limit, SectionRight right, String plain) {}

    @Schema(name = "Document")
    record Document(
            DocumentId id,
            String kind,
            UUID subject,
            long version,
            long newest,
            List<Section> sections,
            JsonNode doc) {}

    @Schema(name = "DocumentVersion")
    record Version(long version, String label, @Nullable String hash, String byName, Instant at) {}

    @Schema(name = "DocumentBatch")
    record Batch(
            @Nullable UUID client,
            @Nullable Long seq,
            @Nullable Long version,
            @Nullable List<JsonNode> steps) {}

    @Schema(name = "DocumentBatchTaken")
    record Taken(long version, List<JsonNode> steps, List<Integer> dropped) {}

    @Schema(name = "DocumentRestore")
    record Restore(@Nullable Long version) {}

    @Schema(name = "DocumentRestored")
    record Restored(long version) {}

    @Operation(summary = "A text as ProseMirror's JSON and as plain text, now or at a version")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Document get(@PathVariable DocumentId id, @RequestParam(required = false) @Nullable Long version) {
        Read read = reader.read(id, version);
        return new Document(
                id,
                read.subject().kind(),
                read.subject().id(),
                read.version(),
                read.newest(),
                read.sections().stream()
                        .filter(spec -> read.plain().containsKey(spec.name()))
                        .map(spec -> section(read, spec))
                        .toList(),
                read.document().toJson());
    }

    private Section section(Read read, SectionSpec spec) {
        return new Section(
                spec.name(),
                messages.get(spec.labelKey()),
                spec.maxCharacters(),
                read.rights().in(spec.name()),
                read.plain().getOrDefault(spec.name(), ""));
    }

    @Operation(summary = "The versions that have a name, oldest first")
    @GetMapping("/versions")
    Listing<Version> versions(@PathVariable DocumentId id) {
        return new Listing<>(versions.list(id).stream().map(this::version).toList(), null);
    }

    private Version version(NamedVersion version) {
        return new Version(
                version.version(), messages.get(version.label()), version.hash(), version.byName(), version.at());
    }

    @Operation(summary = "Change the text by ProseMirror steps; the same client and seq are taken once")
    @PostMapping("/steps")
    Taken steps(@PathVariable DocumentId id, @RequestBody Batch batch) {
        reader.require(id, SectionRight.COMMENT);
        DocumentSteps.Taken taken = steps.take(
                id,
                needed("client", batch.client()),
                needed("seq", batch.seq()),
                needed("version", batch.version()),
                JsonMapper.shared().valueToTree(needed("steps", batch.steps())));
        List<JsonNode> applied = new ArrayList<>();
        Submission.json(taken.stepsJson()).forEach(applied::add);
        return new Taken(taken.version(), applied, taken.dropped());
    }

    @Operation(summary = "Put the sections that may be edited back to what they were at a version")
    @PostMapping("/restore")
    Restored restore(@PathVariable DocumentId id, @RequestBody Restore restore) {
        reader.require(id, SectionRight.EDIT);
        return new Restored(versions.restore(id, needed("version", restore.version())));
    }

    static <T> T needed(String field, @Nullable T value) {
        if (value == null) {
            throw Problem.invalid(field, "problem.field.missing");
        }
        return value;
    }
}
