package org.medina.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.Session;
import tools.jackson.databind.JsonNode;

/** What organisations without an account and the two officers do, over HTTP as they would. */
public final class AdmissionSteps {

    public static final byte[] LETTER = "%PDF-1.7\n%âãÏÓ\n1 0 obj<<>>endobj\n".getBytes(StandardCharsets.ISO_8859_1);

    private static final Duration LONG = Duration.ofSeconds(90);

    private static final Pattern FIRST_PASSWORD = Pattern.compile("first-password[^>]*>([^<]+)<");

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final String base;

    public AdmissionSteps(String base) {
        this.base = base;
    }

    static Map<String, String> city(String name) {
        return new HashMap<>(Map.of(
                "kind", "CITY",
                "name", name,
                "country", "SLE",
                "office", "Office of the Mayor",
                "email", "office@city.example",
                "words", "We want to pledge."));
    }

    public static String unused(String name) {
        return name + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Asks from an address of its own, so that nobody is held off. */
    Answer ask(Map<String, String> fields, byte[] letter) {
        return ask(fields, letter, "10.7.0." + ADDRESSES.incrementAndGet());
    }

    Answer ask(Map<String, String> fields, byte[] letter, String address) {
        return ApiClient.anonymous(base)
                .submit("/join", fields, "letter", "letter.pdf", letter, Map.of("X-Forwarded-For", address));
    }

    /** The id of the admission that asked so, as the officers find it. */
    public String asked(String name) {
        assertThat(ask(city(name), LETTER).status()).isEqualTo(302);
        return find(name).path("id").asString();
    }

    /** The secret of the link of one that an officer entered. */
    public String entered(String name) {
        Answer entered = as("officer").post("/api/v1/admissions", """
                {"kind": "NETWORK", "name": "%s", "office": "Head office", "email": "head@network.example"}""".formatted(name));
        assertThat(entered.status()).as(entered.body()).isEqualTo(201);
        return entered.json().path("link").asString().replaceFirst("^.*/", "");
    }

    JsonNode find(String name) {
        return as("officer")
                .get("/api/v1/admissions?limit=200")
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("name").asString().equals(name))
                .filter(one -> !one.path("state").asString().equals("ADMITTED"))
                .findFirst()
                .orElseThrow();
    }

    /** By both officers. */
    public void admit(String id) {
        assertThat(check("officer", id).status()).isEqualTo(200);
        assertThat(check("head", id).json().path("state").asString()).isEqualTo("ADMITTED");
    }

    Answer check(String account, String id) {
        return as(account).post("/api/v1/admissions/" + id + "/check", null);
    }

    /** Its short name, once it is made. */
    public String made(String id) {
        Awaitility.await().atMost(LONG).untilAsserted(() -> assertThat(
                        errand(id).path("state").asString())
                .isEqualTo("DONE"));
        return as("officer")
                .get("/api/v1/admissions/" + id)
                .json()
                .path("admission")
                .path("alias")
                .asString();
    }

    /** The id of an errand that cannot be done: the sign-in server has another organisation of that name. */
    String stuck() {
        String id = asked("City of Freetown");
        admit(id);
        Awaitility.await().atMost(LONG).untilAsserted(() -> assertThat(
                        errand(id).path("state").asString())
                .isEqualTo("STUCK"));
        return errand(id).path("id").asString();
    }

    JsonNode errand(String id) {
        return as("officer")
                .get("/api/v1/admissions/" + id)
                .json()
                .path("errands")
                .path(0);
    }

    /** @param role as the realm spells it */
    public JsonNode invite(String alias, String email, String role) {
        Answer invited = as("officer").post("/api/v1/seats/" + alias + "/invitations", """
                {"email": "%s", "firstName": "Ada", "lastName": "Kamara", "roles": ["%s"]}""".formatted(email, role));
        assertThat(invited.status()).as(invited.body()).isEqualTo(201);
        return invited.json();
    }

    public void awaitMember(String alias, JsonNode invitation) {
        Awaitility.await().atMost(LONG).untilAsserted(() -> assertThat(stateOf(alias, invitation))
                .isEqualTo("SENT"));
    }

    String stateOf(String alias, JsonNode invitation) {
        return seat(alias)
                .path("invitations")
                .valueStream()
                .filter(one -> one.path("id").equals(invitation.path("id")))
                .findFirst()
                .orElseThrow()
                .path("state")
                .asString();
    }

    JsonNode seat(String alias) {
        return as("officer").get("/api/v1/seats/" + alias).json();
    }

    /** Lets somebody in: invited, by a link that is handed over, with a first password and one of their own. */
    public void comesIn(String alias, String email, String role) {
        JsonNode invitation = invite(alias, email, role);
        awaitMember(alias, invitation);
        String joined = ApiClient.anonymous(base).post(link(invitation), null).body();
        var password = FIRST_PASSWORD.matcher(joined);
        assertThat(password.find()).as(joined).isTrue();
        assertThat(Session.first(base, email, password.group(1), "medina")).isEqualTo("/work");
    }

    /** The path of a link that an officer hands over. */
    public String link(JsonNode invitation) {
        Answer link = as("officer")
                .post("/api/v1/invitations/" + invitation.path("id").asString() + "/link", null);
        assertThat(link.status()).as(link.body()).isEqualTo(201);
        return link.json().path("url").asString().replaceFirst("^https?://[^/]+", "");
    }

    void awaitIdle(String alias) {
        Awaitility.await().atMost(LONG).untilAsserted(() -> assertThat(
                        seat(alias).path("errands").findValuesAsString("state"))
                .allMatch("DONE"::equals));
    }

    ApiClient as(String account) {
        return ApiClient.as(base, account);
    }
}
