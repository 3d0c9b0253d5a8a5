package org.medina.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medina.identity.NotRegistered;
import org.medina.identity.OrganisationId;
import org.medina.identity.OrganisationKind;
import org.medina.identity.PeopleRegister.Invitee;
import org.medina.identity.PeopleRegister.Seat;
import org.medina.identity.PersonId;
import org.medina.identity.Role;
import org.medina.testing.Http;
import org.medina.testing.KeycloakAdmin;
import org.medina.testing.Servers;

/** The register at the real Keycloak: an act that is cut off anywhere is finished by the next try, and nothing is there twice. */
class RegistrarIT {

    private static final Set<Role> ROLES = EnumSet.of(Role.CITY_EDITOR, Role.CITY_SIGNATORY);
    private static final String REALM = "/admin/realms/medina";

    private final String keycloak = Servers.readyKeycloak().url();
    private final CuttingLine line = new CuttingLine(keycloak);
    private final Registrar registrar = registrar("demo-only");

    private int failed;

    private Registrar registrar(String secret) {
        return new Registrar(
                new KeycloakSettings(keycloak, line.url(), "medina", "demo-only", "demo-only", secret), () -> {});
    }

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void anOrganisationWhoseMakingWasCutOffAnywhereIsThereOnceWithAllItsRoles() {
        registrar.keep(seat());
        int answers = line.passed();
        assertThat(answers).isGreaterThan(6);
        int before = failed;

        for (int lost = 1; lost <= answers; lost++) {
            Seat seat = seat();
            line.lose(lost);
            cutOff(() -> registrar.keep(seat));

            OrganisationId made = registrar.keep(seat);

            assertThat(registrar.keep(seat)).isEqualTo(made);
            assertThat(organisationsOf(seat)).as("answer %d was lost", lost).containsExactly(made.toString());
            assertThat(rolesOf(made)).containsExactlyInAnyOrder("city-editor", "city-signatory");
        }
        assertThat(failed - before).as("acts that were cut off").isGreaterThan(3);
    }

    @Test
    void aMemberWhoseAdmissionWasCutOffAnywhereHasOneAccountAndThoseRoles() {
        OrganisationId city = registrar.keep(seat());
        line.lose(0);
        registrar.admit(city, invitee(), Set.of(Role.CITY_EDITOR));
        int answers = line.passed();

        for (int lost = 1; lost <= answers; lost++) {
            Invitee invitee = invitee();
            line.lose(lost);
            cutOff(() -> registrar.admit(city, invitee, Set.of(Role.CITY_EDITOR)));

            PersonId person = registrar.admit(city, invitee, Set.of(Role.CITY_EDITOR));

            assertThat(registrar.admit(city, invitee, Set.of(Role.CITY_EDITOR))).isEqualTo(person);
            assertThat(membersOf(city, "city-editor")).contains(person.toString());
            assertThat(membersOf(city, "city-signatory")).doesNotContain(person.toString());
        }
    }

    @Test
    void otherRolesTakeTheFormerOnesAway() {
        OrganisationId city = registrar.keep(seat());
        Invitee invitee = invitee();
        PersonId person = registrar.admit(city, invitee, Set.of(Role.CITY_EDITOR));

        registrar.admit(city, invitee, Set.of(Role.CITY_SIGNATORY));

        assertThat(membersOf(city, "city-editor")).doesNotContain(person.toString());
        assertThat(membersOf(city, "city-signatory")).contains(person.toString());
        registrar.remove(city, person);
        registrar.remove(city, person);
        assertThat(membersOf(city, "city-signatory")).isEmpty();
    }

    @Test
    void anotherOrganisationOfThatNameIsNotTakenForIt() {
        Seat seat = seat();
        registrar.keep(seat);
        Seat impostor = new Seat(
                UUID.randomUUID().toString(), seat.alias(), seat.name(), seat.kind(), seat.country(), false, ROLES);

        assertThatThrownBy(() -> registrar.keep(impostor))
                .isInstanceOfSatisfying(
                        NotRegistered.class, e -> assertThat(e.why()).isEqualTo(NotRegistered.Why.TAKEN));
    }

    @Test
    void whatWasForgottenMayBeMadeAgainUnderItsNameByAnotherKey() {
        Seat seat = seat();
        OrganisationId first = registrar.keep(seat);
        registrar.admit(first, invitee(), Set.of(Role.CITY_EDITOR));
        Seat other = seat();
        registrar.keep(other);

        registrar.forget(seat.key());
        registrar.forget(seat.key());

        assertThat(organisationsOf(seat)).isEmpty();
        assertThat(organisationsOf(other)).as("another one stays").hasSize(1);
        Seat again = new Seat(
                UUID.randomUUID().toString(), seat.alias(), seat.name(), seat.kind(), seat.country(), false, ROLES);
        assertThat(registrar.keep(again)).isNotEqualTo(first);
    }

    @Test
    void aWrongSecretIsSaidToBeOne() {
        assertThatThrownBy(() -> registrar("wrong").keep(seat()))
                .isInstanceOfSatisfying(
                        NotRegistered.class, e -> assertThat(e.why()).isEqualTo(NotRegistered.Why.NOT_ALLOWED));
    }

    /** A question that changes nothing is asked again by the client itself; all else fails. */
    private void cutOff(Runnable act) {
        try {
            act.run();
        } catch (NotRegistered e) {
            assertThat(e.why()).isEqualTo(NotRegistered.Why.AWAY);
            failed++;
        }
        line.lose(0);
    }

    private static Seat seat() {
        String id = UUID.randomUUID().toString();
        return new Seat(id, "cut-" + id, "City " + id, OrganisationKind.CITY, "SLE", false, ROLES);
    }

    private static Invitee invitee() {
        return new Invitee(UUID.randomUUID() + "@cut.example", "Ada", "Kamara");
    }

    private List<String> organisationsOf(Seat seat) {
        return ask("/organizations?max=500&search=" + seat.alias().substring(4), "$[*].id");
    }

    private List<String> rolesOf(OrganisationId city) {
        return ask("/organizations/" + city + "/groups?briefRepresentation=false", "$[*].realmRoles[*]");
    }

    private List<String> membersOf(OrganisationId city, String role) {
        List<String> group = ask("/organizations/" + city + "/groups", "$[?(@.name == '%s')].id".formatted(role));
        return ask("/organizations/" + city + "/groups/" + group.getFirst() + "/members", "$[*].id");
    }

    private List<String> ask(String address, String path) {
        return new Http(keycloak).get(REALM + address, KeycloakAdmin.token()).json(path);
    }
}
