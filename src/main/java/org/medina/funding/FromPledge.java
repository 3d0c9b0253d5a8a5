package org.medina.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.budget.Budget;
import org.medina.call.CallTerms;
import org.medina.identity.Organisation;
import org.medina.pledge.PledgeContent;
import org.medina.pledge.PledgeDetails;
import org.medina.pledge.PledgeReading;
import org.springframework.stereotype.Component;

/** Brings what a pledge knows into a request, so that nobody types it twice; what is written already stays. */
@Component
class FromPledge {

    private final PledgeReading pledges;

    FromPledge(PledgeReading pledges) {
        this.pledges = pledges;
    }

    /**
     * A pledge that the city leads or is a partner of.
     *
     * @param address id or reference
     * @throws Problem INVALID at {@code pledge} for any other
     */
    PledgeDetails find(String address, Organisation city) {
        PledgeDetails pledge;
        try {
            pledge = pledges.get(pledges.resolve(address).orElseThrow(Problem::notFound));
        } catch (Problem unknown) {
            if (unknown.kind() != Problem.Kind.NOT_FOUND) {
                throw unknown;
            }
            throw Problem.invalid("pledge", "funding.problem.unknown-pledge", address);
        }
        boolean own = pledge.lead().id().equals(city.id())
                || pledge.content().partners().stream()
                        .anyMatch(partner -> partner.organisation().equals(city.id()));
        if (!own) {
            throw Problem.invalid("pledge", "funding.problem.pledge-of-others", pledge.reference());
        }
        return pledge;
    }

    FundingContent fill(FundingContent written, PledgeDetails details, CallTerms terms) {
        PledgeContent pledge = details.content();
        return new FundingContent(
                or(written.title(), pledge.title()),
                or(written.summary(), pledge.summary()),
                or(written.language(), pledge.authenticLanguage()),
                written.profile(),
                or(written.compactScope(), pledge.compactScope()),
                or(written.gcmObjectives(), pledge.gcmObjectives()),
                or(written.gcmPrinciples(), pledge.gcmPrinciples()),
                or(written.gcrParagraphs(), pledge.gcrParagraphs()),
                or(written.sdgTargets(), pledge.sdgTargets()),
                or(written.situation(), pledge.currentAction()),
                or(written.proposal(), pledge.commitment()),
                or(written.targetGroups(), pledge.targetGroups()),
                or(written.participation(), pledge.participation()),
                or(written.ageGenderDiversity(), pledge.ageGenderDiversity()),
                or(written.start(), pledge.start()),
                or(written.months(), months(pledge)),
                or(written.activities(), activities(pledge)),
                or(written.indicators(), indicators(pledge)),
                or(written.partners(), partners(details)),
                written.sustainability(),
                or(written.risks(), pledge.risks()),
                or(written.nationalPreconditions(), pledge.nationalPreconditions()),
                written.markers(),
                or(written.budget(), budget(details, terms)));
    }

    /** To another call: the budget takes on its rate; amounts in another currency are not converted but left behind. */
    static FundingContent under(FundingContent content, CallTerms terms) {
        Budget old = content.budget();
        Budget budget = old == null || !old.currency().equals(terms.currency())
                ? null
                : new Budget(old.currency(), old.lines(), terms.indirectPercent(), old.contributions(), old.shares());
        return new FundingContent(
                content.title(),
                content.summary(),
                content.language(),
                content.profile(),
                content.compactScope(),
                content.gcmObjectives(),
                content.gcmPrinciples(),
                content.gcrParagraphs(),
                content.sdgTargets(),
                content.situation(),
                content.proposal(),
                content.targetGroups(),
                content.participation(),
                content.ageGenderDiversity(),
                content.start(),
                content.months(),
                content.activities(),
                content.indicators(),
                content.partners(),
                content.sustainability(),
                content.risks(),
                content.nationalPreconditions(),
                content.markers(),
                budget);
    }

    private static @Nullable Integer months(PledgeContent pledge) {
        LocalDate start = pledge.start();
        LocalDate end = pledge.end();
        if (start == null || end == null || end.isBefore(start)) {
            return null;
        }
        long months = ChronoUnit.MONTHS.between(start, end.plusDays(1));
        return (int) Math.clamp(months, 1, FundingField.MONTHS.limit());
    }

    private static List<FundingContent.Activity> activities(PledgeContent pledge) {
        return pledge.activities().stream()
                .map(one -> new FundingContent.Activity(one.id(), one.title(), one.due()))
                .toList();
    }

    private static List<FundingContent.Indicator> indicators(PledgeContent pledge) {
        return pledge.indicators().stream()
                .map(one -> new FundingContent.Indicator(
                        one.id(),
                        one.name(),
                        one.baseline(),
                        one.target(),
                        one.unit(),
                        one.source(),
                        one.disaggregation()))
                .toList();
    }

    private static List<FundingContent.Partner> partners(PledgeDetails pledge) {
        return pledge.partners().stream()
                .map(one -> new FundingContent.Partner(
                        one.part().id(),
                        one.city().id(),
                        one.city().name(),
                        one.part().contribution(),
                        false))
                .toList();
    }

    /** What the city brings by its pledge, where it was told in the call's currency. */
    private static @Nullable Budget budget(PledgeDetails details, CallTerms terms) {
        PledgeContent.Budget pledged = details.content().budget();
        List<Budget.Contribution> contributions = new ArrayList<>();
        if (terms.currency().equals(pledged.currency())) {
            BigDecimal own = pledged.own();
            if (own != null && own.signum() > 0) {
                contributions.add(
                        new Budget.Contribution(Ids.next(), details.lead().name(), details.reference(), own));
            }
        }
        return new Budget(terms.currency(), List.of(), terms.indirectPercent(), contributions, List.of());
    }

    private static <T> @Nullable T or(@Nullable T written, @Nullable T pledged) {
        return written == null ? pledged : written;
    }

    private static <T> List<T> or(List<T> written, List<T> pledged) {
        return written.isEmpty() ? pledged : written;
    }
}
