package org.medina.grant;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medina.base.Money;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.HistoryRow;
import org.medina.identity.Organisations;
import org.medina.signoff.FrozenText;
import org.medina.signoff.Signature;
import org.medina.signoff.Signoff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything there is to read about one grant, as far as the current actor may. */
@Service
public class GrantReading {

    private final GrantAccess access;
    private final GrantCase grantCase;
    private final CaseFiles cases;
    private final Organisations organisations;
    private final Signoff signoff;

    GrantReading(
            GrantAccess access, GrantCase grantCase, CaseFiles cases, Organisations organisations, Signoff signoff) {
        this.access = access;
        this.grantCase = grantCase;
        this.cases = cases;
        this.organisations = organisations;
        this.signoff = signoff;
    }

    /** The id behind an address: a UUID or a reference such as {@code MM-2026-00042}. */
    @Transactional(readOnly = true)
    public Optional<GrantId> resolve(String address) {
        try {
            return Optional.of(new GrantId(UUID.fromString(address)));
        } catch (IllegalArgumentException notAnId) {
            return cases.findByReference(address)
                    .map(CaseFile::subject)
                    .filter(subject -> subject.kind().equals(GrantId.KIND))
                    .map(GrantId::of);
        }
    }

    /** @throws Problem NOT_FOUND for those who may not know that it exists */
    @Transactional(readOnly = true)
    public GrantDetails get(GrantId id) {
        return details(access.toSee(id, GrantAction.READ));
    }

    @Transactional(readOnly = true)
    public List<HistoryRow> history(GrantId id) {
        GrantAccess.Opened opened = access.toSee(id, GrantAction.SEE_HISTORY);
        return cases.history(id.subject(), opened.actor());
    }

    /** The frozen agreement. @throws Problem WRONG_STATE before it was approved */
    @Transactional(readOnly = true)
    public FrozenText agreement(GrantId id) {
        Grant grant = access.toSee(id, GrantAction.SEE_FILES).grant();
        return grant.drafted()
                .map(Agreement::textHash)
                .flatMap(signoff::byHash)
                .orElseThrow(() -> Problem.of(Problem.Kind.WRONG_STATE, "grant.problem.not-to-be-signed"));
    }

    private GrantDetails details(GrantAccess.Opened opened) {
        Grant grant = opened.grant();
        GrantPlan plan = grant.request().plan();
        SubjectRef subject = grant.id().subject();
        TrancheRule rule = grant.planned()
                .flatMap(tranches ->
                        tranches.current().map(current -> TrancheRule.of(current, plan, tranches, grant.reports())))
                .orElse(null);
        return new GrantDetails(
                grant.id(),
                grant.version(),
                grant.reference(),
                grant.about(),
                grant.request(),
                organisations.get(grant.applicant()),
                grant.commitments().agencies().stream().map(organisations::get).toList(),
                organisations.get(plan.payingAgent()),
                grant.stage(),
                new GrantDetails.Figures(
                        grant.approved(), grant.paid(), grant.reported(), grant.returned(), outstanding(grant)),
                grant.commitments(),
                grant.checklist(),
                grant.drafted().orElse(null),
                grant.stage() == GrantStage.AGREEMENT ? grant.partiesToSign() : List.of(),
                signoff.signatures(subject).stream().filter(Signature::counts).toList(),
                grant.planned().map(Tranches::all).orElseGet(List::of),
                rule,
                grant.reports(),
                categories(grant),
                grantCase.reportDue(grant) == null ? null : grant.reports().due(grant.request()),
                grant.closing().orElse(null),
                grant.endReason().orElse(null),
                grant.createdAt(),
                grant.closedAt().orElse(null),
                new TimelyActions(opened).all());
    }

    private static Money outstanding(Grant grant) {
        return grant.balance().minus(grant.returned());
    }

    private static List<GrantDetails.Category> categories(Grant grant) {
        GrantRequest request = grant.request();
        BudgetLimits limits = new BudgetLimits(request.budget(), request.plan().changeLimitPercent());
        String currency = request.budget().currency();
        return BudgetLimits.categories()
                .map(category -> new GrantDetails.Category(
                        category,
                        limits.approved(category),
                        limits.most(category, request.budget().direct()),
                        new Money(spent(grant, category), currency)))
                .filter(category ->
                        !category.approved().isZero() || !category.spent().isZero())
                .toList();
    }

    private static BigDecimal spent(Grant grant, int category) {
        return grant.reports().latestAccepted().stream()
                .flatMap(report -> report.spent().stream())
                .filter(spent -> spent.category() == category)
                .map(Report.Spent::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
