package org.medina.pledge;

import java.util.List;
import java.util.Set;
import org.medina.base.PortalClock;
import org.medina.casefile.CaseFile;
import org.medina.casefile.HistoryRow;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisations;
import org.medina.inbox.Inbox;
import org.medina.signoff.Signature;
import org.medina.workflow.Processes;
import org.medina.workflow.Timers;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can be seen of a pledge from all sides at once: aggregate, case, inbox, engine. */
@TestComponent
class ProcessWatch {

    private final PledgeReading reading;
    private final Processes processes;
    private final Inbox inbox;
    private final Organisations organisations;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Timers timers;
    private final JdbcClient jdbc;

    ProcessWatch(
            PledgeReading reading,
            Processes processes,
            Inbox inbox,
            Organisations organisations,
            CurrentActor currentActor,
            PortalClock clock,
            Timers timers,
            JdbcClient jdbc) {
        this.reading = reading;
        this.processes = processes;
        this.inbox = inbox;
        this.organisations = organisations;
        this.currentActor = currentActor;
        this.clock = clock;
        this.timers = timers;
        this.jdbc = jdbc;
    }

    PledgeDetails details(PledgeId id) {
        return currentActor.callAs(organisations.actorFor("officer", "secretariat"), () -> reading.get(id));
    }

    CaseFile caseFile(PledgeId id) {
        return currentActor.callAs(organisations.actorFor("officer", "secretariat"), () -> reading.caseFile(id));
    }

    PledgeStatus status(PledgeId id) {
        return details(id).status();
    }

    /** The city's own view of what was done, oldest first. */
    List<HistoryRow> history(PledgeId id) {
        return history(id, "coordinator.freetown", "freetown");
    }

    List<HistoryRow> history(PledgeId id, String account, String organisation) {
        return currentActor
                .callAs(organisations.actorFor(account, organisation), () -> reading.history(id))
                .reversed();
    }

    List<String> acts(PledgeId id) {
        return history(id).stream().map(HistoryRow::action).toList();
    }

    long acts(PledgeId id, String action) {
        return acts(id).stream().filter(action::equals).count();
    }

    Set<String> waitingAt(PledgeId id) {
        return processes.waitingAt(id.subject());
    }

    Set<String> passed(PledgeId id) {
        return currentActor
                .callAs(organisations.actorFor("officer", "secretariat"), () -> reading.diagram(id))
                .done();
    }

    List<Signature> signatures(PledgeId id) {
        return currentActor.callAs(organisations.actorFor("officer", "secretariat"), () -> reading.signatures(id));
    }

    /** The open work, each as kind and alias of who it waits for, e.g. {@code pledge.sign freetown}. */
    List<String> work(PledgeId id) {
        return inbox.of(id.subject()).stream()
                .map(entry -> entry.kind() + " "
                        + organisations.get(entry.organisation()).alias())
                .sorted()
                .toList();
    }

    void passDays(int days) {
        clock.moveBy(java.time.Duration.ofDays(days));
        // other tests leave timers of their own journeys in the same database, whose cases are gone
        jdbc.sql("delete from engine.act_ru_job where process_def_key_ <> 'pledge'")
                .update();
        timers.runDue();
    }

    void resetClock() {
        clock.reset();
    }
}
