package org.medina.dialogue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.dialogue.DialogueId;
import org.medina.dialogue.DialogueMatrix;
import org.medina.dialogue.DialogueReading;
import org.medina.dialogue.MatrixFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/dialogues/{id}/matrix")
@Tag(name = "Dialogues")
class DialogueMatrixApi {

    private final DialogueMatrix matrix;
    private final DialogueReading reading;

    DialogueMatrixApi(DialogueMatrix matrix, DialogueReading reading) {
        this.matrix = matrix;
        this.reading = reading;
    }

    @Schema(name = "DialogueMatrixTaken")
    record Taken(int added, int changed, int unchanged) {}

    @Operation(summary = "The comment matrix as a file (xlsx, docx or pdf), as far as the caller may read it")
    @GetMapping("/{format}")
    ResponseEntity<byte[]> write(@PathVariable String id, @PathVariable String format) {
        MatrixFormat wanted = Arrays.stream(MatrixFormat.values())
                .filter(one -> one.extension().equals(format))
                .findFirst()
                .orElseThrow(Problem::notFound);
        DialogueMatrix.Written written = matrix.write(resolve(id), wanted);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, wanted.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + written.fileName() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(written.bytes());
    }

    @Operation(summary = "Take the own organisation’s comments from a filled matrix (xlsx, at most 10 MB), all or none")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Taken take(@PathVariable String id, @RequestPart(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        DialogueId dialogue = resolve(id);
        if (file == null) {
            throw Problem.invalid("file", "problem.field.missing");
        }
        try (InputStream bytes = file.getInputStream()) {
            DialogueMatrix.Taken taken = matrix.take(dialogue, bytes.readNBytes(DialogueMatrix.MOST_BYTES + 1));
            return new Taken(taken.added(), taken.changed(), taken.unchanged());
        }
    }

    private DialogueId resolve(String address) {
        return reading.resolve(address).orElseThrow(Problem::notFound);
    }
}
