package org.medina.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.medina.base.Problem;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.HistoryRow;
import org.medina.identity.Organisation;
import org.medina.identity.Organisations;
import org.medina.refdata.WorkingDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything there is to read about one city's contribution, as far as the current actor may. */
@Service
public class ContributionReading {

    private final ContributionAccess access;
    private final CycleRepository reviews;
    private final CaseFiles cases;
    private final Organisations organisations;
    private final WorkingDays workingDays;

    ContributionReading(
            ContributionAccess access,
            CycleRepository reviews,
            CaseFiles cases,
            Organisations organisations,
            WorkingDays workingDays) {
        this.access = access;
        this.reviews = reviews;
        this.cases = cases;
        this.organisations = organisations;
        this.workingDays = workingDays;
    }

    /** The id behind an address: a UUID or a reference such as {@code MM-2026-00042}. */
    @Transactional(readOnly = true)
    public Optional<ContributionId> resolve(String address) {
        try {
            return Optional.of(new ContributionId(UUID.fromString(address)));
        } catch (IllegalArgumentException notAnId) {
            return cases.findByReference(address)
                    .map(CaseFile::subject)
                    .filter(subject -> subject.kind().equals(ContributionId.KIND))
                    .map(ContributionId::of);
        }
    }

    /** @throws Problem NOT_FOUND for those who may not know that it exists */
    @Transactional(readOnly = true)
    public ContributionDetails get(ContributionId id) {
        ContributionAccess.Opened opened = access.toSee(id, ContributionAction.READ);
        Contribution contribution = opened.contribution();
        Review review = reviews.findById(contribution.review().value()).orElseThrow(Problem::notFound);
        Organisation city = organisations.get(contribution.city());
        boolean own = opened.may(ContributionAction.SEE_DRAFT);
        boolean handedIn = contribution.handedIn().isPresent();
        return new ContributionDetails(
                contribution.id(),
                contribution.version(),
                contribution.reference(),
                review.id(),
                review.plan().title(),
                review.plan().introduction(),
                review.plan().questions(),
                city,
                contribution.stage(),
                own || handedIn
                        ? contribution.content()
                        : contribution.content().questionsOnly(),
                own && !handedIn,
                contribution.handedIn().orElse(null),
                contribution.pageSeen().orElse(null),
                contribution.ministry().map(organisations::get).orElse(null),
                contribution.statementState(),
                contribution.statement().orElse(null),
                contribution.answersDue(),
                contribution.statementDue().orElse(null),
                zone(city),
                contribution.createdAt(),
                timely(opened));
    }

    @Transactional(readOnly = true)
    public List<HistoryRow> history(ContributionId id) {
        ContributionAccess.Opened opened = access.toSee(id, ContributionAction.SEE_HISTORY);
        return cases.history(id.subject(), opened.actor());
    }

    private String zone(Organisation city) {
        String country = city.country();
        return country == null ? "UTC" : workingDays.zoneOf(country).getId();
    }

    /** A page that was confirmed needs no second word. */
    private static Set<ContributionAction> timely(ContributionAccess.Opened opened) {
        Set<ContributionAction> actions = EnumSet.noneOf(ContributionAction.class);
        actions.addAll(opened.allowed());
        if (opened.contribution().pageSeen().isPresent()) {
            actions.remove(ContributionAction.CONFIRM_PAGE);
        }
        return actions;
    }
}
