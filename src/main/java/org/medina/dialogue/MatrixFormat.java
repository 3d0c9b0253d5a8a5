package org.medina.dialogue;

import java.util.Locale;

/** What a comment matrix is written as. */
public enum MatrixFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf");

    private final String mediaType;

    MatrixFormat(String mediaType) {
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
