package org.medina.attachment;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large, how many, and of which types files may be.
 *
 * @param maxPerCase bounds what one case can make the portal keep
 */
@ConfigurationProperties("medina.attachment")
record AttachmentSettings(
        @DefaultValue("25MB") DataSize maxSize,
        @DefaultValue("100") int maxPerCase,

        @DefaultValue({
            "application/pdf",
            "image/png",
            "image/jpeg",
            "image/gif",
            "image/webp",
            "image/tiff",
            "image/heic",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation",
            "text/plain",
            "text/csv"
        })
        Set<String> allowedTypes) {}
