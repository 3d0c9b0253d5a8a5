package org.medina.identity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That somebody is away, and who does their work in that organisation meanwhile.
 *
 * @param first first day away; days are those of the organisation’s country
 * @param last last day away
 */
public record Absence(
        UUID id,
        PersonId person,
        String personName,
        OrganisationId organisation,
        PersonId deputy,
        String deputyName,
        LocalDate first,
        LocalDate last) {

    boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
