package org.medina.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.medina.identity.Role;

/**
 * Work that waits, as people read it.
 *
 * @param assignee who has claimed it, or whom it was handed to
 * @param note what the colleague who handed it over wrote
 */
public record InboxEntry(
        UUID id,
        SubjectRef subject,
        String kind,
        String nodeKey,
        String reference,
        String title,
        OrganisationId organisation,
        String organisationName,
        Role role,
        @Nullable PersonId assignee,
        @Nullable String assigneeName,
        Instant since,
        @Nullable Instant due,
        @Nullable String note) {}
