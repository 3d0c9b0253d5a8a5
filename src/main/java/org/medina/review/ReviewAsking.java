package org.medina.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.pledge.LivingPledges;
import org.medina.refdata.WorkingDays;
import org.springframework.stereotype.Component;

/** Asks every city with a living pledge, and the ministry that speaks for its state. */
@Component
class ReviewAsking {

    private final LivingPledges pledges;
    private final Organisations organisations;
    private final WorkingDays workingDays;
    private final ContributionRepository contributions;
    private final ContributionCase contributionCase;
    private final ContributionProcess process;

    ReviewAsking(
            LivingPledges pledges,
            Organisations organisations,
            WorkingDays workingDays,
            ContributionRepository contributions,
            ContributionCase contributionCase,
            ContributionProcess process) {
        this.pledges = pledges;
        this.organisations = organisations;
        this.workingDays = workingDays;
        this.contributions = contributions;
        this.contributionCase = contributionCase;
        this.process = process;
    }

    /** @throws Problem WRONG_STATE where there is nobody to ask */
    void askAll(Review review, Instant now) {
        Map<OrganisationId, List<LivingPledges.Living>> cities =
                pledges.of(review.plan().scope(), review.plan().countries()).stream()
                        .collect(Collectors.groupingBy(
                                LivingPledges.Living::lead, LinkedHashMap::new, Collectors.toList()));
        if (cities.isEmpty()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "review.problem.nobody-to-ask");
        }
        cities.forEach((city, own) -> ask(review, organisations.get(city), own, now));
    }

    private void ask(Review review, Organisation city, List<LivingPledges.Living> own, Instant now) {
        List<AskedPledge> asked = own.stream()
                .map(pledge ->
                        new AskedPledge(pledge.id().value(), pledge.reference(), pledge.title(), pledge.objectives()))
                .toList();
        Contribution contribution = Contribution.ask(
                ContributionId.next(),
                contributionCase.nextReference(),
                review.id(),
                city.id(),
                ContributionContent.asking(asked, review.plan().questions().size()),
                endOf(city, Objects.requireNonNull(review.plan().answersBy())),
                now);
        String country = city.country();
        if (country != null) {
            organisations.statesOf(country).stream()
                    .filter(Organisation::focal)
                    .findFirst()
                    .ifPresent(ministry -> contribution.askMinistry(
                            ministry.id(),
                            workingDays.addWorkingDays(
                                    now, review.plan().statementDays(), country, workingDays.zoneOf(country))));
        }
        contributions.save(contribution);
        contributionCase.open(contribution, review, city);
        process.asked(contribution.id());
    }

    /** Those who have not handed in have until another day. */
    void moveDue(Review review, LocalDate answersBy) {
        contributions.findAllAndLock(review.id().value()).stream()
                .filter(contribution -> contribution.stage().isOpen())
                .forEach(contribution -> {
                    contribution.moveDue(endOf(organisations.get(contribution.city()), answersBy));
                    contributions.save(contribution);
                    contributionCase.moved(contribution, contribution.stage(), "move-day", answersBy.toString());
                    process.moved(contribution.id());
                });
    }

    /** The end of a day where the city is. */
    private Instant endOf(Organisation city, LocalDate day) {
        @Nullable String country = city.country();
        return country == null
                ? day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()
                : workingDays.calendarOf(country).endOf(day);
    }
}
