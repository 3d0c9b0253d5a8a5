package org.medina.signoff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.medina.base.Ids;
import org.medina.base.SubjectRef;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.MandateKind;
import org.medina.identity.Office;
import org.medina.identity.Offices;
import org.medina.identity.Organisation;
import org.medina.identity.Organisations;
import org.medina.identity.PersonId;
import org.medina.identity.SignIn;
import org.medina.testing.Servers;
import org.springframework.stereotype.Component;

/** The mayor of Freetown and her deputy with their mandates, and texts for them to sign. */
@Component
class SignoffFixture {

    static final MandateProof PROOF = new MandateProof("Council resolution 2026/41", LocalDate.of(2026, 3, 4));
    static final String PURPOSE = "pledge.lead";

    private final CurrentActor actors;
    private final Organisations organisations;
    private final Offices offices;
    private final Signoff signoff;

    SignoffFixture(CurrentActor actors, Organisations organisations, Offices offices, Signoff signoff) {
        this.actors = actors;
        this.organisations = organisations;
        this.offices = offices;
        this.signoff = signoff;
    }

    /** Waits for the accounts, which the portal mirrors once the sign-in server answers. */
    void awaitPeople() {
        Servers.readyKeycloak();
        Instant giveUp = Instant.now().plus(Duration.ofSeconds(90));
        while (organisations.personNamed("mayor.freetown").isEmpty()) {
            if (Instant.now().isAfter(giveUp)) {
                throw new AssertionError("the accounts were not mirrored");
            }
            pause();
        }
        if (offices.mandateOf(person("mayor.freetown"), freetown().id(), Instant.now())
                .isEmpty()) {
            grant("mayor.freetown", MandateKind.HOLDER);
            grant("deputy.freetown", MandateKind.DEPUTY);
        }
    }

    Organisation freetown() {
        return organisations.find("freetown").orElseThrow();
    }

    PersonId person(String account) {
        return organisations.personNamed(account).orElseThrow().id();
    }

    Office office() {
        return actors.callAs(Actor.system("test"), () -> offices.open(freetown().id(), "Mayor"));
    }

    /** Of the office by which the mayor signs; other tests may have seated her before. */
    String officeTitle() {
        return offices.mandateOf(person("mayor.freetown"), freetown().id(), Instant.now())
                .orElseThrow()
                .office()
                .title();
    }

    <T> T as(String account, Supplier<T> work) {
        return actors.callAs(organisations.actorFor(account, account.substring(account.indexOf('.') + 1)), work);
    }

    <T> T asOfficer(String account, Supplier<T> work) {
        return actors.callAs(organisations.actorFor(account, "secretariat"), work);
    }

    <T> T withLoginOf(String account, Instant at, Supplier<T> work) {
        Actor actor = organisations.actorFor(account, "freetown");
        return actors.callAs(
                new Actor(
                        actor.person(), actor.name(), actor.organisation(), actor.roles(), new SignIn("oidc-code", at)),
                work);
    }

    static SubjectRef newCase() {
        return new SubjectRef("pledge", Ids.next());
    }

    FrozenText freeze(SubjectRef subject, String commitment) {
        return signoff.freeze(subject, content(commitment));
    }

    static Frozen content(String commitment) {
        return new Frozen(
                "medina.pledge/1",
                "A centre for all newcomers",
                List.of(
                        new FrozenSection("commitment", commitment),
                        new FrozenSection("budget", Map.of("own", 50_000, "currency", "USD"))),
                List.of());
    }

    Signature sign(String account, FrozenText text) {
        return as(account, () -> signoff.sign(text.subject(), text.hash(), PROOF, PURPOSE));
    }

    private void grant(String account, MandateKind kind) {
        Office office = office();
        actors.runAs(
                Actor.system("test"),
                () -> offices.grant(
                        office.id(),
                        person(account),
                        kind,
                        LocalDate.of(2020, 1, 1),
                        null,
                        "Council resolution 2020/1"));
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
