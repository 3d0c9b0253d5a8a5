package org.medina.identity.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.testing.Http;
import org.medina.testing.IntegrationTest;
import org.medina.testing.KeycloakAdmin;
import org.medina.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class ApiAccessIT {

    private static final String ME = "/api/v1/me";
    private static final String ACTOR = "/api/v1/probe/actor";

    @LocalServerPort
    int port;

    Http http;

    @BeforeEach
    void connect() {
        http = new Http("http://localhost:" + port);
    }

    @ParameterizedTest
    @ValueSource(strings = {ME, ACTOR, "/api/v1/unknown", "/api/unknown"})
    void withoutATokenNothingIsAnswered(String address) {
        var answer = http.get(address, null);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void aTokenThatIsNoneIsRefused() {
        var answer = http.get(ME, "not.a.token");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
        assertThat(answer.<String>json("$.type")).isEqualTo("urn:medina:problem:sign-in-needed");
    }

    @Test
    void aTokenOfTheRealmForAnotherAudienceIsRefused() {
        assertThat(http.get(ME, KeycloakAdmin.serviceToken()).status()).isEqualTo(401);
    }

    @Test
    void aTokenOfAnotherRealmOfTheSameServerIsRefused() {
        assertThat(http.get(ME, KeycloakAdmin.token()).status()).isEqualTo(401);
    }

    @Test
    void aTamperedTokenIsRefused() {
        var token = Tokens.of("coordinator.freetown");
        var other = Tokens.of("operator");
        var mixed = token.substring(0, token.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));

        assertThat(http.get(ME, mixed).status()).isEqualTo(401);
    }

    @Test
    void aSessionCookieOpensNoInterface() {
        assertThat(http.send(http.to(ME).header("Cookie", "JSESSIONID=x")).status())
                .isEqualTo(401);
    }

    @Test
    void somebodyOfOneOrganisationActsForIt() {
        var answer = http.get(ACTOR, Tokens.of("coordinator.freetown"));

        assertThat(answer.<String>json("$.organisation")).isEqualTo("freetown");
        assertThat(answer.<List<String>>json("$.roles")).containsExactly("CITY_COORDINATOR", "CITY_EDITOR");
    }

    @Test
    void somebodyOfSeveralMustNameOne() {
        var answer = http.get(ACTOR, Tokens.of("adviser"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.<String>json("$.errors[0].field")).isEqualTo("Medina-Organisation");
        assertThat(answer.<String>json("$.errors[0].message"))
                .contains("freetown")
                .contains("montreal");
    }

    @Test
    void aRoleHeldInOneOrganisationDoesNotCountInAnother() {
        var adviser = Tokens.of("adviser");

        assertThat(acting(adviser, "freetown").<List<String>>json("$.roles")).containsExactly("CITY_EDITOR");
        assertThat(acting(adviser, "montreal").<List<String>>json("$.roles")).contains("CITY_COORDINATOR");
    }

    @Test
    void anOrganisationMayBeNamedByItsId() {
        var adviser = Tokens.of("adviser");
        List<String> ids = http.get(ME, adviser).json("$.organisations[?(@.alias == 'montreal')].id");

        assertThat(acting(adviser, ids.getFirst()).<String>json("$.organisation"))
                .isEqualTo("montreal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"montreal", "secretariat", "no-such-organisation"})
    void nobodyActsForAnOrganisationThatIsNotTheirs(String organisation) {
        var answer = acting(Tokens.of("coordinator.freetown"), organisation);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.<String>json("$.detail")).contains(organisation);
    }

    @Test
    void peopleOfNoOrganisationActForThemselves() {
        assertThat(http.get(ACTOR, Tokens.of("operator")).<List<String>>json("$.roles"))
                .containsExactly("ADMIN");
        assertThat(http.get(ACTOR, Tokens.of("observer")).<String>json("$.organisation"))
                .isEmpty();
    }

    @Test
    void iAmToldWhoIAmAndWhereIHoldWhichRole() {
        var me = http.get(ME, Tokens.of("adviser"));

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.<String>json("$.username")).isEqualTo("adviser");
        assertThat(me.<List<String>>json("$.organisations[*].alias")).containsExactlyInAnyOrder("freetown", "montreal");
        assertThat(me.<List<String>>json("$.organisations[?(@.alias == 'freetown')].country"))
                .containsExactly("SLE");
        assertThat(me.<Object>json("$.actingFor")).isNull();
        assertThat(http.get(ME, Tokens.of("mayor.freetown")).<String>json("$.actingFor.alias"))
                .isEqualTo("freetown");
    }

    @Test
    void metricsAreForOperatorsOnly() {
        assertThat(http.get("/actuator/prometheus", null).status()).isEqualTo(401);
        assertThat(http.get("/actuator/prometheus", Tokens.of("head")).status()).isEqualTo(403);
        assertThat(http.get("/actuator/prometheus", Tokens.of("operator")).status())
                .isEqualTo(200);
    }

    @Test
    void healthIsOpenAndTellsNoDetails() {
        for (String probe : List.of("", "/liveness", "/readiness")) {
            var answer = http.get("/actuator/health" + probe, null);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.<String>json("$.status")).isEqualTo("UP");
            assertThat(answer.body()).doesNotContain("jdbc").doesNotContain("details");
            assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    private Http.Answer acting(String token, String organisation) {
        HttpRequest.Builder request = http.to(ACTOR, token).header("Medina-Organisation", organisation);
        return http.send(request);
    }
}
