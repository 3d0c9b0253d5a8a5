package org.medina.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.medina.refdata.WorkingDays;
import org.springframework.stereotype.Component;

/** Which day it is where an organisation is: what is dated ends at midnight there, not in Greenwich. */
@Component
class OrganisationDays {

    private final Organisations organisations;
    private final WorkingDays calendars;

    OrganisationDays(Organisations organisations, WorkingDays calendars) {
        this.organisations = organisations;
        this.calendars = calendars;
    }

    /** That of its country's capital; UTC for organisations of no country. */
    ZoneId zoneOf(OrganisationId organisation) {
        String country = organisations.get(organisation).country();
        return country == null ? ZoneOffset.UTC : calendars.zoneOf(country);
    }

    /** The midnight with which that day begins there. */
    Instant beginOf(OrganisationId organisation, LocalDate day) {
        return day.atStartOfDay(zoneOf(organisation)).toInstant();
    }

    LocalDate dayOf(OrganisationId organisation, Instant at) {
        return LocalDate.ofInstant(at, zoneOf(organisation));
    }
}
