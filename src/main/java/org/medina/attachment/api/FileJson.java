package org.medina.attachment.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.medina.attachment.AttachmentSummary;

/** @param size in bytes */
@Schema(name = "File")
public record FileJson(UUID id, String fileName, String mediaType, long size, String sha256, Instant at) {

    public static FileJson of(AttachmentSummary file) {
        return new FileJson(file.id(), file.fileName(), file.mediaType(), file.size(), file.sha256(), file.at());
    }
}
