package org.medina.funding;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.CaseProgress;
import org.medina.casefile.HistoryEntry;
import org.medina.casefile.Turn;
import org.medina.casefile.Visibility;
import org.medina.dialogue.DialogueId;
import org.medina.grant.GrantId;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.identity.Relation;
import org.medina.identity.Role;
import org.medina.refdata.WorkingDays;
import org.springframework.stereotype.Component;

/** Keeps the request's case file in step: where it stands, whose turn it is, what was done. */
@Component
class FundingCase {

    private final CaseFiles cases;
    private final FundingDialogues dialogues;
    private final Organisations organisations;
    private final WorkingDays workingDays;
    private final FundingSettings settings;
    private final CurrentActor current;
    private final Clock clock;

    FundingCase(
            CaseFiles cases,
            FundingDialogues dialogues,
            Organisations organisations,
            WorkingDays workingDays,
            FundingSettings settings,
            CurrentActor current,
            Clock clock) {
        this.cases = cases;
        this.dialogues = dialogues;
        this.organisations = organisations;
        this.workingDays = workingDays;
        this.settings = settings;
        this.current = current;
        this.clock = clock;
    }

    String nextReference() {
        return cases.nextReference();
    }

    void open(FundingRequest request) {
        CaseProgress progress = progress(request);
        String country = organisations.get(request.lead()).country();
        cases.open(new CaseFile(
                request.id().subject(),
                request.reference(),
                titleOf(request),
                progress.status(),
                progress.stage(),
                progress.turn(),
                request.createdAt(),
                progress.due(),
                request.lead(),
                country == null ? Set.of() : Set.of(country),
                progress.visibility(),
                request.createdAt()));
        request.enteredBy().ifPresent(by -> cases.join(request.id().subject(), by, Relation.ENTERED_BY));
    }

    /** The city has made it its own; whoever entered it writes at it no more. */
    void confirmed(FundingRequest request, OrganisationId enteredBy) {
        cases.leave(request.id().subject(), enteredBy, Relation.ENTERED_BY);
    }

    static String titleOf(FundingRequest request) {
        String title = request.content().title();
        return title == null ? "" : title;
    }

    /** Writes where the request stands now, and an act that brought it there; the city and the secretariat read it. */
    void moved(FundingRequest request, FundingStatus from, String action, @Nullable String reason) {
        cases.update(request.id().subject(), progress(request));
        noted(request, from, action, reason);
    }

    void noted(FundingRequest request, FundingStatus from, String action, @Nullable String reason) {
        cases.record(
                request.id().subject(),
                new HistoryEntry(action, from.name(), request.status().name(), reason, Visibility.SECRETARIAT));
    }

    /** Done by the portal itself, whoever's step it followed from. */
    void notedByItself(FundingRequest request, String action) {
        current.runAs(Actor.system(FundingId.KIND), () -> noted(request, request.status(), action, null));
    }

    void renamed(FundingRequest request, FundingContent before) {
        if (!Objects.equals(before.title(), request.content().title())) {
            cases.rename(request.id().subject(), titleOf(request));
        }
    }

    /** An agency that is to pay for it reads it from now on. */
    void paidBy(FundingRequest request, OrganisationId agency) {
        cases.join(request.id().subject(), agency, Relation.ASSIGNED_AGENCY);
    }

    /** Whom the request waits for; the same answer for case file and inbox. What goes on inside of an appraisal is not told. */
    @Nullable
    Turn turn(FundingRequest request) {
        return switch (request.status()) {
            case DRAFT ->
                new Turn(
                        request.lead(),
                        request.enteredBy().isPresent() ? Role.CITY_COORDINATOR : writer(request.lead()));
            case ELIGIBILITY, APPRAISAL, FEEDBACK -> new Turn(secretariat(), Role.SECRETARIAT_OFFICER);
            case OWNERSHIP -> {
                Optional<Turn> asked = dialogues.isUnderWay(request)
                        ? request.dialogue()
                                .map(DialogueId::subject)
                                .flatMap(cases::find)
                                .map(CaseFile::turn)
                        : Optional.empty();
                yield asked.orElseGet(() -> new Turn(request.lead(), Role.CITY_COORDINATOR));
            }
            case PROCEDURE -> new Turn(secretariat(), Role.SECRETARIAT_HEAD);
            case GRANT ->
                request.grant()
                        .map(GrantId::subject)
                        .flatMap(cases::find)
                        .map(CaseFile::turn)
                        .orElse(null);
            case PIPELINE, REJECTED, INELIGIBLE, WITHDRAWN, CLOSED -> null;
        };
    }

    @Nullable
    Instant due(FundingRequest request) {
        return request.due().orElse(null);
    }

    private CaseProgress progress(FundingRequest request) {
        return new CaseProgress(request.status().name(), stage(request), turn(request), due(request), Visibility.CITY);
    }

    private static String stage(FundingRequest request) {
        return switch (request.status()) {
            case DRAFT -> "writing";
            case ELIGIBILITY -> "eligibility";
            case OWNERSHIP -> "ownership";
            case APPRAISAL -> "appraisal";
            case FEEDBACK -> "feedback";
            case PROCEDURE -> "procedure";
            case GRANT -> "grant";
            case PIPELINE -> "pipeline";
            case REJECTED, INELIGIBLE -> request.awaitsReview() ? "feedback" : "refused";
            case WITHDRAWN -> "withdrawn";
            case CLOSED -> "closed";
        };
    }

    /** Drafts wait for the editors; where an office has none, for its coordinator. */
    Role writer(OrganisationId lead) {
        return organisations.people(lead, Role.CITY_EDITOR).isEmpty() ? Role.CITY_COORDINATOR : Role.CITY_EDITOR;
    }

    OrganisationId secretariat() {
        return organisations
                .find(settings.secretariat())
                .map(Organisation::id)
                .orElseThrow(() -> new IllegalStateException("no organisation has the alias " + settings.secretariat()
                        + "; see medina.funding.secretariat"));
    }

    /** The end of the last of so many working days of the organisation's country. */
    Instant deadline(OrganisationId of, int days) {
        String country = organisations.get(of).country();
        String calendar = country == null ? "" : country;
        return workingDays.addWorkingDays(clock.instant(), days, calendar, workingDays.zoneOf(calendar));
    }

    Instant checkDue() {
        return deadline(secretariat(), settings.checkWithin());
    }

    Instant feedbackDue() {
        return deadline(secretariat(), settings.feedbackWithin());
    }

    Instant reviewUntil(FundingRequest request) {
        return deadline(request.lead(), settings.reviewWithin());
    }

    Instant reviewDue() {
        return deadline(secretariat(), settings.reviewDecidedWithin());
    }
}
