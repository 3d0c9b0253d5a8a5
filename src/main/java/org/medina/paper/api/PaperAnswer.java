package org.medina.paper.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.medina.base.Problem;
import org.medina.paper.PaperFormat;
import org.medina.paper.PrintedPaper;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A paper as the answer to a request: a file that nobody keeps on the way. */
public final class PaperAnswer {

    private PaperAnswer() {}

    public static ResponseEntity<byte[]> of(PrintedPaper paper) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(paper.format().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(paper.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(paper.bytes());
    }

    /** @param extension as file names end. @throws Problem NOT_FOUND where there is no such format */
    public static PaperFormat format(String extension) {
        return Arrays.stream(PaperFormat.values())
                .filter(format -> format.extension().equals(extension))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
