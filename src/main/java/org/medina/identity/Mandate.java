package org.medina.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's dated right to sign for an office.
 *
 * @param from first day; days are those of the organisation’s country
 * @param until last day, to its midnight there; null while no end is known
 * @param document what proves it, e.g. the number of a council decision
 * @param goodFrom before that moment it lets nobody sign; null where there is nothing to wait for
 */
public record Mandate(
        UUID id,
        Office office,
        PersonId person,
        MandateKind kind,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String document,
        @Nullable Instant goodFrom) {}
