package org.medina.attachment;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ContentDisposition;

/** The headers under which a file may leave the house: saved, never run, its type never guessed at. */
public final class DownloadHeaders {

    private static final Set<String> SHOWN =
            Set.of("application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp");

    /** The browser's own reader of PDFs is a plug-in with styles of its own; it does not work in a sandbox. */
    private static final String FRAMED =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private DownloadHeaders() {}

    /** Header names and values, in order; the name of the file as RFC 5987 spells it. */
    public static Map<String, String> of(AttachmentSummary attachment) {
        return of(attachment, ContentDisposition.attachment(), "sandbox; default-src 'none'");
    }

    /** Types that a page of ours may show as they are; a browser runs nothing in them that could reach us. */
    public static boolean isShown(AttachmentSummary attachment) {
        return SHOWN.contains(attachment.mediaType());
    }

    /** For a file shown inside a page of ours; what {@link #isShown} denies is saved. */
    public static Map<String, String> shown(AttachmentSummary attachment) {
        return isShown(attachment) ? of(attachment, ContentDisposition.inline(), FRAMED) : of(attachment);
    }

    private static Map<String, String> of(
            AttachmentSummary attachment, ContentDisposition.Builder how, String contentPolicy) {
        String disposition = how.filename(attachment.fileName(), StandardCharsets.UTF_8)
                .build()
                .toString();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", attachment.mediaType());
        headers.put("Content-Length", Long.toString(attachment.size()));
        headers.put("Content-Disposition", disposition);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Content-Security-Policy", contentPolicy);
        headers.put("Cache-Control", "private, no-store");
        headers.put("ETag", "\"" + attachment.sha256() + "\"");
        return headers;
    }
}
