package org.medina.dialogue;

import org.jspecify.annotations.Nullable;

/**
 * Whether a country involves its local authorities, as the indicator under objective 23 of the Global Compact for
 * Migration asks: what became of the texts that its ministries were asked about in a period.
 *
 * @param country ISO 3166-1 alpha-3
 * @param consulted texts on which ministries were asked
 * @param answered with a position by the deadline
 * @param silent without one
 * @param late of the silent ones, with a position afterwards
 * @param open still before their deadline
 * @param calledOff ended by their authors before an answer was due
 * @param medianDays from the question to the position, of those that were answered; null where none was
 */
public record CountryEvidence(
        String country,
        long consulted,
        long answered,
        long silent,
        long late,
        long open,
        long calledOff,
        @Nullable Double medianDays) {}
