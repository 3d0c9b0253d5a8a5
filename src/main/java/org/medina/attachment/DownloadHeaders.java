package org.medina.attachment;

import java.util.Map;

/** The headers under which a file may leave the house: never run, never guessed at, under its own name. */
public final class DownloadHeaders {

    private DownloadHeaders() {}

    /** Header names and values, in order. */
    public static Map<String, String> of(AttachmentSummary attachment) {
        throw new IllegalStateException("not filled in yet");
    }
}
