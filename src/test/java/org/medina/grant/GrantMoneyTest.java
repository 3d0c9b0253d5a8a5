package org.medina.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.medina.base.Ids;
import org.medina.base.Money;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.budget.Budget;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;

/** Whatever the shares, rates, tranches and payments are: nothing is lost, and never more is paid than was approved. */
class GrantMoneyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final List<String> CURRENCIES = List.of("USD", "EUR", "JPY", "KWD", "CHF");
    private static final OrganisationId CITY = organisation();

    /** 200 rounds of 20 grants each. */
    @RepeatedTest(200)
    void noWayThroughAGrantLosesACoinOrPaysMoreThanWasApproved(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        for (int i = 0; i < 20; i++) {
            walk(random);
        }
    }

    private static void walk(Random random) {
        GrantRequest request = request(random);
        Grant grant = Grant.open(GrantId.next(), "MM-2026-00001", request, NOW);
        for (OrganisationId agency : grant.commitments().agencies()) {
            grant.commit(agency, CURRENCIES.get(random.nextInt(CURRENCIES.size())), TODAY, act(agency));
        }
        Tranches tranches = grant.tranches();
        assertThat(tranches.amount()).isEqualTo(grant.approved());
        for (Commitment commitment : grant.commitments().all()) {
            assertThat(sum(tranches, commitment.agency(), TranchePart::amount))
                    .isEqualByComparingTo(commitment.share());
            assertThat(sum(tranches, commitment.agency(), TranchePart::own)).isEqualByComparingTo(commitment.amount());
        }
        toDelivery(grant);
        for (Tranche tranche : tranches.all()) {
            pay(grant, tranche.number(), random);
            assertThat(grant.paid().isMoreThan(grant.approved())).isFalse();
        }
        assertThat(grant.paid()).isEqualTo(grant.approved());
        assertThat(grant.tranches().current()).isEmpty();
    }

    private static void pay(Grant grant, int tranche, Random random) {
        grant.requestTranche(tranche, null, act(CITY));
        grant.checkTranche(tranche, act(organisation()));
        for (OrganisationId agency : grant.commitments().agencies()) {
            grant.approveTranche(tranche, agency, act(agency));
        }
        for (OrganisationId agency : grant.commitments().agencies()) {
            while (!part(grant, tranche, agency).paidInFull()) {
                TranchePart part = part(grant, tranche, agency);
                Money coin = new Money(BigDecimal.ONE.movePointLeft(Money.decimals(part.currency())), part.currency());
                assertThatThrownBy(() ->
                                grant.valueOf(tranche, agency, part.leftOwn().plus(coin)))
                        .isInstanceOf(Problem.class);
                Money paying = random.nextInt(3) == 0 ? part.leftOwn() : some(part.leftOwn(), random);
                Money value = grant.valueOf(tranche, agency, paying);
                assertThat(value.isNegative()).isFalse();
                grant.pay(
                        tranche,
                        agency,
                        new Payment(
                                Ids.next(),
                                TODAY,
                                paying.amount(),
                                paying.currency(),
                                value.amount(),
                                "TR " + UUID.randomUUID(),
                                act(organisation())));
                assertThat(grant.paid().isMoreThan(grant.approved())).isFalse();
            }
            assertThat(part(grant, tranche, agency).paidValue())
                    .isEqualByComparingTo(part(grant, tranche, agency).amount());
        }
    }

    @Test
    void aRateThatIsGivenTheOtherWayRoundIsTurnedAndOneOfADayToComeIsNot() {
        Money share = Money.of("900.00", "USD");
        GrantPlan plan = plan(
                List.of(new BigDecimal("100")),
                List.of(
                        new GrantPlan.ExchangeRate("EUR", "USD", new BigDecimal("1.25"), TODAY.minusDays(9)),
                        new GrantPlan.ExchangeRate("EUR", "USD", new BigDecimal("1.125"), TODAY.minusDays(1)),
                        new GrantPlan.ExchangeRate("USD", "EUR", new BigDecimal("0.5"), TODAY.plusDays(1))));

        assertThat(ExchangedShare.of(share, "EUR", plan, TODAY).amount()).isEqualTo(Money.of("800.00", "EUR"));
        assertThatThrownBy(() -> ExchangedShare.of(share, "CHF", plan, TODAY)).isInstanceOf(Problem.class);
    }

    @Test
    void sharesThatAreNotTheWholeOpenNoGrant() {
        Budget budget = new Budget("USD", lines(1000), BigDecimal.ZERO, List.of(), List.of(share("999.99")));

        assertThatThrownBy(() -> Grant.open(
                        GrantId.next(),
                        "MM-2026-00001",
                        request(budget, plan(List.of(new BigDecimal("100")), List.of())),
                        NOW))
                .isInstanceOf(Problem.class);
    }

    private static GrantRequest request(Random random) {
        int direct = 1_000 + random.nextInt(2_000_000);
        Budget whole = new Budget("USD", lines(direct), new BigDecimal("7"), List.of(), List.of());
        List<BigDecimal> weights = weights(random, 1 + random.nextInt(4));
        List<Budget.Share> shares = whole.asked().split(weights).stream()
                .map(money -> new Budget.Share(organisation(), money.amount()))
                .toList();
        Budget budget = new Budget("USD", whole.lines(), whole.indirectPercent(), List.of(), shares);
        return request(budget, plan(percents(random), rates(random)));
    }

    private static List<BigDecimal> weights(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> BigDecimal.valueOf(1 + random.nextInt(100)))
                .toList();
    }

    private static List<BigDecimal> percents(Random random) {
        List<BigDecimal> percents = new ArrayList<>();
        BigDecimal left = new BigDecimal("100");
        while (percents.size() < 4 && random.nextBoolean()) {
            BigDecimal part = new BigDecimal(1 + random.nextInt(2400)).movePointLeft(2);
            percents.add(part);
            left = left.subtract(part);
        }
        percents.add(left);
        return percents;
    }

    private static List<GrantPlan.ExchangeRate> rates(Random random) {
        return CURRENCIES.stream()
                .filter(currency -> !currency.equals("USD"))
                .map(currency -> new GrantPlan.ExchangeRate(
                        "USD", currency, new BigDecimal(1 + random.nextInt(2_000_000)).movePointLeft(4), TODAY))
                .toList();
    }

    private static GrantRequest request(Budget budget, GrantPlan plan) {
        return new GrantRequest(
                new SubjectRef("funding", UUID.randomUUID()),
                "Ward desks",
                CITY,
                budget,
                List.of(),
                List.of(),
                TODAY,
                12,
                plan);
    }

    private static GrantPlan plan(List<BigDecimal> percents, List<GrantPlan.ExchangeRate> rates) {
        return new GrantPlan(
                percents.stream()
                        .map(percent -> new GrantPlan.Tranche(percent, BigDecimal.ZERO, false))
                        .toList(),
                List.of(),
                6,
                BigDecimal.TEN,
                organisation(),
                rates);
    }

    private static List<Budget.Line> lines(int amount) {
        return List.of(new Budget.Line(UUID.randomUUID(), 1, "Desks", 1, null, BigDecimal.valueOf(amount)));
    }

    private static Budget.Share share(String amount) {
        return new Budget.Share(organisation(), new BigDecimal(amount));
    }

    private static void toDelivery(Grant grant) {
        grant.confirmDiligence(act(organisation()));
        grant.draft("Terms", act(organisation()));
        grant.approveAgreement(act(organisation()));
        grant.freeze("hash");
        List.copyOf(grant.partiesToSign()).forEach(party -> grant.sign("hash", party, act(party)));
        assertThat(grant.stage()).isEqualTo(GrantStage.DELIVERY);
    }

    private static TranchePart part(Grant grant, int tranche, OrganisationId agency) {
        return grant.tranches().all().get(tranche - 1).part(agency).orElseThrow();
    }

    private static Money some(Money left, Random random) {
        BigDecimal share = new BigDecimal(1 + random.nextInt(100)).movePointLeft(2);
        Money some = Money.rounded(left.amount().multiply(share), left.currency());
        return some.isZero() || some.isMoreThan(left) ? left : some;
    }

    private static BigDecimal sum(
            Tranches tranches, OrganisationId agency, java.util.function.Function<TranchePart, BigDecimal> amount) {
        return tranches.all().stream()
                .map(tranche -> amount.apply(tranche.part(agency).orElseThrow()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static OrganisationId organisation() {
        return new OrganisationId(UUID.randomUUID());
    }

    private static Act act(OrganisationId organisation) {
        return new Act(new PersonId(UUID.randomUUID()), "Somebody", organisation, NOW);
    }
}
