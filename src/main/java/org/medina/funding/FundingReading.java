package org.medina.funding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.budget.BudgetRules;
import org.medina.call.CallReading;
import org.medina.call.CallTerms;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.CaseStages;
import org.medina.casefile.HistoryRow;
import org.medina.casefile.StageStep;
import org.medina.dialogue.ConsultedText;
import org.medina.identity.NetworkMandates;
import org.medina.identity.Organisations;
import org.medina.identity.Person;
import org.medina.identity.Relation;
import org.medina.pledge.PledgeId;
import org.medina.workflow.DiagramState;
import org.medina.workflow.ProcessModels;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything there is to read about one request, as far as the current actor may. */
@Service
public class FundingReading {

    private final FundingAccess access;
    private final FundingCompleteness completeness;
    private final FundingText texts;
    private final BudgetOfCall budgets;
    private final CallReading calls;
    private final CaseFiles cases;
    private final CaseStages stages;
    private final ProcessModels models;
    private final Organisations organisations;
    private final NetworkMandates mandates;

    FundingReading(
            FundingAccess access,
            FundingCompleteness completeness,
            FundingText texts,
            BudgetOfCall budgets,
            CallReading calls,
            CaseFiles cases,
            CaseStages stages,
            ProcessModels models,
            Organisations organisations,
            NetworkMandates mandates) {
        this.access = access;
        this.completeness = completeness;
        this.texts = texts;
        this.budgets = budgets;
        this.calls = calls;
        this.cases = cases;
        this.stages = stages;
        this.models = models;
        this.organisations = organisations;
        this.mandates = mandates;
    }

    /** The id behind an address: a UUID or a reference such as {@code MM-2026-00042}. */
    @Transactional(readOnly = true)
    public Optional<FundingId> resolve(String address) {
        try {
            return Optional.of(new FundingId(UUID.fromString(address)));
        } catch (IllegalArgumentException notAnId) {
            return cases.findByReference(address)
                    .map(CaseFile::subject)
                    .filter(subject -> subject.kind().equals(FundingId.KIND))
                    .map(FundingId::of);
        }
    }

    /** @throws Problem NOT_FOUND for those who may not know that it exists */
    @Transactional(readOnly = true)
    public FundingDetails get(FundingId id) {
        return details(access.toSee(id, FundingAction.READ));
    }

    /** As it is read, judged and printed, section by section. */
    @Transactional(readOnly = true)
    public ConsultedText text(FundingId id) {
        return texts.of(access.toSee(id, FundingAction.READ).request());
    }

    @Transactional(readOnly = true)
    public CaseFile caseFile(FundingId id) {
        access.toSee(id, FundingAction.READ);
        return cases.find(id.subject()).orElseThrow(Problem::notFound);
    }

    @Transactional(readOnly = true)
    public List<StageStep> stages(FundingId id) {
        access.toSee(id, FundingAction.READ);
        return stages.of(id.subject());
    }

    @Transactional(readOnly = true)
    public List<HistoryRow> history(FundingId id) {
        FundingAccess.Opened opened = access.toSee(id, FundingAction.SEE_HISTORY);
        return cases.history(id.subject(), opened.actor());
    }

    @Transactional(readOnly = true)
    public DiagramState diagram(FundingId id) {
        access.toSee(id, FundingAction.SEE_PROCESS);
        return models.diagram(id.subject());
    }

    /** What its budget has to keep to. */
    @Transactional(readOnly = true)
    public BudgetRules budgetRules(FundingId id) {
        FundingRequest request = access.toSee(id, FundingAction.READ).request();
        return budgets.rules(request.content(), calls.terms(request.call(), request.termsVersion()));
    }

    /** Who reads the request in its present state: relations of organisations. */
    @Transactional(readOnly = true)
    public Set<Relation> readers(FundingId id) {
        FundingRequest request = access.toSee(id, FundingAction.READ).request();
        Set<Relation> readers = FundingRules.readersIn(request.status());
        readers.removeIf(relation -> relation == Relation.MANDATED && !mandates.isRepresented(request.lead()));
        return readers;
    }

    private FundingDetails details(FundingAccess.Opened opened) {
        FundingRequest request = opened.request();
        CallTerms terms = calls.terms(request.call(), request.termsVersion());
        CaseFile call = cases.find(request.call().subject()).orElseThrow();
        boolean staff = opened.relations().contains(Relation.SECRETARIAT);
        boolean inside = staff || opened.relations().contains(Relation.LEAD);
        boolean told = request.status() != FundingStatus.FEEDBACK;
        return new FundingDetails(
                request.id(),
                request.reference(),
                request.status(),
                organisations.get(request.lead()),
                request.enteredBy().map(organisations::get).orElse(null),
                request.call(),
                call.reference(),
                call.title(),
                request.mechanism(),
                terms,
                request.form(),
                request.formKind(),
                request.content(),
                request.revision(),
                request.pledge().orElse(null),
                request.pledge().flatMap(this::reference).orElse(null),
                request.status() == FundingStatus.DRAFT
                        ? completeness.missing(request.content(), terms, request.form())
                        : List.of(),
                request.submittedAt().orElse(null),
                inside ? request.findings().orElse(null) : null,
                inside ? request.dialogue().orElse(null) : null,
                inside ? request.stateWord().orElse(null) : null,
                inside ? request.appraisal().orElse(null) : null,
                inside && told ? request.feedback().orElse(null) : null,
                staff && !told ? request.feedback().orElse(null) : null,
                inside ? request.reviewUntil().orElse(null) : null,
                inside ? request.review().orElse(null) : null,
                request.grant().orElse(null),
                request.completed().orElse(null),
                inside ? request.withdrawnReason().orElse(null) : null,
                inside ? request.reappliedFrom().orElse(null) : null,
                inside ? editor(request) : null,
                request.lastEditedAt(),
                request.createdAt(),
                opened.actions());
    }

    private Optional<String> reference(PledgeId pledge) {
        return cases.find(pledge.subject()).map(CaseFile::reference);
    }

    private @Nullable String editor(FundingRequest request) {
        return request.lastEditor()
                .flatMap(organisations::person)
                .map(Person::name)
                .orElse(null);
    }
}
