package org.medina.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.admission.AdmissionSteps.LETTER;
import static org.medina.admission.AdmissionSteps.city;
import static org.medina.admission.AdmissionSteps.unused;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.identity.Organisations;
import org.medina.identity.Role;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.medina.testing.KeycloakAdmin;
import org.medina.testing.Session;
import org.medina.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** From a request without an account to people who work, at the real sign-in server. */
@IntegrationTest
class AdmissionIT {

    private final Accounts accounts;
    private final Organisations organisations;
    private final String base;
    private final AdmissionSteps steps;

    @Autowired
    AdmissionIT(Accounts accounts, Organisations organisations, @LocalServerPort int port) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.base = "http://localhost:" + port;
        this.steps = new AdmissionSteps(base);
    }

    @BeforeEach
    void theSecretariatIsThere() {
        accounts.organisation("secretariat");
    }

    @Test
    void aCityIsAdmittedByTwoOfficersAndItsPeopleDraftAPledge() {
        String name = unused("City of Makeni");
        String id = steps.asked(name);

        steps.admit(id);
        String alias = steps.made(id);
        String email = "editor@" + alias + ".example";
        JsonNode invitation = steps.invite(alias, email, "city-editor");
        steps.awaitMember(alias, invitation);
        String link = steps.link(invitation);
        Answer lost = ApiClient.anonymous(base).post(link, null);
        assertThat(lost.body()).contains(email).contains("first-password");
        Answer joined = ApiClient.anonymous(base).post(link, null);
        assertThat(joined.body())
                .as("who lost the answer, and has not signed in yet, gets another")
                .contains("first-password")
                .isNotEqualTo(lost.body());
        KeycloakAdmin.password(email, "medina");
        assertThat(ApiClient.anonymous(base).post(link, null).status()).isEqualTo(404);

        Answer drafted = ApiClient.as(base, email).post("/api/v1/pledges", """
                {"title": "A pledge of a new city"}""");
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        assertThat(steps.stateOf(alias, invitation)).isEqualTo("JOINED");
        assertThat(steps.seat(alias).path("members").findValuesAsString("name")).containsExactly("Ada Kamara");
        assertThat(ApiClient.as(base, email).get("/api/v1/seats/" + alias).status())
                .isEqualTo(200);
        assertThat(ApiClient.as(base, email).get("/api/v1/seats/freetown").status())
                .isEqualTo(404);
        assertThat(ApiClient.as(base, email)
                        .post("/api/v1/seats/" + alias + "/suspend", "{\"reason\": \"x\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anOrganisationThatWasMadeBeforeThereWasARoleGivesItToo() {
        String email = "supporter." + UUID.randomUUID() + "@uclg.example";

        JsonNode invitation = steps.invite("uclg", email, "network-supporter");

        steps.awaitMember("uclg", invitation);
        assertThat(organisations.people(organisations.find("uclg").orElseThrow().id(), Role.NETWORK_SUPPORTER))
                .extracting(one -> one.person().email())
                .contains(email);
    }

    @Test
    void aMinistryIsAdmittedAndSpeaksForItsState() {
        String name = unused("Ministry of Interior");
        Map<String, String> ministry = city(name);
        ministry.put("kind", "MINISTRY");
        ministry.put("country", "GHA");
        ministry.put("focal", "true");
        assertThat(steps.ask(ministry, LETTER).status()).isEqualTo(302);
        String id = steps.find(name).path("id").asString();

        steps.admit(id);
        String alias = steps.made(id);
        String email = "focal@" + alias + ".example";
        steps.awaitMember(alias, steps.invite(alias, email, "state-focal-point"));
        KeycloakAdmin.password(email, "medina");

        assertThat(ApiClient.as(base, email).get("/api/v1/me").body())
                .contains("state-focal-point")
                .contains(alias);
        assertThat(ApiClient.as(base, email).get("/api/v1/dialogues").status()).isEqualTo(200);
    }

    @Test
    void oneOfficerAloneAdmitsNobody() {
        String id = steps.asked(unused("Town of One Check"));

        assertThat(steps.check("officer", id).json().path("state").asString()).isEqualTo("CHECKED");
        assertThat(steps.check("officer", id).status()).isEqualTo(403);

        assertThat(steps.check("head", id).json().path("state").asString()).isEqualTo("ADMITTED");
        assertThat(steps.check("head", id).status()).isEqualTo(409);
    }

    @Test
    void ofTwoSecondChecksAtOnceOneAdmitsAndOneOrganisationIsMade() throws Exception {
        String id = steps.asked(unused("Town at Once"));
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<String>> states = List.of("officer", "head").stream()
                    .map(account -> threads.submit(() -> {
                        together.await();
                        return steps.check(account, id).json().path("state").asString();
                    }))
                    .toList();
            assertThat(List.of(states.getFirst().get(), states.getLast().get()))
                    .containsExactlyInAnyOrder("CHECKED", "ADMITTED");
        }
        steps.made(id);
        assertThat(as("officer").get("/api/v1/admissions/" + id).json().path("errands"))
                .hasSize(1);
    }

    @Test
    void anotherLetterIsCheckedByBothAnew() {
        String id = steps.asked(unused("Town of Two Letters"));
        steps.check("officer", id);

        Answer added = as("head")
                .upload(
                        "/api/v1/admissions/" + id + "/attachments",
                        "file",
                        "other.txt",
                        "Other".getBytes(StandardCharsets.UTF_8));

        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(steps.check("head", id).json().path("state").asString()).isEqualTo("CHECKED");
        assertThat(steps.check("officer", id).json().path("state").asString()).isEqualTo("ADMITTED");
        assertThat(as("head")
                        .upload(
                                "/api/v1/admissions/" + id + "/attachments",
                                "file",
                                "late.txt",
                                "Late".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whoIsInvitedSendsTheLetterByItsLinkAndSeesWhereItStands() {
        String name = unused("Network of Towns");
        Answer entered = as("officer").post("/api/v1/admissions", """
                {"kind": "NETWORK", "name": "%s", "office": "Head office", "email": "head@network.example"}""".formatted(name));
        assertThat(entered.status()).as(entered.body()).isEqualTo(201);
        String id = entered.json().path("admission").path("id").asString();
        String link = entered.json().path("link").asString().replaceFirst("^https?://[^/]+", "");
        assertThat(steps.check("officer", id).status()).isEqualTo(409);
        assertThat(ApiClient.anonymous(base).get(link).body()).contains("send your letter");

        assertThat(ApiClient.anonymous(base)
                        .submit(link, Map.of(), "letter", "l.pdf", LETTER, Map.of())
                        .status())
                .isEqualTo(302);

        assertThat(ApiClient.anonymous(base).get(link).body())
                .contains("being checked")
                .doesNotContain("Officer");
        as("head").post("/api/v1/admissions/" + id + "/refuse", "{\"reason\": \"The letter names no office.\"}");
        assertThat(ApiClient.anonymous(base).get(link).body()).contains("The letter names no office.");
        assertThat(ApiClient.anonymous(base).get("/join/status/unknown").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind", "name", "country", "office", "email"})
    void whatIsMissingIsSaidAtItsFieldAndNothingIsKept(String field) {
        String name = unused("Town without");
        Map<String, String> fields = city(name);
        fields.put(field, " ");

        Answer refused = steps.ask(fields, LETTER);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(field + "-wrong");
        assertThat(as("officer").get("/api/v1/admissions?limit=200").body()).doesNotContain(name);
    }

    @Test
    void aLetterThatIsAProgramIsRefusedAndAMissingOneToo() {
        assertThat(steps.ask(city(unused("Town with a program")), new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0})
                        .status())
                .isEqualTo(422);
        assertThat(steps.ask(city(unused("Town without a letter")), new byte[0]).body())
                .contains("letter-wrong");
    }

    @Test
    void whoAsksTooOftenIsHeldOff() {
        String address = "198.51.100.7";
        for (int i = 0; i < 5; i++) {
            assertThat(steps.ask(city(unused("Town again")), LETTER, address).status())
                    .isEqualTo(302);
        }

        Answer sixth = steps.ask(city(unused("Town again")), LETTER, address);

        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.body()).contains("within the hour");
    }

    @ParameterizedTest
    @CsvSource({"coordinator.freetown", "focal.sierraleone", "reviewer.iom", "observer", "operator"})
    void nobodyButTheSecretariatKnowsWhoAsked(String account) {
        String id = steps.asked(unused("Town nobody knows"));

        assertThat(as(account).get("/api/v1/admissions").status()).isEqualTo(404);
        assertThat(as(account).get("/api/v1/admissions/" + id).status()).isEqualTo(404);
        assertThat(as(account).get("/api/v1/admissions/" + id + "/attachments").status())
                .isEqualTo(404);
        assertThat(steps.check(account, id).status()).isEqualTo(404);
        assertThat(as(account).get("/api/v1/seats").status()).isEqualTo(404);
        assertThat(as(account).get("/api/v1/seats/sfax").status()).isEqualTo(404);
        assertThat(as(account).post("/api/v1/seats/sfax/invitations", "{}").status())
                .isEqualTo(404);
    }

    @Test
    void aLinkLetsInOnce() {
        String id = steps.asked(unused("Town of one link"));
        steps.admit(id);
        String alias = steps.made(id);
        JsonNode invitation = steps.invite(alias, "one@" + alias + ".example", "city-coordinator");
        steps.awaitMember(alias, invitation);
        String link = steps.link(invitation);
        assertThat(ApiClient.anonymous(base).get(link).body()).contains("Ada Kamara");

        assertThat(ApiClient.anonymous(base).post(link, null).status()).isEqualTo(200);

        KeycloakAdmin.password("one@" + alias + ".example", "medina");
        assertThat(ApiClient.anonymous(base).post(link, null).status()).isEqualTo(404);
        assertThat(ApiClient.anonymous(base).get(link).status()).isEqualTo(404);
    }

    @Test
    void whoIsTakenOutHoldsNothingMoreAndASuspendedSeatIsClosedUntilItIsResumed() {
        String id = steps.asked(unused("Town of comings and goings"));
        steps.admit(id);
        String alias = steps.made(id);
        String held = "\"%s\":{".formatted(alias);
        String first = "first@" + alias + ".example";
        String second = "second@" + alias + ".example";
        steps.awaitMember(alias, steps.invite(alias, first, "city-coordinator"));
        steps.awaitMember(alias, steps.invite(alias, second, "city-coordinator"));
        KeycloakAdmin.password(first, "medina");
        KeycloakAdmin.password(second, "medina");
        String person = organisations.personNamed(first).orElseThrow().id().toString();
        String task = claimed(first, "Taken by who leaves");
        assertThat(as("officer")
                        .post("/api/v1/seats/" + alias + "/members/" + person + "/remove", "{}")
                        .status())
                .isEqualTo(422);

        as("officer")
                .post(
                        "/api/v1/seats/" + alias + "/members/" + person + "/remove",
                        "{\"reason\": \"Left the office.\"}");
        steps.awaitIdle(alias);
        assertThat(steps.seat(alias).path("members")).hasSize(1);
        assertThat(as(second).post("/api/v1/tasks/" + task + "/claim", null).status())
                .as("what somebody had taken who left is free again")
                .isBetween(200, 204);

        as("head").post("/api/v1/seats/" + alias + "/suspend", "{\"reason\": \"No government at present.\"}");
        steps.awaitIdle(alias);
        assertThat(claimed(second)).doesNotContain(held);
        assertThat(as("officer").get("/api/v1/seats").body()).contains(alias);
        assertThat(steps.seat(alias).path("suspended").asString()).isEqualTo("No government at present.");

        as("head").post("/api/v1/seats/" + alias + "/resume", null);
        steps.awaitIdle(alias);
        assertThat(claimed(second)).contains(held);
    }

    @Test
    void whoHasAnAccountKeepsItAndIsAMemberOfBoth() {
        String id = steps.asked(unused("Town of an adviser"));
        steps.admit(id);
        String alias = steps.made(id);

        JsonNode invitation = steps.invite(alias, "commenter.canada@demo.example", "city-editor");
        steps.awaitMember(alias, invitation);

        assertThat(claimed("commenter.canada")).contains(alias).contains("canada");
        Answer joined = ApiClient.anonymous(base).post(steps.link(invitation), null);
        assertThat(joined.body()).doesNotContain("first-password").contains("account already");
        String person = steps.seat(alias).path("members").path(0).path("id").asString();
        as("officer").post("/api/v1/seats/" + alias + "/members/" + person + "/remove", "{\"reason\": \"Done.\"}");
        steps.awaitIdle(alias);
        ApiClient.forgetTokens();
    }

    @Test
    void theScreensShowWhatWaits() {
        String name = unused("Town on the screens");
        String id = steps.asked(name);

        assertThat(Session.of(base, "officer").open("/admissions").all("h1")).contains("Admission");
        assertThat(Session.of(base, "officer").open("/work").sent())
                .contains("for your check of their letter")
                .contains("Check the letters");
        assertThat(Session.of(base, "coordinator.freetown").open("/work").sent())
                .contains("Our people")
                .doesNotContain("for your check of their letter");
        assertThat(Session.of(base, "coordinator.freetown").open("/seats/own").all("h1"))
                .contains("City of Freetown");
        assertThat(Session.of(base, "officer").open("/admissions/" + id).all("h1"))
                .contains(name);
        assertThat(Session.of(base, "officer").open("/seats").all("h1")).contains("Organisations and their people");
        assertThat(Session.of(base, "officer").open("/seats/freetown").all("h1"))
                .contains("City of Freetown");
    }

    /** The id of work on a new pledge that they have taken. */
    private String claimed(String account, String title) {
        String pledge = as(account)
                .post("/api/v1/pledges", FirstWeekIT.PLEDGE.formatted(title))
                .json()
                .path("id")
                .asString();
        as(account).post("/api/v1/pledges/" + pledge + "/send-to-review", null);
        String task = as(account)
                .get("/api/v1/tasks")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        assertThat(as(account).post("/api/v1/tasks/" + task + "/claim", null).status())
                .isBetween(200, 204);
        return task;
    }

    /** What a fresh token says of somebody’s organisations. */
    private static String claimed(String account) {
        String[] parts = Tokens.of(account).split("\\.");
        return new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    }

    private ApiClient as(String account) {
        return ApiClient.as(base, account);
    }
}
