package org.medina.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.base.Money;
import org.medina.base.Problem;
import org.medina.funding.FundingFilter;
import org.medina.funding.FundingLists;
import org.medina.funding.FundingStatus;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.portfolio.Portfolio.By;
import org.medina.portfolio.Portfolio.Part;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Screen;
import org.medina.testing.Session;
import org.medina.testing.SqlCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The money of a large call, added up for those who may know; what is written here leaves no trace. */
@IntegrationTest
class PortfolioIT {

    private static final int MANY = 5_000;
    private static final UUID CALL = UUID.randomUUID();
    private static final String MECHANISM = "Fund of a test";

    private final PortfolioReading reading;
    private final FundingLists lists;
    private final CurrentActor actors;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String base;

    @Autowired
    PortfolioIT(
            PortfolioReading reading,
            FundingLists lists,
            CurrentActor actors,
            Accounts accounts,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            @LocalServerPort int port) {
        this.reading = reading;
        this.lists = lists;
        this.actors = actors;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.base = "http://localhost:" + port;
    }

    @Test
    void everyRequestIsCountedOnceAMechanismAndAsItStands() {
        Actor officer = accounts.actor("officer", "secretariat");
        in(
                MANY,
                () -> actors.runAs(officer, () -> {
                    Part all = only(reading.by(By.MECHANISM));
                    assertThat(all.requests()).isEqualTo(MANY - MANY / 10);
                    assertThat(all.asked()).isEqualTo(money(all.requests(), "1000.10"));
                    assertThat(all.approvedRequests()).isEqualTo(MANY / 10);
                    assertThat(all.approved()).isEqualTo(money(MANY / 10, "900.10"));
                    assertThat(all.paid()).isEqualTo(money(MANY / 10, "500.05"));
                    assertThat(all.reported()).isEqualTo(money(MANY / 10, "100.01"));
                    // the list that a number leads to has as many rows as it counts
                    assertThat(lists.count(filter(FundingStatus.GRANT))).isEqualTo(all.approvedRequests());
                }));
    }

    @Test
    void aRequestCountsUnderEachOfItsObjectives() {
        Actor officer = accounts.actor("officer", "secretariat");
        in(
                100,
                () -> actors.runAs(officer, () -> assertThat(reading.by(By.OBJECTIVE).parts().stream()
                                .filter(part -> part.currency().equals("NZD"))
                                .toList())
                        .extracting(Part::key, Part::requests)
                        .containsExactlyInAnyOrder(tuple("7", 90L), tuple("16", 90L))));
    }

    @Test
    void anAgencyCountsItsOwnSharesAlone() {
        Actor agency = accounts.actor("reviewer.iom", "iom");
        in(
                100,
                () -> actors.runAs(agency, () -> {
                    Part own = only(reading.by(By.MECHANISM));
                    assertThat(own.requests()).isEqualTo(90);
                    assertThat(own.asked()).isEqualTo(money(90, "600.10"));
                    assertThat(own.approved()).isEqualTo(money(10, "540.10"));
                    assertThat(own.paid()).isEqualTo(money(10, "300.03"));
                    assertThat(own.reported()).isNull();
                }));
        Actor without = accounts.actor("reviewer.unicef", "unicef");
        in(
                100,
                () -> actors.runAs(
                        without, () -> assertThat(reading.by(By.COUNTRY).parts())
                                .noneMatch(part -> part.currency().equals("NZD"))));
    }

    @ParameterizedTest
    @CsvSource({"coordinator.freetown, freetown", "donor.committee, committee", "agent.funds, funds"})
    void othersHaveNoPortfolio(String account, String organisation) {
        Actor actor = accounts.actor(account, organisation);

        assertThatThrownBy(() -> actors.callAs(actor, () -> reading.by(By.MECHANISM)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
        assertThat(actors.callAs(actor, reading::isOfUse)).isFalse();
    }

    @Test
    void theScreenOpensForTheSecretariatAndAgenciesAndForNobodyElse() {
        assertThat(page("officer").all("h1")).containsExactly("Portfolio");
        assertThat(page("approver.iom").sent()).contains("Your agency’s shares");
        assertThat(page("coordinator.freetown").sent()).doesNotContain("What was asked for, approved, paid");
    }

    @Test
    void programsAreToldTheSameAndOthersNothing() {
        for (String by : List.of("mechanism", "country", "objective")) {
            assertThat(api("officer").get("/api/v1/portfolio/" + by).status())
                    .as(by)
                    .isEqualTo(200);
        }
        assertThat(api("officer").get("/api/v1/portfolio/favourites").status()).isEqualTo(404);
        assertThat(api("coordinator.freetown").get("/api/v1/portfolio/country").status())
                .isEqualTo(403);
    }

    private ApiClient api(String account) {
        return ApiClient.as(base, account);
    }

    /** Also printed by {@code ./medina bench portfolio}. */
    @Test
    void fiveThousandRequestsCostOneQueryADirectionAndTwoAList() {
        Actor officer = accounts.actor("officer", "secretariat");
        in(
                MANY,
                () -> actors.runAs(officer, () -> {
                    List<String> lines = new ArrayList<>();
                    for (By by : By.values()) {
                        lines.add(measured("portfolio by " + by, 1, () -> reading.by(by)
                                .parts()
                                .size()));
                    }
                    lines.add(measured("list, first page", 1, () -> lists.page(filter(), 0, 50)
                            .size()));
                    lines.add(measured("list, last page", 1, () -> lists.page(filter(), 4_400, 50)
                            .size()));
                    lines.add(measured("list, counted", 1, () -> lists.count(filter())));
                    System.out.println(
                            "%d requests in a call%n%s".formatted(MANY, String.join(System.lineSeparator(), lines)));
                }));
    }

    private static String measured(String what, int most, Supplier<? extends Number> work) {
        assertThat(work.get()).as(what).isNotNull();
        long before = System.nanoTime();
        long rows = work.get().longValue();
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        int statements = SqlCount.during(() -> assertThat(work.get()).isNotNull());
        assertThat(rows).as(what).isPositive();
        assertThat(statements).as(what).isBetween(1, 2 * most);
        assertThat(took).as(what).isLessThan(Duration.ofSeconds(2));
        return "  %-24s %5d rows  %d statement(s)  %4d ms".formatted(what, rows, (statements + 1) / 2, took.toMillis());
    }

    private Screen page(String account) {
        return Session.of(base, account).open("/portfolio");
    }

    private static FundingFilter filter(FundingStatus... statuses) {
        return FundingFilter.of(CALL, Set.of(statuses));
    }

    private static Part only(Portfolio portfolio) {
        assertThat(portfolio.in("NZD")).hasSize(1);
        return portfolio.in("NZD").getFirst();
    }

    /** Amounts of a currency that no other test uses. */
    private static Money money(long times, String amount) {
        return new Money(new BigDecimal(amount).multiply(BigDecimal.valueOf(times)), "NZD");
    }

    /**
     * With so many requests: of ten one is a draft, one withdrawn … and one is paid for; all of it is forgotten at the end.
     */
    private void in(int count, Runnable work) {
        UUID lead = accounts.organisation("freetown").value();
        UUID iom = accounts.organisation("iom").value();
        UUID unhcr = accounts.organisation("unhcr").value();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            write(count, lead, iom, unhcr);
            work.run();
        });
    }

    private void write(int count, UUID lead, UUID iom, UUID unhcr) {
        String budget = """
                {"budget": {"currency": "NZD", "shares": [
                  {"agency": "%s", "amount": %%s}, {"agency": "%s", "amount": %%s}]}, "gcmObjectives": [7, 16]}""".formatted(iom, unhcr);
        jdbc.sql("""
                        insert into funding.request (id, version, reference, lead, status, call, terms_version, mechanism, form,
                            form_kind, content, revision, revisions, last_edited_at, asked, approved, currency, submitted_at,
                            created_at)
                        select md5('r' || n)::uuid, 1, 'NZD-' || n, :lead,
                               case n % 10 when 0 then 'DRAFT' when 1 then 'GRANT' when 2 then 'APPRAISAL'
                                    else 'ELIGIBILITY' end,
                               :call, 1, :mechanism, 0, 'CONCEPT_NOTE', cast(:content as jsonb), 1, '{}'::jsonb,
                               timestamptz '2026-01-01', 1000.10,
                               case n % 10 when 1 then 900.10 end, 'NZD',
                               case n % 10 when 0 then null else timestamptz '2026-01-02' end, timestamptz '2026-01-01'
                          from generate_series(1, :count) n""")
                .param("lead", lead)
                .param("call", CALL)
                .param("mechanism", MECHANISM)
                .param("content", budget.formatted("600.10", "400.00"))
                .param("count", count)
                .update();
        jdbc.sql("""
                        insert into casefile.case_file (id, kind, reference, title, status, stage, since, lead, countries,
                            visibility, opened_at)
                        select r.id, 'funding', r.reference, 'Request', r.status, 'x', r.created_at, r.lead,
                               array['SLE'], 'PARTIES', r.created_at
                          from funding.request r where r.call = :call""").param("call", CALL).update();
        jdbc.sql("""
                        insert into "grant".award (id, version, reference, subject_kind, subject_id, applicant, stage, currency,
                            approved, paid, reported, returned, request, commitments, checklist, reports, created_at)
                        select md5('a' || r.id)::uuid, 1, 'A' || r.reference, 'funding', r.id, r.lead, 'DELIVERY', 'NZD',
                               900.10, 500.05, 100.01, 0, cast(:request as jsonb), '[]'::jsonb, '[]'::jsonb, '[]'::jsonb,
                               timestamptz '2026-02-01'
                          from funding.request r where r.call = :call and r.status = 'GRANT'""")
                .param("call", CALL)
                .param("request", budget.formatted("540.10", "360.00"))
                .update();
        jdbc.sql("""
                        insert into "grant".payment (id, award, agent, reference_key, reference, tranche, agency, paid_on, amount,
                            currency, value, recorded_by, recorded_at)
                        select md5(a.id || cast(x.agency as text))::uuid, a.id, :iom, a.id || cast(x.agency as text), 'x', 1,
                               x.agency, date '2026-03-01', x.value, 'NZD', x.value, :iom, timestamptz '2026-03-01'
                          from "grant".award a
                         cross join (values (cast(:iom as uuid), 300.03), (cast(:unhcr as uuid), 200.02)) x (agency, value)
                         where a.currency = 'NZD'""").param("iom", iom).param("unhcr", unhcr).update();
        jdbc.sql("analyze funding.request").update();
    }
}
