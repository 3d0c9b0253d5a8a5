package org.medina.attachment;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ContentDisposition;

/** The headers under which a file may leave the house: saved, never run, its type never guessed at. */
public final class DownloadHeaders {

    private DownloadHeaders() {}

    /** Header names and values, in order; the name of the file as RFC 5987 spells it. */
    public static Map<String, String> of(AttachmentSummary attachment) {
        String disposition = ContentDisposition.attachment()
                .filename(attachment.fileName(), StandardCharsets.UTF_8)
                .build()
                .toString();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", attachment.mediaType());
        headers.put("Content-Length", Long.toString(attachment.size()));
        headers.put("Content-Disposition", disposition);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Content-Security-Policy", "sandbox; default-src 'none'");
        headers.put("Cache-Control", "private, no-store");
        headers.put("ETag", "\"" + attachment.sha256() + "\"");
        return headers;
    }
}
