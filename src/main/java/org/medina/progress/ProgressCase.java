package org.medina.progress;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.CaseProgress;
import org.medina.casefile.HistoryEntry;
import org.medina.casefile.Turn;
import org.medina.casefile.Visibility;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.identity.Relation;
import org.medina.identity.Role;
import org.medina.pledge.PledgeContent;
import org.medina.pledge.PledgeProgressing;
import org.springframework.stereotype.Component;

/** Keeps the period's case file in step: where it stands, whose turn it is, who takes part, what was done. */
@Component
class ProgressCase {

    private final CaseFiles cases;
    private final Organisations organisations;
    private final ProgressSettings settings;

    ProgressCase(CaseFiles cases, Organisations organisations, ProgressSettings settings) {
        this.cases = cases;
        this.organisations = organisations;
        this.settings = settings;
    }

    String nextReference() {
        return cases.nextReference();
    }

    void open(ProgressPeriod period, PledgeProgressing.Reported pledge) {
        CaseProgress progress = progress(period);
        cases.open(new CaseFile(
                period.id().subject(),
                period.reference(),
                pledge.title(),
                progress.status(),
                progress.stage(),
                progress.turn(),
                period.createdAt(),
                progress.due(),
                period.lead(),
                countries(pledge),
                progress.visibility(),
                period.createdAt()));
        pledge.content()
                .partners()
                .forEach(partner -> cases.join(period.id().subject(), partner.organisation(), Relation.PARTNER));
    }

    /** Writes where the period stands now, and what brought it there. */
    void moved(ProgressPeriod period, ProgressStage from, String action, @Nullable String reason) {
        cases.update(period.id().subject(), progress(period));
        noted(period, from, action, reason);
    }

    /** An act that changes nothing of where it stands. */
    void noted(ProgressPeriod period, ProgressStage from, String action, @Nullable String reason) {
        cases.record(
                period.id().subject(),
                new HistoryEntry(action, from.name(), period.stage().name(), reason, Visibility.SECRETARIAT));
    }

    /** Whom the period waits for; nobody while it runs or rests. */
    @Nullable
    Turn turn(ProgressPeriod period) {
        return switch (period.stage()) {
            case DUE -> city(period);
            case CHECK -> officer();
            case WAITING, PAUSED, PUBLISHED, ENDED -> null;
        };
    }

    @Nullable
    Instant due(ProgressPeriod period) {
        return switch (period.stage()) {
            case WAITING, DUE -> period.dueAt();
            case CHECK -> period.checkDue().orElse(null);
            case PAUSED, PUBLISHED, ENDED -> null;
        };
    }

    Turn city(ProgressPeriod period) {
        return new Turn(period.lead(), Role.CITY_COORDINATOR);
    }

    Turn officer() {
        OrganisationId secretariat = organisations
                .find(settings.secretariat())
                .map(Organisation::id)
                .orElseThrow(() -> new IllegalStateException("no organisation has the alias " + settings.secretariat()
                        + "; see medina.progress.secretariat"));
        return new Turn(secretariat, Role.SECRETARIAT_OFFICER);
    }

    private CaseProgress progress(ProgressPeriod period) {
        return new CaseProgress(period.stage().name(), stage(period), turn(period), due(period), Visibility.CITY);
    }

    /** A rest is part of the wait; the process knows no other place for it. */
    private static String stage(ProgressPeriod period) {
        return period.stage() == ProgressStage.PAUSED
                ? "waiting"
                : period.stage().name().toLowerCase(Locale.ROOT);
    }

    private Set<String> countries(PledgeProgressing.Reported pledge) {
        return Stream.concat(
                        Stream.of(pledge.lead()),
                        pledge.content().partners().stream().map(PledgeContent.Partner::organisation))
                .map(organisations::get)
                .flatMap(city -> Stream.ofNullable(city.country()))
                .collect(Collectors.toSet());
    }
}
