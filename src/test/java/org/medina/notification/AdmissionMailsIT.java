package org.medina.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.admission.AdmissionSteps;
import org.medina.base.PortalClock;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.PersonId;
import org.medina.identity.Role;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever admits hears that somebody asked to take part, as they wish to hear of new work, and no mail says who asked. */
@IntegrationTest
class AdmissionMailsIT {

    @Autowired
    Accounts accounts;

    @Autowired
    PortalClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CurrentActor current;

    @Autowired
    Mails mails;

    @Autowired
    LoneMails lone;

    @LocalServerPort
    int port;

    private AdmissionSteps steps = new AdmissionSteps("");

    @BeforeEach
    void begin() {
        steps = new AdmissionSteps("http://localhost:" + port);
        forget();
    }

    @AfterEach
    void forget() {
        clock.reset();
        jdbc.sql("delete from notification.outbox where kind = 'ADMISSION'").update();
        jdbc.sql("delete from notification.preference where person in (:both)")
                .param("both", List.of(person("officer").value(), person("head").value()))
                .update();
    }

    @Test
    void officersAndTheHeadAreToldOnceADayUnlessTheyWishOtherwise() {
        steps.asked(AdmissionSteps.unused("Ciudad Una"));
        steps.asked(AdmissionSteps.unused("Ciudad Dos"));
        assertThat(told()).containsExactly("head", "officer");

        clock.moveBy(Duration.ofDays(1));
        steps.asked(AdmissionSteps.unused("Ciudad Tres"));
        assertThat(told()).containsExactly("head", "head", "officer", "officer");
    }

    @Test
    void whoWishesNoMailsGetsNoneAndWhoWishesThemAtOnceGetsOneAnHour() {
        wish("head", "OFF");
        wish("officer", "MAIL");
        steps.asked(AdmissionSteps.unused("Ciudad Una"));
        clock.moveBy(Duration.ofMinutes(61));
        steps.asked(AdmissionSteps.unused("Ciudad Dos"));

        assertThat(told()).containsExactly("officer", "officer");
    }

    @Test
    void anInvitedOrganisationThatSendsItsLetterIsToldOfTooAndAnOfficersOwnEntryIsNot() {
        String secret = steps.entered(AdmissionSteps.unused("Network of Cities"));
        assertThat(told()).isEmpty();

        Answer sent = ApiClient.anonymous("http://localhost:" + port)
                .upload("/join/status/" + secret, "letter", "letter.pdf", AdmissionSteps.LETTER);

        assertThat(sent.status()).as(sent.body()).isEqualTo(302);
        assertThat(told()).containsExactly("head", "officer");
    }

    @Test
    void theMailSaysHowManyAndNothingOfWhoAsked() {
        String name = AdmissionSteps.unused("Ciudad Secreta");
        steps.asked(name);
        Actor officer = accounts.actor("officer", "secretariat");
        Actor operator = new Actor(officer.person(), "Operator", null, Set.of(Role.ADMIN), officer.signIn());
        OutgoingMail mail = current.callAs(operator, () -> mails.page(null, 0, 50)).stream()
                .filter(one -> one.kind().equals(OutgoingMail.ADMISSION))
                .filter(one -> one.person().equals(person("officer").value()))
                .findFirst()
                .orElseThrow();
        Letter letter = current.callAs(operator, () -> mails.preview(mail.id()));

        assertThat(letter.subject() + letter.text() + letter.html())
                .contains("for your check", "/admissions")
                .doesNotContain(name, "Ciudad", "office@city.example");
        assertThat(lone.write(mail)).isPresent();
    }

    private void wish(String account, String way) {
        jdbc.sql("insert into notification.preference (person, kind, way) values (:person, 'WORK', :way)")
                .param("person", person(account).value())
                .param("way", way)
                .update();
    }

    private PersonId person(String account) {
        return accounts.actor(account, "secretariat").requiredPerson();
    }

    private List<String> told() {
        return jdbc.sql("""
                        select p.username from notification.outbox b join identity.person p on p.id = b.person
                         where b.kind = 'ADMISSION' order by 1""").query(String.class).list();
    }
}
