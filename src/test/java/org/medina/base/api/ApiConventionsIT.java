package org.medina.base.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.testing.Http;
import org.medina.testing.IntegrationTest;
import org.medina.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ApiConventionsIT {

    private static final String PROBLEM = "application/problem+json";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    Http http;
    String token;

    @BeforeEach
    void signIn() {
        http = new Http("http://localhost:" + port);
        token = Tokens.of("coordinator.freetown");
        jdbc.sql("create table if not exists base.probe (title text)").update();
    }

    @Test
    void anUnknownPropertyIsRefusedByName() {
        var answer = http.post("/api/v1/probe/things", token, "{\"title\": \"a\", \"inner\": {\"tols\": \"b\"}}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith(PROBLEM);
        assertThat(answer.<String>json("$.type")).isEqualTo("urn:medina:problem:invalid");
        assertThat(answer.<String>json("$.errors[0].field")).isEqualTo("inner.tols");
        assertThat(answer.<String>json("$.errors[0].message")).contains("tols").contains("tools");
        assertThat(answer.<String>json("$.instance")).isEqualTo("/api/v1/probe/things");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"number": "seven"}                     | number        | whole number
            {"number": 1.5}                         | number        | whole number
            {"title": 7}                            | title         | text
            {"title": {"a": 1}}                     | title         | text
            {"title": "a\\u0000b"}                  | title         | cannot be stored
            {"title": "a\\ud800b"}                  | title         | cannot be stored
            {"start": "yesterday"}                  | start         | 2027-03-31
            {"start": "+999999999-12-31"}           | start         | 2027-03-31
            {"start": "-0001-01-01"}                | start         | 2027-03-31
            {"colour": "GREEN"}                     | colour        | RED, BLUE
            {"list": [{"tools": "a"}, {"tools": 5}]} | list[1].tools | text
            {"list": "a"}                           | list          | list""")
    void aValueOfTheWrongFormIsNamedWithWhatWouldBeRight(String body, String field, String words) {
        var answer = http.post("/api/v1/probe/things", token, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.<String>json("$.errors[0].field")).isEqualTo(field);
        assertThat(answer.<String>json("$.errors[0].message")).contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {"{\"title\":", "[]", "\"text\"", "nonsense", "{\"title\":\"a\",\"title\":\"b\"}", "{} {}"})
    void whatIsNotAJsonObjectIsMalformed(String body) {
        var answer = http.post("/api/v1/probe/things", token, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.<String>json("$.type")).isEqualTo("urn:medina:problem:malformed");
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("jackson");
    }

    @Test
    void anEmptyBodyIsMalformed() {
        assertThat(http.post("/api/v1/probe/things", token, "").status()).isEqualTo(400);
    }

    @Test
    void anotherContentTypeIsRefused() {
        var answer = http.send(http.to("/api/v1/probe/things", token)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString("a;b")));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.header("Accept")).contains("application/json");
        assertThat(answer.header("Content-Type")).startsWith(PROBLEM);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/unknown",
        "/api/unknown",
        "/api/v1/probe/things/not-an-id",
        "/api/v1/probe/things/00000000-0000-0000-0000-000000000000"
    })
    void whatIsNotThereIsNotFound(String address) {
        var answer = http.get(address, token);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith(PROBLEM);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.<String>json("$.title")).isEqualTo("Not found");
    }

    @Test
    void aWrongMethodIsToldTheRightOnes() {
        var answer = http.send(http.to("/api/v1/probe/things", token).DELETE());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET").contains("POST");
    }

    @Test
    void aClientThatTakesNoJsonStillGetsTheProblem() {
        var answer = http.send(http.to("/api/v1/unknown", token).header("Accept", "text/csv"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith(PROBLEM);
    }

    @Test
    void aLongTextIsTakenAndMoreThanAMegabyteIsNot() {
        var long100k = "{\"title\": \"" + "a".repeat(100_000) + "\"}";
        assertThat(http.post("/api/v1/probe/things", token, long100k).status()).isEqualTo(201);

        var tooLong = "{\"title\": \"" + "a".repeat(2_000_000) + "\"}";
        assertThat(http.post("/api/v1/probe/things", token, tooLong).status()).isEqualTo(413);
        var chunked = http.send(http.to("/api/v1/probe/things", token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString(tooLong))));
        assertThat(chunked.status()).isEqualTo(413);
    }

    @Test
    void aFileOverTheLimitIsRefusedInWords() {
        assertThat(upload(25 << 20).status()).isEqualTo(200);

        var answer = upload(28 << 20);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Content-Type")).startsWith(PROBLEM);
    }

    @Test
    void aFailureOfOursTellsNothingButAReference() {
        var answer = http.get("/api/v1/probe/broken", token);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret detail").doesNotContain("Exception");
        assertThat(answer.<String>json("$.detail")).contains(answer.<String>json("$.reference"));
    }

    @Test
    void tooOldALoginIsChallengedAsRfc9470Says() {
        var answer = http.get("/api/v1/probe/sign", token);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate"))
                .contains("error=\"insufficient_user_authentication\"")
                .contains("max_age=\"300\"");
    }

    @Test
    void aWriteNeedsTheTagOfWhatStandsThere() {
        var address = "/api/v1/probe/things/" + UUID.randomUUID();

        assertThat(patch(address, "").status()).isEqualTo(428);
        assertThat(patch(address, "\"3.6\"").status()).isEqualTo(412);
        assertThat(patch(address, "\"1\", \"3.7\"").status()).isEqualTo(200);
        assertThat(patch(address, "*").status()).isEqualTo(200);
    }

    @Test
    void listsAreReadPageByPage() {
        List<Integer> all = new java.util.ArrayList<>();
        String next = "/api/v1/probe/things?limit=50&after=" + UUID.randomUUID();
        while (next != null) {
            var page = http.get(next, token);
            assertThat(page.status()).isEqualTo(200);
            all.addAll(page.<List<Integer>>json("$.items"));
            next = page.json("$.next");
        }

        assertThat(all).hasSize(120).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"limit=0,limit", "limit=201,limit", "offset=-1,offset", "offset=x,offset", "after=x,after"})
    void aPageThatCannotBeIsRefused(String query, String field) {
        var answer = http.get("/api/v1/probe/things?" + query, token);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.<String>json("$.errors[0].field")).isEqualTo(field);
    }

    @Test
    void aRepeatedRequestIsDoneOnce() {
        var title = UUID.randomUUID().toString();
        var key = UUID.randomUUID().toString();

        var first = make(token, key, title, 0);
        var second = make(token, key, title, 0);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(made(title)).isOne();
    }

    @Test
    void aKeyIsForOneRequestOfOnePerson() {
        var title = UUID.randomUUID().toString();
        var key = UUID.randomUUID().toString();
        make(token, key, title, 0);

        var other = make(token, key, title + "x", 0);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.<String>json("$.errors[0].field")).isEqualTo("Idempotency-Key");
        assertThat(made(title + "x")).isZero();

        assertThat(make(Tokens.of("mayor.freetown"), key, title, 0).status()).isEqualTo(201);
        assertThat(made(title)).isEqualTo(2);
    }

    @Test
    void aRefusedRequestLeavesNothingAndItsKeyFree() {
        var key = UUID.randomUUID().toString();
        long before = made("fail");

        assertThat(make(token, key, "fail", 0).status()).isEqualTo(409);
        assertThat(made("fail")).isEqualTo(before);
        assertThat(make(token, key, UUID.randomUUID().toString(), 0).status()).isEqualTo(201);
    }

    @Test
    void ofTwoAtOnceOneIsDoneAndBothAreAnsweredAlike() throws Exception {
        for (int round = 0; round < 10; round++) {
            var title = UUID.randomUUID().toString();
            var key = UUID.randomUUID().toString();
            Callable<Http.Answer> request = () -> make(token, key, title, 100);
            try (var pool = Executors.newFixedThreadPool(3)) {
                var answers = pool.invokeAll(List.of(request, request, request)).stream()
                        .map(future -> future.resultNow())
                        .toList();
                assertThat(answers).extracting(Http.Answer::status).containsOnly(201);
                assertThat(answers)
                        .extracting(Http.Answer::body)
                        .containsOnly(answers.getFirst().body());
            }
            assertThat(made(title)).isOne();
        }
    }

    @Test
    void aFileSentTwiceWithOneKeyIsTakenOnceWhateverTheBoundary() {
        var key = UUID.randomUUID().toString();

        assertThat(upload(1000, key, "one").status()).isEqualTo(200);
        assertThat(upload(1000, key, "two").header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(upload(1001, key, "one").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/register/probe", "/", "/register", "/theme/favicon.svg"})
    void publicPagesNeedNoLoginSetNoCookieAndMayBeCached(String address) {
        var answer = http.get(address, null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.header("Cache-Control")).doesNotContain("no-store").doesNotContain("no-cache");
        assertThat(answer.header("Pragma")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/register/probe/gone",
                "/register/unknown",
                "/register/unknown/page",
                "/verify/not/there",
                "/theme/unknown.css"
            })
    void aPublicPageThatIsNotThereSaysSoInWordsAndSetsNoCookie(String address) {
        var answer = http.get(address, null);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.body()).contains("<h1>Not found</h1>").doesNotContain("Whitelabel");
        assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
    }

    /** The screens' own traffic goes to the front page's address. */
    @Test
    void aScreenWhoseSessionIsOverIsToldSo() {
        var answer = http.send(http.to("/?v-r=uidl&v-uiId=0")
                .header("Cookie", "JSESSIONID=gone")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(answer.status()).isLessThan(404);
        assertThat(answer.body()).contains("sessionExpired");
    }

    @Test
    void theOpenApiDocumentIsOpen() {
        var answer = http.get("/api/v1/openapi.json", null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.<Object>json("$.paths['/api/v1/me'].get")).isNotNull();
        assertThat(answer.<String>json("$.components.securitySchemes.bearer.scheme"))
                .isEqualTo("bearer");
    }

    private Http.Answer make(String bearer, String key, String title, int millis) {
        return http.send(http.to("/api/v1/probe/things", bearer)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"title\": \"%s\", \"number\": %d}".formatted(title, millis))));
    }

    private long made(String title) {
        return jdbc.sql("select count(*) from base.probe where title = :title")
                .param("title", title)
                .query(Long.class)
                .single();
    }

    private Http.Answer patch(String address, String ifMatch) {
        var request = http.to(address, token)
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{}"));
        return http.send(ifMatch.isEmpty() ? request : request.header("If-Match", ifMatch));
    }

    private Http.Answer upload(int size) {
        return upload(size, UUID.randomUUID().toString(), "boundary");
    }

    private Http.Answer upload(int size, String key, String boundary) {
        var body = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n%s\r\n--%s--\r\n"
                .formatted(boundary, "a".repeat(size), boundary);
        return http.send(http.to("/api/v1/probe/file", token)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
