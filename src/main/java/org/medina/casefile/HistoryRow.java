package org.medina.casefile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;

/**
 * One act as it stands in a case's history, with the names of the day it was done.
 *
 * @param person null for the portal itself, and for readers who may see organisations only
 * @param who the person's name, the process's name, or the organisation's for readers who may see organisations only
 */
public record HistoryRow(
        UUID id,
        Instant at,
        @Nullable PersonId person,
        String who,
        @Nullable OrganisationId organisation,
        @Nullable String organisationName,
        @Nullable String onBehalfOf,
        String action,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason,
        Visibility visibility) {}
