package org.medina.register;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.medina.identity.CurrentActor;
import org.medina.identity.MandateKind;
import org.medina.identity.Offices;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.pledge.PledgeDrafting;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PledgeReading;
import org.medina.pledge.PledgeService;
import org.medina.pledge.PublishedPledges;
import org.medina.testing.Servers;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes pledges the whole way to the register through the services, as the people of Freetown, Zürich and Tyre would. */
@TestComponent
public class Publishing {

    static final String MANDATE = "Council decision 17";

    private final PledgeDrafting drafting;
    private final PledgeService pledges;
    private final PledgeReading reading;
    private final Organisations organisations;
    private final Offices offices;
    private final CurrentActor current;
    private final JsonMapper json;
    private final Clock clock;
    private final PublishedPledges published;

    Publishing(
            PledgeDrafting drafting,
            PledgeService pledges,
            PledgeReading reading,
            Organisations organisations,
            Offices offices,
            CurrentActor current,
            JsonMapper json,
            Clock clock,
            PublishedPledges published) {
        this.drafting = drafting;
        this.pledges = pledges;
        this.reading = reading;
        this.organisations = organisations;
        this.offices = offices;
        this.current = current;
        this.json = json;
        this.clock = clock;
        this.published = published;
    }

    /** Waits until people and organisations are known here. */
    public void awaitPeople() throws InterruptedException {
        Servers.readyKeycloak();
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (organisations.all(OrganisationKind.CITY).isEmpty()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("the mirror stays empty");
            }
            Thread.sleep(200);
        }
    }

    /** A content with everything that is needed before review. */
    public ObjectNode content(String title, String commitment) {
        return json.createObjectNode()
                .put("title", title)
                .put("summary", "What " + title + " means for the people of the city.")
                .put("compactScope", "GCM")
                .put("currentAction", "We run an office for newcomers.")
                .put("commitment", commitment)
                .put("start", "2026-01-01")
                .set("gcmObjectives", json.createArrayNode().add(15).add(16))
                .set("actionAreas", json.createArrayNode().add("2020/4"));
    }

    ObjectNode json(String text) {
        return (ObjectNode) json.readTree(text);
    }

    PledgeId id(String reference) {
        return published.find(reference).orElseThrow().id();
    }

    Instant daysAgo(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    String city(String alias) {
        return organisations.find(alias).orElseThrow().id().toString();
    }

    PledgeId draft(String city, ObjectNode content) {
        return as("coordinator." + city, city, () -> drafting.create(content, null));
    }

    /** Up to the secretariat's check. */
    PledgeId signed(String city, ObjectNode content) {
        PledgeId id = draft(city, content);
        as("coordinator." + city, city, () -> pledges.sendToReview(id));
        boolean review = as("coordinator." + city, city, () -> reading.get(id))
                .status()
                .name()
                .equals("OFFICE_REVIEW");
        if (review) {
            as("coordinator." + city, city, () -> pledges.approve(id));
        }
        var details = as("coordinator." + city, city, () -> reading.get(id));
        for (var partner : details.partners()) {
            String alias = partner.city().alias();
            as("coordinator." + alias, alias, () -> pledges.confirm(id));
        }
        as("officer", "secretariat", () -> mandate("mayor." + city, city));
        String hash = as("mayor." + city, city, () -> reading.get(id)).textHash();
        LocalDate decided = LocalDate.of(2025, 11, 3);
        as("mayor." + city, city, () -> pledges.sign(id, hash, MANDATE, decided));
        return id;
    }

    public String published(String city, ObjectNode content) {
        PledgeId id = signed(city, content);
        as("officer", "secretariat", () -> pledges.accept(id));
        return as("officer", "secretariat", () -> reading.get(id)).reference();
    }

    public void withdraw(String city, String reference, String reason, String publicReason) {
        PledgeId id =
                as("coordinator." + city, city, () -> reading.resolve(reference).orElseThrow());
        as("mayor." + city, city, () -> pledges.withdraw(id, reason, publicReason));
    }

    String textHash(String city, PledgeId id) {
        return String.valueOf(
                as("coordinator." + city, city, () -> reading.get(id)).textHash());
    }

    private void mandate(String mayor, String city) {
        var organisation = organisations.find(city).orElseThrow();
        var person = organisations.personNamed(mayor).orElseThrow().id();
        if (offices.mandateOf(person, organisation.id(), clock.instant()).isEmpty()) {
            var office = offices.of(organisation.id()).stream()
                    .findFirst()
                    .orElseGet(() -> offices.open(organisation.id(), "Mayor"));
            offices.grant(office.id(), person, MandateKind.HOLDER, LocalDate.of(2024, 1, 1), null, "Election");
        }
    }

    /** The title of the office that the city's mayor signs for, whoever opened it. */
    String officeOf(String city) {
        var organisation = organisations.find(city).orElseThrow();
        var mayor = organisations.personNamed("mayor." + city).orElseThrow().id();
        return offices.mandateOf(mayor, organisation.id(), clock.instant())
                .orElseThrow()
                .office()
                .title();
    }

    List<String> staffNames() {
        return List.of("coordinator.freetown", "mayor.freetown", "editor.freetown", "officer", "mayor.tyre").stream()
                .map(name -> organisations.personNamed(name).orElseThrow().name())
                .toList();
    }

    private void as(String account, String organisation, Runnable work) {
        current.runAs(organisations.actorFor(account, organisation), work);
    }

    private <T> T as(String account, String organisation, Supplier<T> work) {
        return current.callAs(organisations.actorFor(account, organisation), work);
    }
}
