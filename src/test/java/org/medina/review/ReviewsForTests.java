package org.medina.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medina.base.PortalClock;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.identity.CurrentActor;
import org.medina.identity.MandateKind;
import org.medina.identity.Office;
import org.medina.identity.Offices;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.inbox.Inbox;
import org.medina.register.Publishing;
import org.medina.testing.Accounts;
import org.medina.workflow.Processes;
import org.medina.workflow.Timers;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Pledges that can be reviewed, offices that sign, and a look into the engine and the inbox. */
@TestComponent
public class ReviewsForTests {

    /** With accounts of a coordinator and a mayor each. */
    static final List<String> CITIES = List.of(
            "freetown",
            "montreal",
            "maipu",
            "tyre",
            "zurich",
            "accra",
            "bristol",
            "guayaquil",
            "kampala",
            "medellin",
            "milan",
            "montevideo");

    /** In which they lie. */
    static final List<String> COUNTRIES =
            List.of("SLE", "CAN", "ARG", "LBN", "CHE", "GHA", "GBR", "ECU", "UGA", "COL", "ITA", "URY");

    private static final LocalDate MANDATED = LocalDate.of(2024, 1, 1);

    private final Publishing publishing;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Offices offices;
    private final CurrentActor currentActor;
    private final CaseFiles cases;
    private final Inbox inbox;
    private final Processes processes;
    private final Timers timers;
    private final TransactionOperations transactions;
    private final JdbcClient jdbc;
    private final PortalClock clock;

    ReviewsForTests(
            Publishing publishing,
            Accounts accounts,
            Organisations organisations,
            Offices offices,
            CurrentActor currentActor,
            CaseFiles cases,
            Inbox inbox,
            Processes processes,
            Timers timers,
            TransactionOperations transactions,
            JdbcClient jdbc,
            PortalClock clock) {
        this.publishing = publishing;
        this.accounts = accounts;
        this.organisations = organisations;
        this.offices = offices;
        this.currentActor = currentActor;
        this.cases = cases;
        this.inbox = inbox;
        this.processes = processes;
        this.timers = timers;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Publishes a pledge; its reference. */
    public String publish(String city, String title) {
        accounts.organisation(city);
        return publishing.published(city, publishing.content(title, "By the end every family is registered."));
    }

    /** So many of each city, by city. */
    Map<String, List<String>> publish(List<String> cities, int each, String title) {
        Map<String, List<String>> published = new LinkedHashMap<>();
        for (String city : cities) {
            List<String> own = new ArrayList<>();
            for (int i = 1; i <= each; i++) {
                own.add(publish(city, title + " " + i + " of " + city));
            }
            published.put(city, own);
        }
        return published;
    }

    /** One pledge of a city, unless it has one already. */
    public void publishOne(String city) {
        OrganisationId lead = accounts.organisation(city);
        boolean there = jdbc.sql(
                        "select exists (select 1 from pledge.pledge where lead = :lead and status = 'PUBLISHED')")
                .param("lead", lead.value())
                .query(Boolean.class)
                .single();
        if (!there) {
            publish(city, "A register for families in " + city);
        }
    }

    /** Whoever signs for these organisations holds a mandate. */
    public void seatSignatories() {
        List.of("uclg", "mmc", "iom").forEach(this::seatSignatory);
    }

    private void seatSignatory(String alias) {
        OrganisationId organisation = accounts.organisation(alias);
        var person =
                organisations.personNamed("signatory." + alias).orElseThrow().id();
        currentActor.runAs(
                accounts.actor("officer", "secretariat"),
                () -> transactions.executeWithoutResult(status -> {
                    if (offices.mandateOf(person, organisation, clock.instant()).isEmpty()) {
                        Office office = offices.open(organisation, "Signatory of " + alias + " " + person);
                        offices.grant(office.id(), person, MandateKind.HOLDER, MANDATED, null, "Delegation 2024");
                    }
                }));
    }

    /** The open work, each as kind and alias of who it waits for, e.g. {@code review.freeze secretariat}. */
    List<String> work(ReviewId id) {
        return inbox.of(id.subject()).stream()
                .map(entry -> entry.kind() + " "
                        + organisations.get(entry.organisation()).alias())
                .sorted()
                .toList();
    }

    List<String> work(ContributionId id) {
        return inbox.of(id.subject()).stream()
                .map(entry -> entry.kind() + " "
                        + organisations.get(entry.organisation()).alias())
                .sorted()
                .toList();
    }

    boolean runs(ContributionId id) {
        return !processes.waitingAt(id.subject()).isEmpty();
    }

    boolean runs(ReviewId id) {
        return !processes.waitingAt(id.subject()).isEmpty();
    }

    CaseFile caseFile(ReviewId id) {
        return transactions.execute(status -> cases.find(id.subject()).orElseThrow());
    }

    /** How often something was done with it. */
    long count(ContributionId id, String action) {
        return jdbc.sql("select count(*) from casefile.history where case_id = :id and action = :action")
                .param("id", id.value())
                .param("action", action)
                .query(Long.class)
                .single();
    }

    /** Other tests leave timers of their own in the same database. */
    void forgetTimers() {
        jdbc.sql("delete from engine.act_ru_job").update();
    }

    Instant now() {
        return clock.instant();
    }

    /** Whatever is due by then happens. */
    void passUntil(Instant when) {
        clock.moveTo(when);
        timers.runDue();
    }

    void resetClock() {
        clock.reset();
    }
}
