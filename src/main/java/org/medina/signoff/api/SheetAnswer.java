package org.medina.signoff.api;

import org.medina.signoff.PaperSheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands out a sheet to sign by hand; it is for nobody’s cache. */
public final class SheetAnswer {

    private SheetAnswer() {}

    public static ResponseEntity<byte[]> of(PaperSheet sheet) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(sheet.fileName())
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(sheet.pdf());
    }
}
