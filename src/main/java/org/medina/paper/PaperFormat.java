package org.medina.paper;

import java.util.Locale;

/** As what a paper is written. */
public enum PaperFormat {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String mediaType;

    PaperFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** As file names end. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
