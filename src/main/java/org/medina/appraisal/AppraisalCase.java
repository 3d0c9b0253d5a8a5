package org.medina.appraisal;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.CaseProgress;
import org.medina.casefile.HistoryEntry;
import org.medina.casefile.Turn;
import org.medina.casefile.Visibility;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.identity.Relation;
import org.medina.identity.Role;
import org.springframework.stereotype.Component;

/**
 * Keeps the appraisal's case file in step. The file is the secretariat's, because a lead reads more of a history than anybody
 * else; the applicant takes part as one who is asked.
 */
@Component
class AppraisalCase {

    private final CaseFiles cases;
    private final AppraisalRequestRows requests;
    private final Organisations organisations;
    private final CurrentActor current;

    AppraisalCase(CaseFiles cases, AppraisalRequestRows requests, Organisations organisations, CurrentActor current) {
        this.cases = cases;
        this.requests = requests;
        this.organisations = organisations;
        this.current = current;
    }

    String nextReference() {
        return cases.nextReference();
    }

    void open(Appraisal appraisal, OrganisationId committee) {
        CaseProgress progress = progress(appraisal);
        cases.open(new CaseFile(
                appraisal.id().subject(),
                appraisal.reference(),
                appraisal.title(),
                progress.status(),
                progress.stage(),
                progress.turn(),
                appraisal.createdAt(),
                progress.due(),
                secretariat(),
                Set.of(),
                progress.visibility(),
                appraisal.createdAt()));
        cases.join(appraisal.id().subject(), appraisal.applicant(), Relation.CONSULTED);
        cases.join(appraisal.id().subject(), committee, Relation.DECIDES);
    }

    void assigned(Appraisal appraisal, OrganisationId agency) {
        cases.join(appraisal.id().subject(), agency, Relation.ASSIGNED_AGENCY);
    }

    void removed(Appraisal appraisal, OrganisationId agency) {
        cases.leave(appraisal.id().subject(), agency, Relation.ASSIGNED_AGENCY);
    }

    /** Writes where the appraisal stands now, and an act of which all may know that brought it there. */
    void moved(Appraisal appraisal, AppraisalStage from, String action, @Nullable String reason) {
        cases.update(appraisal.id().subject(), progress(appraisal));
        noted(appraisal, from, action, reason, Visibility.PARTIES);
    }

    /** Says anew where it stands, where that changed without an act that all may know of. */
    void refresh(Appraisal appraisal) {
        cases.update(appraisal.id().subject(), progress(appraisal));
    }

    /** As {@link #refresh}, done by the portal itself: who was the last to act in a stage is nobody's business. */
    void refreshByItself(Appraisal appraisal) {
        current.runAs(Actor.system(AppraisalId.KIND), () -> refresh(appraisal));
    }

    void noted(
            Appraisal appraisal, AppraisalStage from, String action, @Nullable String reason, Visibility visibility) {
        cases.record(
                appraisal.id().subject(),
                new HistoryEntry(action, from.name(), appraisal.stage().name(), reason, visibility));
    }

    /** An act of which only the secretariat, and the organisation that acted, may know. */
    void notedInside(Appraisal appraisal, String action, @Nullable String reason) {
        noted(appraisal, appraisal.stage(), action, reason, Visibility.SECRETARIAT);
    }

    /**
     * What the portal did by itself, for the secretariat: never in the name of whoever happened to act, whose organisation would
     * read it as its own act.
     */
    void notedByItself(Appraisal appraisal, String action, @Nullable String reason) {
        current.runAs(
                Actor.system(AppraisalId.KIND),
                () -> noted(appraisal, appraisal.stage(), action, reason, Visibility.SECRETARIAT));
    }

    /** The portal brought a deadline to mind. */
    void remindedByItself(Appraisal appraisal, String action, Visibility visibility) {
        current.runAs(
                Actor.system(AppraisalId.KIND), () -> noted(appraisal, appraisal.stage(), action, null, visibility));
    }

    /** As {@link #moved}, done by the portal itself. */
    void movedByItself(Appraisal appraisal, AppraisalStage from, String action, @Nullable String reason) {
        current.runAs(Actor.system(AppraisalId.KIND), () -> moved(appraisal, from, action, reason));
    }

    /** Whom the appraisal waits for; never one of several who review at the same time, which would tell how far they are. */
    @Nullable
    Turn turn(Appraisal appraisal) {
        return switch (appraisal.stage()) {
            case ASSIGNING, REVIEWING, PANEL -> officer();
            case CLARIFYING -> new Turn(appraisal.applicant(), Role.CITY_COORDINATOR);
            case DECIDING -> appraisal.openRound().isPresent() ? committee(appraisal) : officer();
            case MINUTES -> appraisal.minutes().map(Minutes::circulated).isPresent() ? committee(appraisal) : officer();
            case DECIDED, LAPSED -> null;
        };
    }

    Turn officer() {
        return new Turn(secretariat(), Role.SECRETARIAT_OFFICER);
    }

    Turn committee(Appraisal appraisal) {
        return new Turn(requests.planOf(appraisal.id()).committee().organisation(), Role.COMMITTEE_MEMBER);
    }

    /** Of the stage; the deadline of a substitute’s review is its own and stands with its review alone. */
    @Nullable
    Instant due(Appraisal appraisal) {
        return switch (appraisal.stage()) {
            case REVIEWING ->
                appraisal.isStopped() ? null : appraisal.reviewDue().orElse(null);
            case DECIDING -> appraisal.openRound().map(VotingRound::due).orElse(null);
            case MINUTES -> appraisal.minutes().map(Minutes::adopts).orElse(null);
            case ASSIGNING, CLARIFYING, PANEL, DECIDED, LAPSED -> null;
        };
    }

    private OrganisationId secretariat() {
        return organisations.all(OrganisationKind.SECRETARIAT).stream()
                .findFirst()
                .map(Organisation::id)
                .orElseThrow(() -> new IllegalStateException("no organisation is the secretariat"));
    }

    private CaseProgress progress(Appraisal appraisal) {
        return new CaseProgress(
                appraisal.stage().name(),
                appraisal.stage().name().toLowerCase(Locale.ROOT),
                turn(appraisal),
                due(appraisal),
                Visibility.SECRETARIAT);
    }
}
