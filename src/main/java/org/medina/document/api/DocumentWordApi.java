package org.medina.document.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.document.DocumentId;
import org.medina.document.DocumentReader;
import org.medina.document.DocumentWord;
import org.medina.document.SectionRight;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/documents/{id}/docx")
@Tag(name = "Documents")
class DocumentWordApi {

    private final DocumentWord word;
    private final DocumentReader reader;
    private final Messages messages;

    DocumentWordApi(DocumentWord word, DocumentReader reader, Messages messages) {
        this.word = word;
        this.reader = reader;
        this.messages = messages;
    }

    @Schema(name = "DocumentWordTaken")
    record Taken(long version, int suggestions, List<String> notes) {}

    @Operation(summary = "A text or one section of it as a Word file, now or at a version")
    @GetMapping(produces = DocumentWord.MEDIA_TYPE)
    ResponseEntity<byte[]> write(
            @PathVariable DocumentId id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String section) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, DocumentWord.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"text.docx\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(word.write(id, version, section, null));
    }

    @Operation(summary = "Suggest what a Word file of at most 25 MB reads differently")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Taken suggest(
            @PathVariable DocumentId id,
            @RequestParam(required = false) @Nullable String section,
            @RequestPart(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        reader.require(id, SectionRight.SUGGEST);
        if (file == null) {
            throw Problem.invalid("file", "problem.field.missing");
        }
        DocumentWord.Taken taken = word.suggest(id, section, file.getBytes());
        return new Taken(
                taken.version(),
                taken.suggestions(),
                taken.notes().stream()
                        .map(note -> messages.get(note.messageKey()))
                        .toList());
    }
}
