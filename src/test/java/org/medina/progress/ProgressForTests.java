package org.medina.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.medina.base.PortalClock;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.HistoryRow;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisations;
import org.medina.inbox.Inbox;
import org.medina.pledge.PledgeFixtures;
import org.medina.pledge.PledgeId;
import org.medina.testing.Accounts;
import org.medina.workflow.Processes;
import org.medina.workflow.Timers;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Periods of Freetown's pledges, brought on through the services, and what is to be seen of them. */
@TestComponent
public class ProgressForTests {

    static final String UPDATE = """
            {"stage": "IN_PROGRESS", "narrative": "Three wards register families now.", "percent": 40}""";

    private final Accounts accounts;
    private final PledgeFixtures pledges;
    private final ProgressReporting reporting;
    private final ProgressChecking checking;
    private final ProgressReading reading;
    private final Processes processes;
    private final CaseFiles cases;
    private final Inbox inbox;
    private final Organisations organisations;
    private final CurrentActor currentActor;
    private final TransactionOperations transactions;
    private final PortalClock clock;
    private final Timers timers;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProgressForTests(
            Accounts accounts,
            PledgeFixtures pledges,
            ProgressReporting reporting,
            ProgressChecking checking,
            ProgressReading reading,
            Processes processes,
            CaseFiles cases,
            Inbox inbox,
            Organisations organisations,
            CurrentActor currentActor,
            TransactionOperations transactions,
            PortalClock clock,
            Timers timers,
            JdbcClient jdbc,
            JsonMapper json) {
        this.pledges = pledges;
        this.reporting = reporting;
        this.checking = checking;
        this.reading = reading;
        this.processes = processes;
        this.cases = cases;
        this.inbox = inbox;
        this.organisations = organisations;
        this.currentActor = currentActor;
        this.transactions = transactions;
        this.clock = clock;
        this.timers = timers;
        this.jdbc = jdbc;
        this.json = json;
        this.accounts = accounts;
    }

    /** A pledge of Freetown that is published now. */
    public PledgeId published(String title) {
        accounts.organisation("freetown");
        return pledges.published(pledges.complete(title));
    }

    /** The same with two indicators, a budget, and Montréal bearing a fifth. */
    PledgeId joint(String title) {
        accounts.organisation("freetown");
        ObjectNode content = pledges.joint(title);
        content.putObject("budget").put("currency", "USD").put("own", 100_000);
        content.putArray("indicators")
                .addObject()
                .put("name", "Families registered")
                .put("baseline", "0")
                .put("target", "4000")
                .put("unit", "families");
        return pledges.published(content);
    }

    public ProgressId running(PledgeId pledge) {
        return reading.running(pledge).orElseThrow();
    }

    void withdraw(PledgeId pledge) {
        pledges.withdraw(pledge);
    }

    void edit(String account, String organisation, ProgressId id, String patch) {
        as(
                account,
                organisation,
                () -> reporting.edit(
                        id,
                        json.readValue(patch, ObjectNode.class),
                        reading.get(id).revision()));
    }

    void part(String account, String organisation, ProgressId id, String line) {
        as(account, organisation, () -> reporting.writePart(id, json.readValue(line, ObjectNode.class)));
    }

    void write(ProgressId id) {
        edit("editor.freetown", "freetown", id, UPDATE);
    }

    void handIn(ProgressId id) {
        as("coordinator.freetown", "freetown", () -> reporting.handIn(id));
    }

    void accept(ProgressId id) {
        as("officer", "secretariat", () -> checking.accept(id));
    }

    public void report(ProgressId id) {
        write(id);
        handIn(id);
        accept(id);
    }

    /** A period of a joint pledge that stands there, with a whole draft. */
    public ProgressId in(ProgressStage stage) {
        PledgeId pledge = joint("In " + stage);
        ProgressId id = running(pledge);
        write(id);
        switch (stage) {
            case WAITING -> {}
            case DUE -> {
                handIn(id);
                as("officer", "secretariat", () -> checking.sendBack(id, "Which wards?"));
            }
            case PAUSED ->
                as("coordinator.freetown", "freetown", () -> reporting.pause(id, null, "The river took the wards."));
            case CHECK -> handIn(id);
            case PUBLISHED -> {
                handIn(id);
                accept(id);
            }
            case ENDED -> withdraw(pledge);
        }
        return id;
    }

    public ProgressDetails details(ProgressId id) {
        return currentActor.callAs(organisations.actorFor("officer", "secretariat"), () -> reading.get(id));
    }

    CaseFile caseFile(ProgressId id) {
        return transactions.execute(status -> cases.find(id.subject()).orElseThrow());
    }

    List<String> acts(ProgressId id) {
        return currentActor
                .callAs(organisations.actorFor("coordinator.freetown", "freetown"), () -> reading.history(id))
                .reversed()
                .stream()
                .map(HistoryRow::action)
                .toList();
    }

    long acts(ProgressId id, String action) {
        return acts(id).stream().filter(action::equals).count();
    }

    Set<String> passed(ProgressId id) {
        return currentActor
                .callAs(organisations.actorFor("officer", "secretariat"), () -> reading.diagram(id))
                .done();
    }

    /** The open work, each as kind and alias of who it waits for, e.g. {@code write freetown}. */
    List<String> work(ProgressId id) {
        return inbox.of(id.subject()).stream()
                .map(entry -> entry.kind().substring("progress.".length()) + " "
                        + organisations.get(entry.organisation()).alias())
                .sorted()
                .toList();
    }

    boolean runs(ProgressId id) {
        return !processes.waitingAt(id.subject()).isEmpty();
    }

    /** Lets days pass for this pledge's periods alone; timers of other cases are none of this test's. */
    void passDays(PledgeId pledge, int days) {
        clock.moveBy(Duration.ofDays(days));
        jdbc.sql("""
                        delete from engine.act_ru_job j
                         where not exists (select 1 from engine.act_ru_execution e
                                             join progress.period p on p.id::text = e.business_key_
                                            where e.id_ = j.process_instance_id_ and p.pledge_id = :pledge)""").param("pledge", pledge.value()).update();
        timers.runDue();
    }

    Instant now() {
        return clock.instant();
    }

    void resetClock() {
        clock.reset();
    }

    public void as(String account, String organisation, Runnable work) {
        currentActor.runAs(organisations.actorFor(account, organisation), work);
    }
}
