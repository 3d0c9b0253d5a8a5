package org.medina.attachment;

import java.time.Instant;
import java.util.UUID;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;

/**
 * A file of a case, without its bytes.
 *
 * @param mediaType as its content tells, not as its name claims
 * @param size in bytes
 * @param sha256 in lower-case hexadecimal
 */
public record AttachmentSummary(
        UUID id,
        SubjectRef subject,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        PersonId uploadedBy,
        String uploadedByName,
        OrganisationId organisation,
        Instant at) {}
