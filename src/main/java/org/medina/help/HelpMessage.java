package org.medina.help;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.identity.OrganisationId;

/**
 * One contribution to the thread of a request.
 *
 * @param organisation null for who acts for none
 */
public record HelpMessage(
        UUID id,
        String words,
        @Nullable OrganisationId organisation,
        @Nullable String organisationName,
        String personName,
        Instant at) {}
