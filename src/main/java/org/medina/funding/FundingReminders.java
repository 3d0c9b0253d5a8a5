package org.medina.funding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.medina.call.CallReading;
import org.medina.casefile.Reminding;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.refdata.CountryCalendar;
import org.medina.refdata.WorkingDays;
import org.springframework.stereotype.Component;

/** Brings deadlines of a request to mind, each point once, and tells the head of those that the secretariat has missed. */
@Component
class FundingReminders {

    private final Reminding reminding;
    private final CallReading calls;
    private final FundingCase fundingCase;
    private final WorkingDays workingDays;
    private final Organisations organisations;
    private final FundingSettings settings;
    private final CurrentActor current;

    FundingReminders(
            Reminding reminding,
            CallReading calls,
            FundingCase fundingCase,
            WorkingDays workingDays,
            Organisations organisations,
            FundingSettings settings,
            CurrentActor current) {
        this.reminding = reminding;
        this.calls = calls;
        this.fundingCase = fundingCase;
        this.workingDays = workingDays;
        this.organisations = organisations;
        this.settings = settings;
        this.current = current;
    }

    void remind(FundingRequest request) {
        switch (request.status()) {
            case DRAFT ->
                calls.until(request.call(), request.formKind(), request.termsVersion())
                        .ifPresent(until -> tell(request, until, request.lead(), false));
            case ELIGIBILITY, FEEDBACK, PROCEDURE ->
                request.due().ifPresent(due -> tell(request, due, fundingCase.secretariat(), true));
            case REJECTED, INELIGIBLE ->
                request.reviewUntil().ifPresent(until -> tell(request, until, request.lead(), false));
            // the dialogue, the appraisal and the grant have reminders of their own
            case OWNERSHIP, APPRAISAL, GRANT, PIPELINE, WITHDRAWN, CLOSED -> {}
        }
    }

    private void tell(FundingRequest request, Instant deadline, OrganisationId whose, boolean escalates) {
        List<Integer> points = escalates
                ? Stream.concat(settings.remindBefore().stream(), Stream.of(0)).toList()
                : settings.remindBefore();
        Optional<Integer> told = reminding.tell(request.id().subject(), deadline, calendarOf(whose), points);
        told.ifPresent(days -> current.runAs(
                Actor.system(FundingId.KIND),
                () -> fundingCase.noted(request, request.status(), days == 0 ? "escalate" : "remind", null)));
    }

    private CountryCalendar calendarOf(OrganisationId organisation) {
        String country = organisations.get(organisation).country();
        return workingDays.calendarOf(country == null ? "" : country);
    }
}
