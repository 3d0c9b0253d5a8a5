package org.medina.grant;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.medina.base.Ids;
import org.medina.base.PortalClock;
import org.medina.base.SubjectRef;
import org.medina.budget.Budget;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.identity.CurrentActor;
import org.medina.identity.MandateKind;
import org.medina.identity.Office;
import org.medina.identity.Offices;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.inbox.Inbox;
import org.medina.testing.Accounts;
import org.medina.workflow.Processes;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionOperations;

/** A journey of tests: opens grants of Freetown as a process would that calls them, and hears what comes of them. */
@TestComponent
public class GrantsForTests {

    private static final LocalDate MANDATED = LocalDate.of(2024, 1, 1);

    private final GrantOpening opening;
    private final Processes processes;
    private final CaseFiles cases;
    private final Inbox inbox;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Offices offices;
    private final CurrentActor currentActor;
    private final TransactionOperations transactions;
    private final PortalClock clock;
    private final List<GrantClosed> heard = new ArrayList<>();

    GrantsForTests(
            GrantOpening opening,
            Processes processes,
            CaseFiles cases,
            Inbox inbox,
            Accounts accounts,
            Organisations organisations,
            Offices offices,
            CurrentActor currentActor,
            TransactionOperations transactions,
            PortalClock clock) {
        this.opening = opening;
        this.processes = processes;
        this.cases = cases;
        this.inbox = inbox;
        this.accounts = accounts;
        this.organisations = organisations;
        this.offices = offices;
        this.currentActor = currentActor;
        this.transactions = transactions;
        this.clock = clock;
    }

    @EventListener
    void on(GrantClosed closed) {
        heard.add(closed);
    }

    List<GrantClosed> heard(GrantId id) {
        return heard.stream().filter(closed -> closed.grant().equals(id)).toList();
    }

    /** 107,000.00 USD for Freetown, of which 64,200.00 from IOM and 42,800.00 from UNHCR, in tranches of 70 and 30. */
    public GrantRequest usual(String title) {
        return new GrantRequest(
                new SubjectRef("testament", Ids.next()),
                title,
                accounts.organisation("freetown"),
                new Budget(
                        "USD",
                        List.of(line(1, "60000"), line(4, "30000"), line(6, "10000")),
                        new BigDecimal("7"),
                        List.of(),
                        List.of(share("iom", "64200"), share("unhcr", "42800"))),
                List.of("The council confirms the site."),
                List.of(new GrantRequest.Indicator("Families registered", "0", "4000", "families")),
                LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC).minusMonths(5),
                12,
                new GrantPlan(
                        List.of(
                                new GrantPlan.Tranche(new BigDecimal("70"), BigDecimal.ZERO, false),
                                new GrantPlan.Tranche(new BigDecimal("30"), new BigDecimal("75"), true)),
                        List.of("Sanctions lists", "Protection from exploitation and abuse"),
                        6,
                        BigDecimal.TEN,
                        accounts.organisation("funds"),
                        List.of(new GrantPlan.ExchangeRate(
                                "USD", "EUR", new BigDecimal("0.9"), LocalDate.of(2026, 1, 2)))));
    }

    private static Budget.Line line(int category, String amount) {
        return new Budget.Line(UUID.randomUUID(), category, "Ward desks", 1, null, new BigDecimal(amount));
    }

    private Budget.Share share(String agency, String amount) {
        return new Budget.Share(accounts.organisation(agency), new BigDecimal(amount));
    }

    /** One whose city has handed its report in. @param base where the portal answers */
    public String reported(String base) {
        return new GrantStates(new GrantOverHttp(base), this).in("DELIVERY_REPORTED");
    }

    public GrantId open(String title) {
        return open(usual(title));
    }

    public GrantId open(GrantRequest request) {
        seatSignatories();
        return currentActor.callAs(
                accounts.actor("officer", "secretariat"),
                () -> transactions.execute(status -> {
                    GrantId id = opening.open(request);
                    processes.start(GrantId.KIND, id.subject());
                    return id;
                }));
    }

    /** Those who sign the usual agreement are in office. */
    public void seatSignatories() {
        seat("freetown", "Mayor of Freetown", "mayor.freetown", MandateKind.HOLDER);
        seat("freetown", "Mayor of Freetown", "deputy.freetown", MandateKind.DEPUTY);
        seat("iom", "Chief of Mission", "approver.iom", MandateKind.HOLDER);
        seat("unhcr", "Representative", "approver.unhcr", MandateKind.HOLDER);
    }

    private void seat(String organisation, String title, String account, MandateKind kind) {
        OrganisationId id = accounts.organisation(organisation);
        currentActor.runAs(accounts.actor("officer", "secretariat"), () -> {
            Office office = offices.open(id, title);
            var person = organisations.personNamed(account).orElseThrow().id();
            boolean seated = offices.mandates(office.id()).stream()
                    .anyMatch(mandate -> mandate.person().equals(person));
            if (!seated) {
                offices.grant(office.id(), person, kind, MANDATED, null, "Letter of appointment");
            }
        });
    }

    void lapse(GrantId id, SubjectRef about) {
        currentActor.runAs(
                accounts.actor("officer", "secretariat"),
                () -> transactions.executeWithoutResult(status -> {
                    opening.lapse(about, "The request was withdrawn.");
                    processes.cancel(id.subject(), "withdrawn");
                }));
    }

    CaseFile caseFile(GrantId id) {
        return transactions.execute(status -> cases.find(id.subject()).orElseThrow());
    }

    /** The open work, each as kind and alias of who it waits for, e.g. {@code pay funds}. */
    List<String> work(GrantId id) {
        return inbox.of(id.subject()).stream()
                .map(entry -> entry.kind().substring("grant.".length()) + " "
                        + organisations.get(entry.organisation()).alias())
                .sorted()
                .toList();
    }

    boolean runs(GrantId id) {
        return !processes.waitingAt(id.subject()).isEmpty();
    }

    Instant now() {
        return clock.instant();
    }
}
