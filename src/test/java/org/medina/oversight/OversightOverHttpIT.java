package org.medina.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.pledge.PledgeFixtures;
import org.medina.testing.ApiClient;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Screen;
import org.medina.testing.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may look over cases, asked over HTTP and at the screens. */
@IntegrationTest
class OversightOverHttpIT {

    private static final String API = "/api/v1/oversight";
    private static final List<String> READ =
            List.of("/board", "/cases", "/figures", "/export/csv", "/export/xlsx", "/targets", "/views");
    private static final List<String> PAGES =
            List.of("/oversight", "/oversight/cases", "/oversight/figures", "/oversight/targets");

    private final PledgeFixtures pledges;
    private final String base;

    @Autowired
    OversightOverHttpIT(PledgeFixtures pledges, @LocalServerPort int port) {
        this.pledges = pledges;
        this.base = "http://localhost:" + port;
    }

    @ParameterizedTest
    @CsvSource({
        "officer, 200",
        "head, 200",
        "coordinator.freetown, 200",
        "focal.sierraleone, 200",
        "approver.iom, 200",
        "editor.freetown, 403",
        "mayor.freetown, 403",
        "commenter.health.sierraleone, 403",
        "donor.committee, 403",
        "observer, 403"
    })
    void whoLooksOverCases(String account, int status) {
        for (String path : READ) {
            assertThat(api(account).get(API + path).status()).as(path).isEqualTo(status);
        }
        assertThat(api(account)
                        .post(API + "/views?late=true", "{\"name\": \"Late\"}")
                        .status())
                .isEqualTo(status == 200 ? 201 : status);
    }

    @Test
    void nobodyWithoutASignInIsToldAnything() {
        for (String path : READ) {
            assertThat(ApiClient.anonymous(base).get(API + path).status())
                    .as(path)
                    .isEqualTo(401);
        }
    }

    @Test
    void aDraftIsSeenByItsCityAndTheSecretariatAndByNobodyElse() {
        String words = "Lantern " + UUID.randomUUID();
        UUID id = pledges.draft(pledges.complete(words)).value();
        String list = API + "/cases?words=" + words.replace(" ", "%20");

        assertThat(api("officer").get(list).json().path("items")).hasSize(1);
        assertThat(api("coordinator.freetown").get(list).json().path("items")).hasSize(1);
        for (String other : List.of("coordinator.montreal", "focal.sierraleone", "approver.iom")) {
            assertThat(api(other).get(list).json().path("items")).as(other).isEmpty();
            assertThat(api(other).get(API + "/cases/" + id + "/plan").status())
                    .as(other)
                    .isEqualTo(404);
            assertThat(new String(
                            api(other).download(API + "/export/csv?words=" + words.replace(" ", "%20")),
                            StandardCharsets.UTF_8))
                    .as(other)
                    .doesNotContain("Lantern");
        }
        assertThat(api("officer").get(API + "/cases/" + id + "/plan").json().path("starts"))
                .isNotEmpty();
    }

    @Test
    void casesAreFoundByForumAndObjective() {
        String words = "Beacon " + UUID.randomUUID();
        pledges.draft(pledges.complete(words));
        String list = API + "/cases?words=" + words.replace(" ", "%20");
        var content = api("officer").get(list);
        assertThat(content.json().path("items")).hasSize(1);
        String id = content.json().path("items").path(0).path("id").asString();
        var pledge = api("officer").get("/api/v1/pledges/" + id).json();
        String objective = pledge.findPath("gcmObjectives").path(0).asString();
        String forum = pledge.findPath("forums").path(0).asString();

        assertThat(api("officer").get(list + "&objective=" + objective).json().path("items"))
                .hasSize(1);
        assertThat(api("officer").get(list + "&forum=" + forum).json().path("items"))
                .hasSize(1);
        assertThat(api("officer").get(list + "&forum=gfmd-2018").json().path("items"))
                .isEmpty();
        assertThat(api("officer")
                        .get(list + "&mechanism=global-cities-fund")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void aParameterThatSaysNothingIsRefusedByName() {
        var answer = api("officer").get(API + "/board?stage=nowhere");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorAt("stage")).contains("nowhere");
        assertThat(api("officer").get(API + "/board?city=atlantis").status()).isEqualTo(422);
        assertThat(api("officer").get(API + "/export/pdf").status()).isEqualTo(404);
    }

    @Test
    void onlyTheHeadOfTheSecretariatSetsTargets() {
        String target = API + "/targets/declaration/presentation";

        assertThat(put("officer", target, 20)).isEqualTo(403);
        assertThat(put("coordinator.freetown", target, 20)).isEqualTo(403);
        assertThat(put("head", target, 0)).isEqualTo(422);
        assertThat(put("head", API + "/targets/declaration/nowhere", 5)).isEqualTo(404);
        assertThat(put("head", target, 31)).isEqualTo(204);
        assertThat(api("officer").get(API + "/targets").body())
                .contains("{\"journey\":\"declaration\",\"stage\":\"presentation\",\"days\":31}");
        assertThat(put("head", target, 30)).isEqualTo(204);
    }

    @Test
    void aSavedViewIsOnesOwnUntilItIsShared() {
        String name = "Lost " + UUID.randomUUID();
        String shared = "Found " + UUID.randomUUID();
        var own = api("officer").post(API + "/views?late=true&journey=pledge", "{\"name\": \"" + name + "\"}");
        api("officer").post(API + "/views?over=true", "{\"name\": \"" + shared + "\", \"shared\": true}");

        assertThat(own.json().path("query").asString()).isEqualTo("journey=pledge&late=true");
        assertThat(api("officer").get(API + "/views").body()).contains(name, shared);
        assertThat(api("head").get(API + "/views").body()).contains(shared).doesNotContain(name);
        assertThat(api("coordinator.freetown").get(API + "/views").body()).doesNotContain(name, shared);
        String one = API + "/views/" + own.json().path("id").asString();
        assertThat(api("head").send("DELETE", one, null, Map.of()).status()).isEqualTo(404);
        assertThat(api("officer").send("DELETE", one, null, Map.of()).status()).isEqualTo(204);
        assertThat(api("officer").get(API + "/views").body()).doesNotContain(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "head", "coordinator.freetown", "focal.sierraleone", "approver.iom"})
    void itsScreensOpen(String account) {
        Session session = Session.of(base, account);
        for (String page : PAGES) {
            assertThat(session.open(page).all("h1")).as(page).hasSize(1).doesNotContain("You may not do this");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"editor.freetown", "observer"})
    void othersAreToldNothingAtItsScreens(String account) {
        Session session = Session.of(base, account);
        for (String page : PAGES) {
            assertThat(session.open(page).sent()).as(page).doesNotContain("Save this view", "Whose turn", "days in");
        }
    }

    @Test
    void theListBehindALinkAndTheOutlookOfACaseAreShown() {
        String words = "Harbour " + UUID.randomUUID();
        UUID id = pledges.draft(pledges.complete(words)).value();
        Session officer = Session.of(base, "officer");

        Screen list = officer.open("/oversight/cases?stage=pledge%2Fdrafting&words=" + words.replace(" ", "+"));
        assertThat(list.sent()).contains(words, "Pledges: Drafting");
        assertThat(officer.open("/oversight/cases/" + id).sent()).contains("Latest days to begin", "Signature");
        assertThat(Session.of(base, "coordinator.montreal")
                        .open("/oversight/cases/" + id)
                        .sent())
                .doesNotContain(words);
    }

    private int put(String account, String path, int days) {
        return api(account)
                .send("PUT", path, "{\"days\": " + days + "}", Map.of())
                .status();
    }

    private ApiClient api(String account) {
        return ApiClient.as(base, account);
    }
}
