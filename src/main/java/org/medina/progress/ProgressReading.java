package org.medina.progress;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.CaseStages;
import org.medina.casefile.HistoryRow;
import org.medina.casefile.StageStep;
import org.medina.identity.Organisation;
import org.medina.identity.Organisations;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PledgeProgressing;
import org.medina.workflow.DiagramState;
import org.medina.workflow.ProcessModels;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything there is to read about one period, as far as the current actor may. */
@Service
public class ProgressReading {

    private final ProgressRepository periods;
    private final ProgressAccess access;
    private final PledgeProgressing pledges;
    private final CaseFiles cases;
    private final CaseStages stages;
    private final ProcessModels models;
    private final Organisations organisations;

    ProgressReading(
            ProgressRepository periods,
            ProgressAccess access,
            PledgeProgressing pledges,
            CaseFiles cases,
            CaseStages stages,
            ProcessModels models,
            Organisations organisations) {
        this.periods = periods;
        this.access = access;
        this.pledges = pledges;
        this.cases = cases;
        this.stages = stages;
        this.models = models;
        this.organisations = organisations;
    }

    /** The id behind an address: a UUID or a reference such as {@code MM-2026-00042}. */
    @Transactional(readOnly = true)
    public Optional<ProgressId> resolve(String address) {
        try {
            return Optional.of(new ProgressId(UUID.fromString(address)));
        } catch (IllegalArgumentException notAnId) {
            return cases.findByReference(address)
                    .map(CaseFile::subject)
                    .filter(subject -> subject.kind().equals(ProgressId.KIND))
                    .map(ProgressId::of);
        }
    }

    /** The period under way, for whoever may read it; empty where the pledge was never published, or is over. */
    @Transactional(readOnly = true)
    public Optional<ProgressId> running(PledgeId pledge) {
        return periods.findRunning(pledge.value()).map(ProgressId::new);
    }

    /** @throws Problem NOT_FOUND for those who may not know that it exists */
    @Transactional(readOnly = true)
    public ProgressDetails get(ProgressId id) {
        return details(access.toSee(id, ProgressAction.READ));
    }

    @Transactional(readOnly = true)
    public List<StageStep> stages(ProgressId id) {
        access.toSee(id, ProgressAction.READ);
        return stages.of(id.subject());
    }

    @Transactional(readOnly = true)
    public List<HistoryRow> history(ProgressId id) {
        ProgressAccess.Opened opened = access.toSee(id, ProgressAction.SEE_HISTORY);
        return cases.history(id.subject(), opened.actor());
    }

    @Transactional(readOnly = true)
    public DiagramState diagram(ProgressId id) {
        access.toSee(id, ProgressAction.SEE_PROCESS);
        return models.diagram(id.subject());
    }

    private ProgressDetails details(ProgressAccess.Opened opened) {
        ProgressPeriod period = opened.period();
        PledgeProgressing.Reported pledge = pledges.find(period.pledge()).orElseThrow(Problem::notFound);
        var rollUp = new RollUp(
                pledge, period.content(), city -> organisations.get(city).name());
        return new ProgressDetails(
                period.id(),
                period.revision(),
                period.reference(),
                period.pledge(),
                pledge.reference(),
                pledge.title(),
                organisations.get(period.lead()),
                period.number(),
                period.stage(),
                period.coversFrom(),
                period.coversUntil().orElse(null),
                period.dueAt(),
                period.isExtended(),
                period.rest().orElse(null),
                period.silentSince()
                        .map(at -> YearMonth.from(at.atOffset(ZoneOffset.UTC)))
                        .orElse(null),
                period.content(),
                rollUp.percent(),
                period.reported().orElse(null),
                pledge.content().partners().stream()
                        .map(partner ->
                                new ProgressDetails.Partner(organisations.get(partner.organisation()), partner.share()))
                        .toList(),
                pledge.content().indicators(),
                pledge.content().budget().currency(),
                period.stage().isOpen() ? rollUp.missing() : List.of(),
                enteredBy(period),
                period.returnedReason().orElse(null),
                period.checkDue().orElse(null),
                period.publishedAt().orElse(null),
                opened.actions());
    }

    private @Nullable Organisation enteredBy(ProgressPeriod period) {
        return period.enteredBy().map(organisations::get).orElse(null);
    }
}
