package org.medina.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medina.base.Problem;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@IntegrationTest
class OrganisationsIT {

    @Autowired
    Organisations organisations;

    @Autowired
    Offices offices;

    @Autowired
    CurrentActor actors;

    @Test
    void theMirrorHoldsWhatKeycloakSaysOfOrganisations() {
        var sierraLeone = organisations.find("sierraleone").orElseThrow();

        assertThat(sierraLeone.kind()).isEqualTo(OrganisationKind.STATE);
        assertThat(sierraLeone.country()).isEqualTo("SLE");
        assertThat(sierraLeone.focal()).isTrue();
        assertThat(organisations.get(sierraLeone.id())).isEqualTo(sierraLeone);
        assertThat(organisations.find("nowhere")).isEmpty();
    }

    @Test
    void anOrganisationOfAKindIsNamedByItsAliasOrItsId() {
        var freetown = organisations.find("freetown").orElseThrow();
        String id = freetown.id().toString();

        assertThat(organisations.named(OrganisationKind.CITY, "freetown")).contains(freetown);
        assertThat(organisations.named(OrganisationKind.CITY, id)).contains(freetown);
        assertThat(organisations.named(OrganisationKind.CITY, id.toUpperCase(Locale.ROOT)))
                .contains(freetown);
        assertThat(organisations.named(OrganisationKind.STATE, "freetown")).isEmpty();
        assertThat(organisations.named(OrganisationKind.CITY, "nowhere")).isEmpty();
        assertThat(organisations.named(OrganisationKind.CITY, null)).isEmpty();
        assertThat(organisations.at("freetown")).contains(freetown);
        assertThat(organisations.at(id)).contains(freetown);
        assertThat(organisations.at(UUID.randomUUID().toString())).isEmpty();
    }

    @Test
    void theMinistryThatSpeaksForItsStateComesFirst() {
        assertThat(organisations.statesOf("SLE"))
                .extracting(Organisation::alias)
                .containsExactly("sierraleone", "health-sierraleone", "social-sierraleone");
        assertThat(organisations.statesOf("ARG")).isEmpty();
    }

    @Test
    void theMirrorHoldsWhoHoldsWhichRoleWhere() {
        var freetown = organisations.find("freetown").orElseThrow().id();

        assertThat(organisations.people(freetown, Role.CITY_SIGNATORY))
                .extracting(holder -> holder.person().username())
                .containsExactlyInAnyOrder("mayor.freetown", "deputy.freetown");
        assertThat(organisations.people(freetown))
                .filteredOn(holder -> holder.person().username().equals("adviser"))
                .extracting(PersonInRole::role)
                .containsExactly(Role.CITY_EDITOR);
        var adviser = organisations.personNamed("adviser").orElseThrow();
        assertThat(organisations.isMember(adviser.id(), freetown)).isTrue();
        assertThat(organisations.isMember(
                        organisations.personNamed("officer").orElseThrow().id(), freetown))
                .isFalse();
    }

    @Test
    void anAccountActsForAnOrganisationWithTheRolesHeldThere() {
        assertThat(organisations.actorFor("adviser", "montreal").roles())
                .containsExactlyInAnyOrder(Role.CITY_EDITOR, Role.CITY_COORDINATOR);
        assertThat(organisations.actorFor("adviser", "freetown").roles()).containsExactly(Role.CITY_EDITOR);
        assertThatThrownBy(() -> organisations.actorFor("officer", "freetown")).isInstanceOf(Problem.class);
    }

    @Test
    void actingAsSomebodyIsNestedAndEndsWithTheWork() {
        var mayor = organisations.actorFor("mayor.freetown", "freetown");
        var timer = Actor.system("reminder");

        assertThat(actors.find()).isEmpty();
        assertThatThrownBy(actors::get).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        actors.runAs(mayor, () -> {
            assertThat(actors.get()).isEqualTo(mayor);
            assertThat(actors.callAs(timer, actors::get)).isEqualTo(timer);
            assertThat(actors.get()).isEqualTo(mayor);
        });
        assertThat(actors.find()).isEmpty();
    }

    @Test
    void aMandateCountsFromItsFirstToItsLastDay() {
        var mayor = organisations.actorFor("mayor.tyre", "tyre");
        var mandate = actors.callAs(Actor.system("test"), () -> {
            var office = offices.open(organisation(mayor), "Mayor " + UUID.randomUUID());
            return offices.grant(
                    office.id(),
                    person(mayor),
                    MandateKind.DEPUTY,
                    LocalDate.parse("2004-03-01"),
                    LocalDate.parse("2004-03-31"),
                    "Decision 12/2024");
        });

        assertThat(at(mayor, "2004-02-29")).isEmpty();
        assertThat(at(mayor, "2004-03-01")).contains(mandate);
        assertThat(at(mayor, "2004-03-31")).contains(mandate);
        assertThat(at(mayor, "2004-04-01")).isEmpty();
    }

    @Test
    void aMandateBeginsAndEndsAtMidnightInTheCountryOfItsOrganisation() {
        // Tyre is two hours before UTC in winter and three in summer
        var mayor = organisations.actorFor("mayor.tyre", "tyre");
        var mandate = actors.callAs(Actor.system("test"), () -> {
            var office = offices.open(organisation(mayor), "Mayor " + UUID.randomUUID());
            return offices.grant(
                    office.id(),
                    person(mayor),
                    MandateKind.DEPUTY,
                    LocalDate.parse("2006-01-10"),
                    LocalDate.parse("2006-07-20"),
                    null);
        });

        assertThat(moment(mayor, "2006-01-09T21:59:59Z")).isEmpty();
        assertThat(moment(mayor, "2006-01-09T22:00:00Z")).contains(mandate);
        assertThat(moment(mayor, "2006-07-20T20:59:59Z")).contains(mandate);
        assertThat(moment(mayor, "2006-07-20T21:00:00Z")).isEmpty();
    }

    private java.util.Optional<Mandate> moment(Actor actor, String at) {
        return offices.mandateOf(person(actor), organisation(actor), Instant.parse(at));
    }

    @Test
    void whoHoldsAnOfficeSignsAsHolderRatherThanAsDeputyAndAnEndedMandateIsOver() {
        var mayor = organisations.actorFor("mayor.zurich", "zurich");
        // before anybody else gives this mayor a mandate
        var since = LocalDate.parse("2014-01-01");
        var held = actors.callAs(Actor.system("test"), () -> {
            var office = offices.open(organisation(mayor), "Stadtpräsidium " + UUID.randomUUID());
            offices.grant(office.id(), person(mayor), MandateKind.DEPUTY, since, null, null);
            return offices.grant(office.id(), person(mayor), MandateKind.HOLDER, since, null, null);
        });
        assertThat(at(mayor, "2014-06-01")).contains(held);

        actors.runAs(Actor.system("test"), () -> offices.end(held.id(), LocalDate.parse("2014-05-31")));
        assertThat(at(mayor, "2014-06-01").orElseThrow().kind()).isEqualTo(MandateKind.DEPUTY);
    }

    @Test
    void aCityCannotGiveItselfAMandate() {
        var coordinator = organisations.actorFor("coordinator.freetown", "freetown");

        assertThatThrownBy(() -> actors.callAs(coordinator, () -> offices.open(organisation(coordinator), "Mayor")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("FORBIDDEN");
    }

    @Test
    void nobodySignsForAnOrganisationThatIsNotTheirs() {
        var mayor = organisations.actorFor("mayor.freetown", "freetown");
        var montreal = organisations.find("montreal").orElseThrow();

        assertThatThrownBy(() -> actors.callAs(Actor.system("test"), () -> {
                    var office = offices.open(montreal.id(), "Maire");
                    return offices.grant(
                            office.id(), person(mayor), MandateKind.HOLDER, LocalDate.parse("2024-01-01"), null, null);
                }))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("identity.not-a-member");
    }

    private java.util.Optional<Mandate> at(Actor actor, String day) {
        Instant noon = LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
        return offices.mandateOf(person(actor), organisation(actor), noon);
    }

    private static PersonId person(Actor actor) {
        return java.util.Objects.requireNonNull(actor.person());
    }

    private static OrganisationId organisation(Actor actor) {
        return java.util.Objects.requireNonNull(actor.organisation()).id();
    }
}
