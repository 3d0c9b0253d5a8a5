package org.medina.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.medina.oversight.KnownCases.here;
import static org.medina.oversight.KnownCases.over;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.base.PortalClock;
import org.medina.base.Problem;
import org.medina.casefile.ReadableCases;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.testing.Accounts;
import org.medina.testing.IntegrationTest;
import org.medina.testing.SqlCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One known number behind each figure; what is written here leaves no trace. */
@IntegrationTest
class OversightIT {

    private static final BoardFilter KNOWN = BoardFilter.ALL.with("country", KnownCases.COUNTRY);

    private final OversightReading reading;
    private final OversightFigures figures;
    private final CaseExport export;
    private final CasePlanning planning;
    private final List<ReadableCases> journeys;
    private final CurrentActor actors;
    private final Accounts accounts;
    private final PortalClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    OversightIT(
            OversightReading reading,
            OversightFigures figures,
            CaseExport export,
            CasePlanning planning,
            List<ReadableCases> journeys,
            CurrentActor actors,
            Accounts accounts,
            PortalClock clock,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.reading = reading;
        this.figures = figures;
        this.export = export;
        this.planning = planning;
        this.journeys = journeys;
        this.actors = actors;
        this.accounts = accounts;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void everyJourneyIsOnTheBoard() {
        assertThat(Journeys.KINDS)
                .containsExactlyInAnyOrderElementsOf(
                        journeys.stream().map(ReadableCases::kind).toList());
    }

    @Test
    void theBoardCountsAgesTurnsAndWhatIsLate() {
        officer(cases -> {
            cases.pledge("DRAFT", true, null, here("drafting", 10));
            cases.pledge("DRAFT", true, 2.0, here("drafting", 20));
            cases.pledge("DRAFT", true, -5.0, here("drafting", 90));
            cases.pledge("SECRETARIAT_CHECK", false, null, here("check", 3));
            cases.pledge("PUBLISHED", false, null, over("check", 9, 4), here("published", 4));
            cases.pledge("WITHDRAWN", false, null, over("drafting", 9, 4), here("withdrawn", 4));

            Board board = reading.board(KNOWN);

            assertThat(board.lines()).extracting(Board.StageLine::stage).containsExactly("drafting", "check");
            Board.StageLine drafting = board.lines().getFirst();
            assertThat(drafting.cases()).isEqualTo(3);
            assertThat(drafting.late()).isEqualTo(1);
            assertThat(drafting.target()).isEqualTo(60);
            assertThat(drafting.over()).isEqualTo(1);
            assertThat(drafting.oldest()).isEqualTo(90);
            assertThat(drafting.median()).isCloseTo(20, within(0.01));
            assertThat(drafting.turns()).containsExactly(new Board.Waiting("CITY_COORDINATOR", 3));
            assertThat(board.lines().getLast().turns()).containsExactly(new Board.Waiting(BoardFilter.NOBODY, 1));
            assertThat(board.cases()).isEqualTo(4);
        });
    }

    @Test
    void eachNumberOfTheBoardIsTheLengthOfItsList() {
        officer(cases -> {
            cases.pledge("DRAFT", true, 2.0, here("drafting", 20));
            cases.pledge("DRAFT", true, null, here("drafting", 90));
            cases.pledge("SECRETARIAT_CHECK", false, null, here("check", 3));

            for (Board.StageLine line : reading.board(KNOWN).lines()) {
                BoardFilter at = KNOWN.at(line.journey(), line.stage());
                assertThat(list(at)).hasSize((int) line.cases());
                assertThat(list(at.with("late", true))).hasSize((int) line.late());
                assertThat(list(at.with("over", true))).hasSize((int) line.over());
                line.turns().forEach(turn -> assertThat(list(at.with("turn", turn.role())))
                        .hasSize((int) turn.cases()));
                assertThat(reading.count(at)).isEqualTo(line.cases());
            }
            assertThat(list(KNOWN.with("age", "quarter"))).isEmpty();
            assertThat(list(KNOWN.with("age", "half-year"))).hasSize(1);
        });
    }

    @Test
    void figuresCountEachCaseOnceAMonthAndLeadToAsMany() {
        officer(cases -> {
            cases.pledge(
                    "OFFICE_REVIEW",
                    true,
                    null,
                    over("drafting", 70, 60),
                    over("review", 60, 50),
                    over("drafting", 50, 20),
                    here("review", 20));
            cases.pledge("OFFICE_REVIEW", true, null, over("drafting", 40, 38), here("review", 38));
            cases.pledge("PUBLISHED", false, null, over("check", 100, 95), here("published", 95));
            cases.pledge("WITHDRAWN", false, null, over("drafting", 101, 95), here("withdrawn", 95));
            cases.pledge("PUBLISHED", false, null, over("check", 800, 795), here("published", 795));

            CaseFigures seen = figures.of(KNOWN);

            assertThat(seen.months()).hasSize(12);
            assertThat(seen.months().getLast())
                    .isEqualTo(YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)));
            assertThat(seen.returns())
                    .extracting(CaseFigures.Return::stage, CaseFigures.Return::entered, CaseFigures.Return::returned)
                    .containsExactlyInAnyOrder(tuple("drafting", 3L, 1L), tuple("review", 2L, 1L));
            assertThat(seen.throughput().stream()
                            .mapToLong(CaseFigures.Throughput::finished)
                            .sum())
                    .isEqualTo(1);
            assertThat(seen.throughput().stream()
                            .mapToLong(CaseFigures.Throughput::ended)
                            .sum())
                    .isEqualTo(1);
            assertThat(seen.ageing())
                    .extracting(CaseFigures.Ageing::band, CaseFigures.Ageing::cases)
                    .containsExactly(tuple(AgeBand.MONTH, 1L), tuple(AgeBand.QUARTER, 1L));
            stays(seen);
            lead(seen);
        });
    }

    private static void stays(CaseFigures seen) {
        CaseFigures.Stay drafting = seen.stays().stream()
                .filter(one -> one.stage().equals("drafting"))
                .findFirst()
                .orElseThrow();
        // stays of 2, 6, 10 and 30 days, of three cases
        assertThat(drafting.cases()).isEqualTo(3);
        assertThat(drafting.half()).isCloseTo(8, within(0.01));
        assertThat(drafting.most()).isCloseTo(24, within(0.01));
        assertThat(drafting.target()).isEqualTo(60);
    }

    private void lead(CaseFigures seen) {
        for (CaseFigures.Flow one : seen.flow()) {
            BoardFilter month = KNOWN.at(one.journey(), one.stage()).with("month", one.month());
            assertThat(list(month.with("happened", "entered"))).hasSize((int) one.entered());
            assertThat(list(month.with("happened", "left"))).hasSize((int) one.left());
        }
        for (CaseFigures.Throughput one : seen.throughput()) {
            BoardFilter month = KNOWN.with("month", one.month());
            assertThat(list(month.with("happened", "finished"))).hasSize((int) one.finished());
            assertThat(list(month.with("happened", "ended"))).hasSize((int) one.ended());
        }
        for (CaseFigures.Stay one : seen.stays()) {
            assertThat(list(KNOWN.at(one.journey(), one.stage()).with("happened", "left")))
                    .hasSize((int) one.cases());
        }
        for (CaseFigures.Return one : seen.returns()) {
            assertThat(list(KNOWN.at(one.journey(), one.stage()).with("happened", "returned")))
                    .hasSize((int) one.returned());
        }
        for (CaseFigures.Ageing one : seen.ageing()) {
            assertThat(list(KNOWN.with("journey", one.journey())
                            .with("age", one.band().code())))
                    .hasSize((int) one.cases());
        }
    }

    @Test
    void aForecastNeedsMoreThanThirtyLikeCases() {
        officer(cases -> {
            // in a stage that no pledge really knows, so that nothing else is like it
            UUID open = cases.pledge("SIGNING", true, null, here("signature-known", 10));
            for (int i = 1; i <= 30; i++) {
                cases.pledge(
                        "PUBLISHED", false, null, over("signature-known", 100 + i, 20), here("published", 100 - i));
            }
            assertThat(reading.get(open).forecast()).isNull();
            cases.pledge("PUBLISHED", false, null, over("signature-known", 131, 20), here("published", 69));
            // the like took 2, 4, … 62 days; those that took up to 10 are over by now
            assertThat(reading.get(open).forecast()).isNull();
            for (int i = 0; i < 5; i++) {
                cases.pledge("PUBLISHED", false, null, over("signature-known", 200, 20), here("published", 100));
            }

            assertThat(reading.get(open).forecast()).extracting(Forecast::like).isEqualTo(31);
        });
    }

    @Test
    void aPlanCountsBackFromTheNextForum() {
        officer(cases -> {
            UUID open = cases.pledge("DRAFT", true, null, here("revision", 10));

            CasePlan plan = planning.of(open, null);

            assertThat(plan.forum()).isEqualTo(planning.ahead().getFirst().code());
            assertThat(plan.starts())
                    .extracting(LatestStart::stage)
                    .containsExactly("partners", "signature", "check", "published");
            assertThat(plan.starts()).isSortedAccordingTo(Comparator.comparing(LatestStart::day));
            assertThat(plan.starts().getLast().day()).isBefore(plan.begins());
        });
    }

    @Test
    void theListGoesOutWithoutFormulas() {
        officer(cases -> {
            cases.pledge("DRAFT", true, null, here("drafting", 10));
            String csv = new String(written(CaseExport.Format.CSV), StandardCharsets.UTF_8);

            assertThat(csv).startsWith("reference,journey,title,").contains(",'=1+1 A known case,");
            assertThat(csv.lines()).hasSize(2);
            assertThat(written(CaseExport.Format.XLSX)).startsWith('P', 'K');
        });
    }

    @Test
    void boardListAndFiguresCostAFewQueriesHoweverManyCasesThereAre() {
        officer(cases -> {
            for (int i = 0; i < 60; i++) {
                cases.pledge("DRAFT", true, null, here("drafting", i));
            }
            assertThat(SqlCount.during(() -> reading.board(KNOWN))).isLessThanOrEqualTo(2);
            assertThat(SqlCount.during(() -> reading.page(KNOWN, 0, 50))).isLessThanOrEqualTo(4);
            assertThat(SqlCount.during(() -> figures.of(KNOWN))).isLessThanOrEqualTo(16);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "editor.freetown, freetown",
        "mayor.freetown, freetown",
        "commenter.health.sierraleone, health-sierraleone",
        "donor.committee, committee",
        "agent.funds, funds"
    })
    void othersLookOverNothing(String account, String organisation) {
        Actor actor = accounts.actor(account, organisation);

        assertThat(actors.callAs(actor, reading::isOfUse)).isFalse();
        for (Consumer<BoardFilter> ask : List.<Consumer<BoardFilter>>of(
                reading::board, reading::count, figures::of, filter -> reading.page(filter, 0, 10))) {
            assertThatThrownBy(() -> actors.runAs(actor, () -> ask.accept(BoardFilter.ALL)))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
        }
    }

    @Test
    void othersSeeOnlyTheCasesThatTheyTakePartIn() {
        Actor freetown = accounts.actor("coordinator.freetown", "freetown");
        Actor montreal = accounts.actor("coordinator.montreal", "montreal");
        Actor ministry = accounts.actor("focal.sierraleone", "sierraleone");
        officer(cases -> {
            UUID id = cases.pledge("DRAFT", true, null, here("drafting", 10));
            jdbc.sql(
                            "insert into casefile.party (case_id, organisation, relation, since) values (:id, :lead, 'LEAD', :now)")
                    .param("id", id)
                    .param("lead", freetown.requiredOrganisation().id().value())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            // also a ministry of the case’s own country never hears of a draft
            jdbc.sql("update casefile.case_file set countries = array['SLE', :country] where id = :id")
                    .param("country", KnownCases.COUNTRY)
                    .param("id", id)
                    .update();

            Map<String, Long> seen = Map.of(
                    "freetown", actors.callAs(freetown, () -> reading.count(KNOWN)),
                    "montreal", actors.callAs(montreal, () -> reading.count(KNOWN)),
                    "ministry", actors.callAs(ministry, () -> reading.count(KNOWN)));

            assertThat(seen).contains(entry("freetown", 1L), entry("montreal", 0L), entry("ministry", 0L));
            assertThat(actors.callAs(ministry, () -> figures.of(KNOWN)).flow()).isEmpty();
            assertThatThrownBy(() -> actors.callAs(montreal, () -> reading.get(id)))
                    .isInstanceOf(Problem.class);
        });
    }

    private List<CaseRow> list(BoardFilter filter) {
        return reading.page(filter, 0, 200);
    }

    private byte[] written(CaseExport.Format format) {
        var out = new ByteArrayOutputStream();
        try {
            export.write(KNOWN, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** As the officer, among cases that are forgotten afterwards. */
    private void officer(Consumer<KnownCases> work) {
        Actor officer = accounts.actor("officer", "secretariat");
        UUID lead = accounts.organisation("freetown").value();
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            actors.runAs(officer, () -> work.accept(new KnownCases(jdbc, lead, now)));
        });
    }
}
