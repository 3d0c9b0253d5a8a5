package org.medina.signoff;

import java.time.LocalDate;
import java.util.UUID;
import org.medina.identity.OfficeId;
import org.medina.identity.OrganisationId;

/**
 * What somebody reads off a signed sheet.
 *
 * @param scan the attachment that shows it
 * @param signatoryName as written under the signature
 */
public record PaperClaim(
        UUID scan,
        OrganisationId organisation,
        OfficeId office,
        String signatoryName,
        LocalDate signedOn,
        MandateProof mandate,
        String purpose) {}
