package org.medina.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.refdata.CountryCalendar;
import org.medina.refdata.WorkingDays;
import org.springframework.stereotype.Component;

/** The deadlines of an appraisal: agencies and committee sit in no country, an applicant answers by its own calendar. */
@Component
class AppraisalTime {

    private static final String NO_COUNTRY = "";

    private final WorkingDays workingDays;
    private final Organisations organisations;

    AppraisalTime(WorkingDays workingDays, Organisations organisations) {
        this.workingDays = workingDays;
        this.organisations = organisations;
    }

    Instant reviewDue(AppraisalPlan plan, Instant from) {
        return calendar().deadline(from, Math.max(1, plan.reviewDays()));
    }

    Instant votesDue(AppraisalPlan plan, Instant from) {
        return calendar().deadline(from, Math.max(1, plan.committee().votingDays()));
    }

    Instant answerDue(AppraisalPlan plan, OrganisationId applicant, Instant from) {
        return calendarOf(applicant).deadline(from, Math.max(1, plan.clarificationDays()));
    }

    /** A deadline after the clock stood still: as many working days later as it stood. */
    Instant after(Instant due, Instant stopped, Instant now) {
        CountryCalendar calendar = calendar();
        LocalDate started = calendar.dayOf(now);
        int days = 0;
        LocalDate day = calendar.workingDayFrom(calendar.dayOf(stopped));
        while (day.isBefore(started)) {
            days++;
            day = calendar.plus(day, 1);
        }
        return days == 0 ? due : calendar.endOf(calendar.plus(calendar.dayOf(due), days));
    }

    CountryCalendar calendarOf(OrganisationId applicant) {
        String country = organisations.get(applicant).country();
        return workingDays.calendarOf(country == null ? NO_COUNTRY : country);
    }

    CountryCalendar calendar() {
        return workingDays.calendarOf(NO_COUNTRY);
    }
}
