package org.medina.help;

import java.time.Instant;
import java.util.UUID;
import org.medina.identity.OrganisationId;

/** One contribution to the thread of a request. */
public record HelpMessage(
        UUID id, String words, OrganisationId organisation, String organisationName, String personName, Instant at) {}
