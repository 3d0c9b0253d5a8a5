package org.medina.grant;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Money;
import org.medina.identity.Role;

/**
 * A grant in a list.
 *
 * @param turn the organisation that has to act; null where nobody has
 */
public record GrantSummary(
        UUID id,
        String reference,
        String title,
        GrantStage stage,
        String applicant,
        @Nullable String turn,
        @Nullable Role turnRole,
        Instant since,
        @Nullable Instant due,
        Money approved,
        Money paid,
        Money reported) {}
