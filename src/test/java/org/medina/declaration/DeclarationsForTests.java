package org.medina.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import org.medina.inbox.InboxEntry;
import org.medina.testing.Accounts;
import org.medina.workflow.Processes;
import org.medina.workflow.Timers;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionOperations;

/** What tests of declarations need beside the API: mayors in office, the open work, the moved clock. */
@TestComponent
public class DeclarationsForTests {

    private static final LocalDate MANDATED = LocalDate.of(2024, 1, 1);

    private final Accounts accounts;
    private final Offices offices;
    private final Organisations organisations;
    private final Inbox inbox;
    private final CaseFiles cases;
    private final Processes processes;
    private final DeclarationReading reading;
    private final Timers timers;
    private final CurrentActor currentActor;
    private final TransactionOperations transactions;
    private final PortalClock clock;

    DeclarationsForTests(
            Accounts accounts,
            Offices offices,
            Organisations organisations,
            Inbox inbox,
            CaseFiles cases,
            Processes processes,
            DeclarationReading reading,
            Timers timers,
            CurrentActor currentActor,
            TransactionOperations transactions,
            PortalClock clock) {
        this.accounts = accounts;
        this.offices = offices;
        this.organisations = organisations;
        this.inbox = inbox;
        this.cases = cases;
        this.processes = processes;
        this.reading = reading;
        this.timers = timers;
        this.currentActor = currentActor;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The mayors who endorse here are in office. */
    public void seatMayors() {
        seat("freetown", "Mayor of Freetown", "mayor.freetown");
        seat("montreal", "Mayor of Montréal", "mayor.montreal");
        seat("maipu", "Mayor of Maipú", "mayor.maipu");
    }

    private void seat(String city, String title, String account) {
        OrganisationId id = accounts.organisation(city);
        currentActor.runAs(accounts.actor("officer", "secretariat"), () -> {
            Office office = office(id, title);
            var person = organisations.personNamed(account).orElseThrow().id();
            boolean seated = offices.mandateOf(person, id, clock.instant()).isPresent();
            if (!seated) {
                offices.grant(office.id(), person, MandateKind.HOLDER, MANDATED, null, "Letter of appointment");
            }
        });
    }

    private Office office(OrganisationId city, String title) {
        return offices.of(city).stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseGet(() -> offices.open(city, title));
    }

    /** The office that signs for a city, as sheets name it. */
    public String office(String city) {
        return offices.of(accounts.organisation(city)).getFirst().id().toString();
    }

    /** The open work, each as kind and alias of who it waits for, e.g. {@code endorse freetown}. */
    List<String> work(String id) {
        return inbox.of(id(id).subject()).stream()
                .map(entry -> entry.kind().substring("declaration.".length()) + " "
                        + organisations.get(entry.organisation()).alias())
                .sorted()
                .toList();
    }

    /** How the open work is called. */
    List<String> words(String id) {
        return inbox.of(id(id).subject()).stream().map(InboxEntry::nodeKey).toList();
    }

    /** Where the drawn process stands. @param account with the organisation it acts for, e.g. {@code officer secretariat} */
    Set<String> active(String id, String account) {
        String[] who = account.split(" ", 2);
        return currentActor
                .callAs(organisations.actorFor(who[0], who[1]), () -> reading.diagram(id(id)))
                .active();
    }

    CaseFile caseFile(String id) {
        return transactions.execute(status -> cases.find(id(id).subject()).orElseThrow());
    }

    boolean runs(String id) {
        return !processes.waitingAt(id(id).subject()).isEmpty();
    }

    /** Moves the portal's clock and runs what is due by then. */
    void at(Instant moment) {
        clock.moveTo(moment);
        timers.runDue();
    }

    void backToToday() {
        clock.reset();
    }

    Instant now() {
        return clock.instant();
    }

    static DeclarationId id(String id) {
        return new DeclarationId(UUID.fromString(id));
    }
}
