package org.medina.dossier;

import java.util.Locale;

/** As what a dossier can be had. */
public enum DossierFormat {
    /** Canonical (RFC 8785): the same dossier has the same bytes. */
    JSON("application/json"),
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String mediaType;

    DossierFormat(String mediaType) {
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
