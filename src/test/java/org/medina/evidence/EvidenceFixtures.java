package org.medina.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.medina.pledge.PledgeFixtures;
import org.medina.pledge.PledgeId;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.JsonNode;

/** Cases with something in them, and bundles of them. */
@TestComponent
class EvidenceFixtures {

    private final PledgeFixtures pledges;
    private String base = "";

    EvidenceFixtures(PledgeFixtures pledges) {
        this.pledges = pledges;
    }

    EvidenceFixtures at(String address) {
        base = address;
        return this;
    }

    /** A pledge of Freetown whose text was frozen, returned with a reason, changed, signed and published. */
    PledgeId signedTwiceWithLetterAndFile() {
        PledgeId pledge = pledges.draft(pledges.complete("Taken along"));
        String address = "/api/v1/pledges/" + pledge;
        ok(as("editor.freetown")
                .upload(address + "/attachments", "file", "plan.txt", "The plan.".getBytes(StandardCharsets.UTF_8)));
        ok(as("editor.freetown").post(address + "/send-to-review", null));
        ok(as("coordinator.freetown").post(address + "/approve", null));
        ok(as("mayor.freetown").post(address + "/return", "{\"reason\": \"Not yet right.\"}"));
        ok(as("editor.freetown").send("PATCH", address, "{\"risks\": \"Rain and wind.\"}", Map.of("If-Match", "*")));
        ok(as("editor.freetown").post(address + "/send-to-review", null));
        ok(as("coordinator.freetown").post(address + "/approve", null));
        pledges.sign(pledge);
        ok(as("officer").post(address + "/accept", null));
        ok(as("officer").post("/api/v1/cases/" + pledge + "/letters", """
                        {"to": "freetown", "title": "When will the office decide?", "texts": {"en": "We ask kindly."}}"""));
        return pledge;
    }

    JsonNode made(String account, PledgeId pledge) {
        return made(account, pledge.toString());
    }

    /** @param address of a case, its id */
    JsonNode made(String account, String address) {
        return made(account, as(account).post("/api/v1/cases/" + address + "/evidence", null));
    }

    JsonNode made(String account, Answer asked) {
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        return await(account, asked.header("Location"));
    }

    JsonNode await(String account, String address) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        JsonNode now = as(account).get(address).json();
        while (BundleState.valueOf(now.path("state").asString()).isUnderWay()) {
            assertThat(Instant.now()).as(now.toString()).isBefore(end);
            pause();
            now = as(account).get(address).json();
        }
        assertThat(now.path("state").asString()).as(now.toString()).isEqualTo("READY");
        return now;
    }

    byte[] download(String account, JsonNode made) {
        return as(account).download("/api/v1/evidence/" + made.path("id").asString() + "/file");
    }

    byte[] script() {
        return ApiClient.anonymous(base).download("/api/v1/verify/script");
    }

    Path zip(Path place, byte[] bytes) throws IOException {
        return Files.write(place.resolve("bundle.zip"), bytes);
    }

    private ApiClient as(String account) {
        return ApiClient.as(base, account);
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
