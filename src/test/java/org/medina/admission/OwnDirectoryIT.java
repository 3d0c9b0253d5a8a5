package org.medina.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.testing.Accounts;
import org.medina.testing.Http;
import org.medina.testing.IntegrationTest;
import org.medina.testing.KeycloakAdmin;
import org.medina.testing.Servers;
import org.medina.testing.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Sign-in through an organisation’s own directory, tried with a second realm that stands for it. A directory says who
 * somebody is; whether they come in is the portal’s to say.
 */
@IntegrationTest
class OwnDirectoryIT {

    private static final Pattern CHOICE = Pattern.compile("id=\"social-[^\"]+\"[^>]*href=\"([^\"]+)\"");
    private static final Pattern NAMED = Pattern.compile("name=\"username\" value=\"([^\"]+)\"");
    private static final String OWN = "&password=of-the-town";

    private final Accounts accounts;
    private final AdmissionSteps steps;
    private final String base;
    private final String directory = "directory-" + UUID.randomUUID().toString().substring(0, 8);

    private String town = "";

    @Autowired
    OwnDirectoryIT(Accounts accounts, @LocalServerPort int port) {
        this.accounts = accounts;
        this.base = "http://localhost:" + port;
        this.steps = new AdmissionSteps(base);
    }

    @BeforeEach
    void aTownWithADirectory() {
        accounts.organisation("secretariat");
        String id = steps.asked(AdmissionSteps.unused("Town with a directory"));
        steps.admit(id);
        town = steps.made(id);
        steps.comesIn(town, "clerk@" + town + ".example", "city-coordinator");
        KeycloakAdmin.send("POST", "", """
                {"realm": "%1$s", "enabled": true, "sslRequired": "none", "clients": [
                   {"clientId": "medina", "secret": "of-the-client", "standardFlowEnabled": true,
                    "redirectUris": ["%2$s/realms/medina/broker/%1$s/endpoint"]}],
                 "users": [%3$s, %4$s, %5$s]}""".formatted(
                        directory,
                        Servers.readyKeycloak().url(),
                        user("clerk", "clerk@" + town + ".example"),
                        user("stranger", "stranger@" + town + ".example"),
                        user("impostor", "officer@demo.example")));
        connect();
    }

    @AfterEach
    void without() {
        KeycloakAdmin.send("DELETE", "/medina/identity-provider/instances/" + directory, "");
        KeycloakAdmin.send("DELETE", "/" + directory, "");
    }

    @Test
    void whoWasInvitedProvesItOnceByThePasswordAndComesInByTheDirectoryFromThenOn() {
        Session first = Session.unknown(base);
        Http.Answer asked = first.submit(chosen(first), "username=clerk" + OWN);
        assertThat(landed(asked)).as(asked.body()).startsWith("/realms/medina/");
        Http.Answer proved = first.submit(asked, named(asked) + "&password=medina");
        assertThat(landed(proved)).as(asked.body() + proved.body()).isEqualTo("/work");

        Session second = Session.unknown(base);
        assertThat(landed(second.submit(chosen(second), "username=clerk" + OWN)))
                .isEqualTo("/work");

        Session third = Session.unknown(base);
        Http.Answer direct = third.follow("/oauth2/authorization/medina?directory=" + directory);
        assertThat(landed(direct)).startsWith("/realms/" + directory + "/");
        assertThat(landed(third.submit(direct, "username=clerk" + OWN))).isEqualTo("/work");
    }

    @Test
    void whoWasNotInvitedStaysOutThoughTheDirectoryKnowsThem() {
        Session session = Session.unknown(base);
        Http.Answer refused = session.submit(chosen(session), "username=stranger" + OWN);

        assertThat(landed(refused)).startsWith("/realms/medina/");
        assertThat(session.follow("/work").body()).contains("kc-form-login");
        assertThat(KeycloakAdmin.send("GET", "/medina/users?email=stranger@" + town + ".example", "")
                        .body())
                .isEqualTo("[]");
    }

    @Test
    void aDirectoryThatTakesSomebodyForAnOfficerOpensNothing() {
        Session session = Session.unknown(base);
        Http.Answer asked = session.submit(chosen(session), "username=impostor" + OWN);
        assertThat(landed(asked)).startsWith("/realms/medina/");

        assertThat(landed(session.submit(asked, named(asked) + "&password=of-the-town")))
                .startsWith("/realms/medina/");
        assertThat(landed(session.follow("/work"))).startsWith("/realms/medina/");
    }

    /** The directory’s own page, by its button on the sign-in page. */
    private static Http.Answer chosen(Session session) {
        String page = session.follow("/work").body();
        Matcher choice = CHOICE.matcher(page);
        assertThat(choice.find()).as(page).isTrue();
        return session.follow(Servers.readyKeycloak().url() + choice.group(1).replace("&amp;", "&"));
    }

    /** The account that the page names already, as the browser sends it along. */
    private static String named(Http.Answer page) {
        Matcher name = NAMED.matcher(page.body());
        assertThat(name.find()).as(page.body()).isTrue();
        return "username=" + name.group(1);
    }

    private static String landed(Http.Answer answer) {
        return answer.response().uri().getPath();
    }

    /** As docs/signing-in.md tells an operator to do it. */
    private void connect() {
        String realm = Servers.readyKeycloak().url() + "/realms/" + directory;
        KeycloakAdmin.send("POST", "/medina/identity-provider/instances", """
                {"alias": "%1$s", "displayName": "Town with a directory", "providerId": "oidc", "enabled": true,
                 "firstBrokerLoginFlowAlias": "medina directory", "config": {
                   "clientId": "medina", "clientSecret": "of-the-client", "clientAuthMethod": "client_secret_post",
                   "issuer": "%2$s", "authorizationUrl": "%2$s/protocol/openid-connect/auth",
                   "tokenUrl": "%2$s/protocol/openid-connect/token", "useJwksUrl": "true", "validateSignature": "true",
                   "jwksUrl": "%2$s/protocol/openid-connect/certs", "defaultScope": "openid profile email",
                   "pkceEnabled": "true", "pkceMethod": "S256", "passMaxAge": "true"}}""".formatted(directory, realm));
        String organisation = KeycloakAdmin.send("GET", "/medina/organizations?exact=true&search=" + name(), "")
                .<java.util.List<String>>json("$[*].id")
                .getFirst();
        String said = KeycloakAdmin.send("GET", "/medina/organizations/" + organisation, "")
                .body();
        KeycloakAdmin.send(
                "PUT",
                "/medina/organizations/" + organisation,
                said.replaceFirst("\\{", "{\"domains\": [{\"name\": \"" + town + ".example\", \"verified\": true}],"));
        KeycloakAdmin.send("POST", "/medina/organizations/" + organisation + "/identity-providers", directory);
    }

    private String name() {
        return steps.seat(town).path("name").asString().replace(" ", "%20");
    }

    private static String user(String name, String email) {
        return """
                {"username": "%s", "email": "%s", "emailVerified": true, "firstName": "Ada", "lastName": "Kamara",
                 "enabled": true, "credentials": [{"type": "password", "value": "of-the-town", "temporary": false}]}""".formatted(name, email);
    }
}
