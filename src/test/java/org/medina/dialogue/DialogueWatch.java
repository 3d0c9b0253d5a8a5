package org.medina.dialogue;

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
import org.medina.inbox.InboxEntry;
import org.medina.workflow.DiagramState;
import org.medina.workflow.ProcessModels;
import org.medina.workflow.Processes;
import org.medina.workflow.Timers;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What can be seen of a dialogue from all sides at once: case, inbox, engine, clock. */
@TestComponent
class DialogueWatch {

    private final DialogueReading reading;
    private final DialogueProcessReading progress;
    private final Processes processes;
    private final ProcessModels models;
    private final CaseFiles cases;
    private final Inbox inbox;
    private final Organisations organisations;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Timers timers;
    private final TransactionOperations transactions;
    private final JdbcClient jdbc;

    DialogueWatch(
            DialogueReading reading,
            DialogueProcessReading progress,
            Processes processes,
            ProcessModels models,
            CaseFiles cases,
            Inbox inbox,
            Organisations organisations,
            CurrentActor currentActor,
            PortalClock clock,
            Timers timers,
            TransactionOperations transactions,
            JdbcClient jdbc) {
        this.reading = reading;
        this.progress = progress;
        this.processes = processes;
        this.models = models;
        this.cases = cases;
        this.inbox = inbox;
        this.organisations = organisations;
        this.currentActor = currentActor;
        this.clock = clock;
        this.timers = timers;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    DialogueDetails as(String account, String organisation, DialogueId id) {
        return currentActor.callAs(organisations.actorFor(account, organisation), () -> reading.get(id));
    }

    DialogueDetails details(DialogueId id) {
        return as("coordinator.freetown", "freetown", id);
    }

    CaseFile caseFile(DialogueId id) {
        return transactions.execute(status -> cases.find(id.subject()).orElseThrow());
    }

    /** The city's view of what was done, oldest first. */
    List<String> acts(DialogueId id) {
        return currentActor
                .callAs(organisations.actorFor("coordinator.freetown", "freetown"), () -> reading.history(id))
                .reversed()
                .stream()
                .map(HistoryRow::action)
                .toList();
    }

    long acts(DialogueId id, String action) {
        return acts(id).stream().filter(action::equals).count();
    }

    Set<String> waitingAt(DialogueId id) {
        return processes.waitingAt(id.subject());
    }

    Set<String> passed(DialogueId id) {
        DiagramState state = models.diagram(id.subject());
        return state.done();
    }

    List<InboxEntry> entries(DialogueId id) {
        return inbox.of(id.subject());
    }

    /** The open work, each as kind and alias of who it waits for, e.g. {@code answer freetown}. */
    List<String> work(DialogueId id) {
        return entries(id).stream()
                .map(entry -> entry.kind().substring("dialogue.".length()) + " "
                        + organisations.get(entry.organisation()).alias())
                .sorted()
                .toList();
    }

    DiagramState diagram(String account, String organisation, DialogueId id) {
        return currentActor.callAs(organisations.actorFor(account, organisation), () -> progress.diagram(id));
    }

    List<String> ownWork(String account, String organisation, DialogueId id) {
        return currentActor.callAs(organisations.actorFor(account, organisation), () -> progress.work(id)).stream()
                .map(InboxEntry::kind)
                .toList();
    }

    /** What the process of a journey does when it calls the dialogue. */
    void call(DialogueId id) {
        transactions.executeWithoutResult(status -> processes.start(DialogueId.KIND, id.subject()));
    }

    /** Other tests leave timers of their own in the same database. */
    void forgetTimers() {
        jdbc.sql("delete from engine.act_ru_job").update();
    }

    Instant now() {
        return clock.instant();
    }

    /** Time passes while nobody runs the timers, as when the portal is down. */
    void sleepUntil(Instant when) {
        clock.moveBy(Duration.between(clock.instant(), when));
    }

    void wake() {
        timers.runDue();
    }

    void passUntil(Instant when) {
        sleepUntil(when);
        wake();
    }

    void resetClock() {
        clock.reset();
    }
}
