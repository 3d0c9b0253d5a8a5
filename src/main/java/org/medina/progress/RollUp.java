package org.medina.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Money;
import org.medina.base.Problem;
import org.medina.identity.OrganisationId;
import org.medina.pledge.PledgeContent;
import org.medina.pledge.PledgeProgressing;

/** Makes of what was written what is reported: the cities' lines as one, with all that the update refers to as it is now. */
final class RollUp {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PledgeProgressing.Reported pledge;
    private final ProgressContent content;
    private final Function<OrganisationId, String> names;

    RollUp(PledgeProgressing.Reported pledge, ProgressContent content, Function<OrganisationId, String> names) {
        this.pledge = pledge;
        this.content = content;
        this.names = names;
    }

    /** What it needs before it can be handed in, one entry a field. */
    List<FieldProblem> missing() {
        List<FieldProblem> missing = new ArrayList<>();
        require(missing, ProgressField.STAGE, content.stage() != null);
        require(missing, ProgressField.NARRATIVE, content.narrative() != null);
        require(missing, ProgressField.PERCENT, content.percent() != null);
        ProgressContent.Reached reached = content.reached();
        if (reached != null && reached.total() == null && !reached.groups().isEmpty()) {
            missing.add(FieldProblem.of("reached.total", "progress.problem.total-needed"));
        }
        ProgressContent.Spent spent = content.spent();
        if (spent != null && spent.amount() != null && currency() == null) {
            missing.add(FieldProblem.of("spent.currency", "progress.problem.needed"));
        }
        for (int i = 0; i < content.evidence().size(); i++) {
            if (content.evidence().get(i).address() == null) {
                missing.add(FieldProblem.of("evidence[" + i + "].address", "progress.problem.needed"));
            }
        }
        return missing;
    }

    private static void require(List<FieldProblem> missing, ProgressField field, boolean there) {
        if (!there) {
            missing.add(FieldProblem.of(field.path(), "progress.problem.needed"));
        }
    }

    /** @throws Problem INVALID with one entry for each field that is still needed */
    Snapshot snapshot() {
        List<FieldProblem> missing = missing();
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing);
        }
        return new Snapshot(
                Objects.requireNonNull(content.stage(), "was asked for"),
                Objects.requireNonNull(content.narrative(), "was asked for"),
                percent(),
                indicators(),
                spent(),
                PeopleCounted.of(reached()).orElse(null),
                content.obstacles(),
                Objects.requireNonNullElse(content.support(), SupportWanted.NONE),
                content.evidence(),
                cities());
    }

    /** Each city's part by its share; a city that has not said yet has done nothing. */
    @Nullable
    Integer percent() {
        if (pledge.content().partners().isEmpty()) {
            return content.percent();
        }
        BigDecimal done = cities().stream()
                .map(city -> city.share().multiply(BigDecimal.valueOf(Objects.requireNonNullElse(city.percent(), 0))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return done.divide(HUNDRED, 0, RoundingMode.HALF_UP).intValueExact();
    }

    /** The lead bears what the partners do not. */
    private List<CityShare> cities() {
        List<PledgeContent.Partner> partners = pledge.content().partners();
        if (partners.isEmpty()) {
            return List.of();
        }
        List<CityShare> cities = new ArrayList<>();
        BigDecimal theirs =
                partners.stream().map(PledgeContent.Partner::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        cities.add(new CityShare(
                pledge.lead(),
                names.apply(pledge.lead()),
                HUNDRED.subtract(theirs).max(BigDecimal.ZERO),
                content.percent()));
        partners.forEach(partner -> cities.add(new CityShare(
                partner.organisation(),
                names.apply(partner.organisation()),
                partner.share(),
                content.part(partner.organisation())
                        .map(ProgressContent.Part::percent)
                        .orElse(null))));
        return cities;
    }

    private List<IndicatorReading> indicators() {
        return content.indicators().stream()
                .flatMap(measured -> reading(measured).stream())
                .toList();
    }

    private Optional<IndicatorReading> reading(ProgressContent.Measured measured) {
        String actual = measured.actual();
        return pledge.content().indicators().stream()
                .filter(indicator -> actual != null && indicator.id().equals(measured.indicator()))
                .findFirst()
                .map(indicator -> new IndicatorReading(
                        indicator.id(),
                        indicator.name(),
                        indicator.baseline(),
                        indicator.target(),
                        indicator.unit(),
                        Objects.requireNonNull(actual, "was asked for"),
                        measured.note()));
    }

    private @Nullable Money spent() {
        String currency = currency();
        ProgressContent.Spent own = content.spent();
        List<BigDecimal> amounts = new ArrayList<>();
        if (own != null && own.amount() != null) {
            amounts.add(own.amount());
        }
        parts().map(ProgressContent.Part::spent).filter(Objects::nonNull).forEach(amounts::add);
        return currency == null || amounts.isEmpty()
                ? null
                : Money.rounded(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add), currency);
    }

    /** The update's own, or the budget's. */
    private @Nullable String currency() {
        ProgressContent.Spent own = content.spent();
        return own != null && own.currency() != null
                ? own.currency()
                : pledge.content().budget().currency();
    }

    private List<ProgressContent.@Nullable Reached> reached() {
        List<ProgressContent.@Nullable Reached> all = new ArrayList<>();
        all.add(content.reached());
        parts().map(ProgressContent.Part::reached).forEach(all::add);
        return all;
    }

    /** Of those who are partners now. */
    private Stream<ProgressContent.Part> parts() {
        return pledge.content().partners().stream().flatMap(partner -> content.part(partner.organisation()).stream());
    }
}
