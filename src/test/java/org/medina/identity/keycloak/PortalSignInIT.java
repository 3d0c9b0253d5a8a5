package org.medina.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.PortalClock;
import org.medina.testing.Http;
import org.medina.testing.IntegrationTest;
import org.medina.testing.KeycloakAdmin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in as a browser does, through Keycloak's own page. */
@IntegrationTest
class PortalSignInIT {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final String WHOAMI = "/probe/whoami";

    @LocalServerPort
    int port;

    @Autowired
    PortalClock clock;

    Http http;

    @BeforeEach
    void connect() {
        http = new Http("http://localhost:" + port);
    }

    @AfterEach
    void putTheClockRight() {
        clock.reset();
    }

    @Test
    void theSignInLeadsBackToThePageAskedFor() {
        var asked = http.get(WHOAMI + "?a=b", null);
        assertThat(asked.status()).isEqualTo(302);

        var back = signIn(follow(asked), "coordinator.freetown");

        assertThat(back.response().uri()).hasPath(WHOAMI).hasQuery("a=b");
        assertThat(back.body()).contains("for freetown as [CITY_EDITOR, CITY_COORDINATOR]");
    }

    @Test
    void theSignInAsksForAllOrganisationsAndProvesItselfByPkce() {
        var request = http.get("/oauth2/authorization/medina", null);

        assertThat(request.header("Location"))
                .contains("scope=openid%20organization:*")
                .contains("code_challenge_method=S256");
    }

    @Test
    void somebodyOfSeveralOrganisationsSwitchesAndIsRememberedNextTime() {
        signIn(follow(http.get(WHOAMI, null)), "adviser");
        assertThat(http.get("/probe/choose/montreal", null).body())
                .contains("for montreal")
                .contains("CITY_COORDINATOR");
        assertThat(http.get("/probe/choose/maipu", null).body()).contains("for montreal");

        connect();
        assertThat(signIn(follow(http.get(WHOAMI, null)), "adviser").body()).contains("for montreal");

        assertThat(http.get("/probe/choose/freetown", null).body()).contains("for freetown as [CITY_EDITOR]");
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneWithinFiveMinutes() {
        signIn(follow(http.get(WHOAMI, null)), "coordinator.accra");
        KeycloakAdmin.takeRole("coordinator.accra", "accra", "city-coordinator");
        try {
            assertThat(http.get(WHOAMI, null).body()).contains("CITY_COORDINATOR");
            clock.moveBy(Duration.ofMinutes(5));
            assertThat(http.get(WHOAMI, null).body())
                    .contains("for accra as [CITY_EDITOR]")
                    .doesNotContain("CITY_COORDINATOR");
        } finally {
            KeycloakAdmin.giveRole("coordinator.accra", "accra", "city-coordinator");
        }
    }

    @Test
    void somebodyWhoseAccountIsClosedIsSignedOutWithinFiveMinutes() {
        signIn(follow(http.get(WHOAMI, null)), "coordinator.bristol");
        KeycloakAdmin.enable("coordinator.bristol", false);
        try {
            clock.moveBy(Duration.ofMinutes(5));
            var answer = http.get(WHOAMI, null);
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.header("Location")).contains("/oauth2/authorization/medina");
        } finally {
            KeycloakAdmin.enable("coordinator.bristol", true);
        }
    }

    @Test
    void whatNeedsAFreshSignInAsksForThePasswordAgainAndComesBack() {
        signIn(follow(http.get(WHOAMI, null)), "mayor.freetown");
        assertThat(http.get("/probe/sign", null).body()).isEqualTo("signed");

        clock.moveBy(Duration.ofMinutes(6));
        assertThat(http.get("/probe/sign", null).status()).isEqualTo(401);
        clock.reset();

        var again = http.get(
                "/oauth2/authorization/medina?fresh=true&return="
                        + URLEncoder.encode("/probe/sign?x=1", StandardCharsets.UTF_8),
                null);
        assertThat(again.header("Location")).contains("prompt=login").contains("max_age=0");
        var back = signIn(follow(again), "mayor.freetown");
        assertThat(back.response().uri()).hasPath("/probe/sign");
        assertThat(back.body()).isEqualTo("signed");
    }

    @Test
    void eachOfTwoTabsComesBackToThePageItAskedFor() {
        var first = follow(http.get(WHOAMI + "?tab=1", null));
        var second = follow(http.get(WHOAMI + "?tab=2", null));

        assertThat(signIn(first, "coordinator.freetown").response().uri()).hasQuery("tab=1");
        var again = follow(http.get(second.response().uri().toString(), null));
        assertThat(signIn(again, "coordinator.freetown").response().uri()).hasQuery("tab=2");
    }

    @Test
    void oneBrowserKeepsNoMoreSignInsThanItCanHaveTabs() {
        var first = http.get(WHOAMI, null);
        String asked = http.get(first.header("Location"), null).header("Location");
        for (int tab = 0; tab < OpenSignIns.MOST; tab++) {
            follow(http.get(WHOAMI, null));
        }

        var back =
                http.get(submit(http.get(asked, null), "coordinator.freetown").header("Location"), null);

        assertThat(back.header("Location")).endsWith("/oauth2/authorization/medina");
    }

    @Test
    void aPageThatClosesAfterItsSessionEndedDoesNotReplaceTheSessionOfTheNext() {
        var closed = http.send(http.to("/VAADIN/push?v-r=push&v-uiId=1&v-pushId=ended&X-Atmosphere-Transport=close"
                        + "&X-Atmosphere-tracking-id=ended")
                .POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(closed.response().headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void anAnswerToNoQuestionIsAskedForOnceMoreAndThenRefused() {
        String invented = "/login/oauth2/code/medina?code=guessed&state=guessed";
        var once = http.get(invented, null);
        assertThat(once.status()).isEqualTo(302);
        assertThat(once.header("Location")).endsWith("/oauth2/authorization/medina");

        assertThat(http.get(invented, null).status()).isEqualTo(401);
    }

    @Test
    void aReturnToAnotherServerIsNotMade() {
        var start = http.get("/oauth2/authorization/medina?return=//elsewhere.example/", null);

        var atPortal = submit(follow(start), "head").header("Location");
        var back = http.get(atPortal, null);

        assertThat(back.header("Location")).endsWith("/work").doesNotContain("elsewhere");
    }

    @Test
    void signingOutEndsTheSessionHereAndAtKeycloak() {
        signIn(follow(http.get(WHOAMI, null)), "officer");
        var page = http.get("/probe/csrf", null);

        var out = http.send(http.to("/logout")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(page.body())));

        assertThat(out.status()).isEqualTo(302);
        assertThat(out.header("Location"))
                .contains("/protocol/openid-connect/logout")
                .contains("id_token_hint=")
                .contains("post_logout_redirect_uri=");
        var atKeycloak = http.get(out.header("Location"), null);
        assertThat(atKeycloak.header("Location")).isEqualTo("http://localhost:" + port + "/");
        assertThat(follow(http.get(WHOAMI, null)).body()).contains("id=\"password\"");
    }

    /** Goes on from redirect to redirect until a page comes. */
    private Http.Answer follow(Http.Answer answer) {
        var at = answer;
        for (int hop = 0; hop < 12 && at.status() == 302; hop++) {
            at = http.get(at.response().uri().resolve(at.header("Location")).toString(), null);
        }
        return at;
    }

    private Http.Answer signIn(Http.Answer signInPage, String account) {
        return follow(submit(signInPage, account));
    }

    private Http.Answer submit(Http.Answer signInPage, String account) {
        var form = FORM.matcher(signInPage.body());
        assertThat(form.find()).as("a sign-in form in " + signInPage.body()).isTrue();
        return http.send(http.to(form.group(1).replace("&amp;", "&"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + account + "&password=medina")));
    }
}
