package org.medina.grant;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.CaseProgress;
import org.medina.casefile.HistoryEntry;
import org.medina.casefile.Turn;
import org.medina.casefile.Visibility;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.identity.Relation;
import org.medina.identity.Role;
import org.springframework.stereotype.Component;

/** Keeps the grant's case file in step: where it stands, whose turn it is, who takes part, what was done. */
@Component
class GrantCase {

    private final CaseFiles cases;
    private final Organisations organisations;

    GrantCase(CaseFiles cases, Organisations organisations) {
        this.cases = cases;
        this.organisations = organisations;
    }

    String nextReference() {
        return cases.nextReference();
    }

    void open(Grant grant) {
        CaseProgress progress = progress(grant);
        String country = organisations.get(grant.applicant()).country();
        cases.open(new CaseFile(
                grant.id().subject(),
                grant.reference(),
                grant.request().title(),
                progress.status(),
                progress.stage(),
                progress.turn(),
                grant.createdAt(),
                progress.due(),
                grant.applicant(),
                country == null ? Set.of() : Set.of(country),
                progress.visibility(),
                grant.createdAt()));
        grant.commitments()
                .agencies()
                .forEach(agency -> cases.join(grant.id().subject(), agency, Relation.ASSIGNED_AGENCY));
        cases.join(grant.id().subject(), grant.request().plan().payingAgent(), Relation.PAYS);
    }

    /** Writes where the grant stands now, and what brought it there. */
    void moved(Grant grant, GrantStage from, String action, @Nullable String reason) {
        cases.update(grant.id().subject(), progress(grant));
        cases.record(
                grant.id().subject(),
                new HistoryEntry(action, from.name(), grant.stage().name(), reason, Visibility.PARTIES));
    }

    /** Says anew whose turn it is and until when. */
    void refresh(Grant grant) {
        cases.update(grant.id().subject(), progress(grant));
    }

    @Nullable
    Turn turn(Grant grant) {
        return switch (grant.stage()) {
            case COMMITMENT -> approver(grant.commitments().toAnswer().getFirst());
            case DILIGENCE -> diligence(grant);
            case AGREEMENT -> agreement(grant);
            case DELIVERY -> delivery(grant);
            case CLOSING -> agent(grant);
            case CLOSED, DECLINED, CALLED_OFF -> null;
        };
    }

    Turn diligence(Grant grant) {
        return grant.checklist().isDone() ? head() : officer();
    }

    private Turn agreement(Grant grant) {
        Agreement agreement = grant.drafted().orElse(null);
        if (agreement == null || agreement.returned() != null) {
            return officer();
        }
        return !agreement.isFrozen() || agreement.hasPaperWaiting()
                ? head()
                : signatory(grant, grant.partiesToSign().getFirst());
    }

    private Turn delivery(Grant grant) {
        if (grant.reports().waiting().isPresent()) {
            return officer();
        }
        return grant.tranches()
                .underWay()
                .map(tranche -> switch (tranche.state()) {
                    case CHECKED -> approver(tranche.toApprove().getFirst());
                    case APPROVED -> agent(grant);
                    case REQUESTED, PLANNED, PAID, LAPSED -> officer();
                })
                .orElseGet(() -> city(grant));
    }

    /** When a report is due, at the end of that day wherever the city is. */
    @Nullable
    Instant reportDue(Grant grant) {
        return grant.stage() == GrantStage.DELIVERY && !grant.reports().isComplete()
                ? grant.reports()
                        .due(grant.request())
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                : null;
    }

    Turn signatory(Grant grant, OrganisationId party) {
        return party.equals(grant.applicant()) ? new Turn(party, Role.CITY_SIGNATORY) : approver(party);
    }

    Turn approver(OrganisationId agency) {
        return new Turn(agency, Role.AGENCY_APPROVER);
    }

    Turn agent(Grant grant) {
        return new Turn(grant.request().plan().payingAgent(), Role.FUND_AGENT);
    }

    Turn city(Grant grant) {
        return new Turn(grant.applicant(), Role.CITY_COORDINATOR);
    }

    Turn officer() {
        return new Turn(secretariat(), Role.SECRETARIAT_OFFICER);
    }

    Turn head() {
        return new Turn(secretariat(), Role.SECRETARIAT_HEAD);
    }

    private OrganisationId secretariat() {
        return organisations.all(OrganisationKind.SECRETARIAT).stream()
                .findFirst()
                .map(Organisation::id)
                .orElseThrow(() -> new IllegalStateException("no organisation is the secretariat"));
    }

    private CaseProgress progress(Grant grant) {
        Turn turn = turn(grant);
        boolean cityReports =
                grant.stage() == GrantStage.DELIVERY && turn != null && turn.role() == Role.CITY_COORDINATOR;
        return new CaseProgress(
                grant.stage().name(),
                grant.stage().name().toLowerCase(Locale.ROOT),
                turn,
                cityReports ? reportDue(grant) : null,
                Visibility.PARTIES);
    }
}
