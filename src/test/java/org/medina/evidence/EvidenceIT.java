package org.medina.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.pledge.PledgeFixtures;
import org.medina.pledge.PledgeId;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The evidence of one case: made, checked without the portal, and changed by one byte. */
@IntegrationTest
class EvidenceIT {

    private final PledgeFixtures pledges;
    private final Accounts accounts;
    private final EvidenceFixtures evidence;
    private final String base;

    @TempDir
    Path place;

    @Autowired
    EvidenceIT(PledgeFixtures pledges, Accounts accounts, EvidenceFixtures evidence, @LocalServerPort int port) {
        this.pledges = pledges;
        this.accounts = accounts;
        this.evidence = evidence.at("http://localhost:" + port);
        this.base = "http://localhost:" + port;
    }

    @BeforeEach
    void people() {
        accounts.organisation("freetown");
        pledges.seatMayors();
    }

    @Test
    void theBundleOfASignedPledgeIsCheckedOfflineByThePublishedScript() throws IOException {
        PledgeId pledge = evidence.signedTwiceWithLetterAndFile();
        JsonNode made = evidence.made("officer", pledge);
        byte[] zip = evidence.download("officer", made);
        List<Path> files = VerifyRun.unpack(zip, place.resolve("unpacked"));
        String hash = made.path("hash").asString();

        VerifyRun run = VerifyRun.of(evidence.script(), place, evidence.zip(place, zip), "--expect", hash);

        assertThat(run.words()).contains("every hash is right", hash).doesNotContain("WRONG");
        assertThat(run.code()).isZero();
        assertThat(VerifyRun.of(evidence.script(), place, place.resolve("unpacked"))
                        .code())
                .isZero();
        assertThat(files.stream().map(file -> file.getFileName().toString()))
                .contains(
                        "case.json",
                        "history.json",
                        "pledge.json",
                        "text.json",
                        "text.txt",
                        "changes.json",
                        "signatures.json",
                        "letters.json",
                        "plan.txt",
                        "medina-verify.py",
                        "README.txt",
                        "MANIFEST.json");
        assertThat(run.words()).contains("2 texts").contains("1 signatures");
        assertThat(ApiClient.anonymous(base)
                        .get("/api/v1/verify/bundles/" + hash)
                        .status())
                .isEqualTo(200);
        assertThat(ApiClient.anonymous(base)
                        .get("/api/v1/verify/bundles/" + hash.replace(hash.charAt(0), 'g'))
                        .status())
                .isEqualTo(404);
        assertThat(as("coordinator.freetown")
                        .get("/api/v1/pledges/" + pledge + "/history")
                        .body())
                .as("an officer’s act on a city’s case is for the city to see")
                .contains(hash);
    }

    @Test
    void oneByteChangedInAnyFileIsFoundAndTheFileIsNamed() throws IOException {
        JsonNode made = evidence.made("officer", evidence.signedTwiceWithLetterAndFile());
        Path unpacked = place.resolve("unpacked");
        List<Path> files = VerifyRun.unpack(evidence.download("officer", made), unpacked);
        Random random = new Random(7);

        for (Path file : files) {
            byte[] right = Files.readAllBytes(file);
            byte[] wrong = right.clone();
            wrong[random.nextInt(wrong.length)] ^= 1;
            Files.write(file, wrong);

            VerifyRun run = VerifyRun.of(evidence.script(), place, unpacked);

            String name = unpacked.relativize(file).toString();
            assertThat(run.code()).as(name).isEqualTo(1);
            assertThat(run.words()).contains("WRONG", name, "NOT as it was made");
            Files.write(file, right);
        }
        Files.delete(files.getFirst());
        assertThat(VerifyRun.of(evidence.script(), place, unpacked).words()).contains("is missing");
    }

    @Test
    void oneByteChangedAnywhereInTheZipIsFound() throws IOException {
        JsonNode made = evidence.made("coordinator.freetown", evidence.signedTwiceWithLetterAndFile());
        byte[] zip = evidence.download("coordinator.freetown", made);
        Random random = new Random(11);

        for (int i = 0; i < 120; i++) {
            int at = i < 40 ? i : i < 80 ? zip.length - 1 - (i - 40) : random.nextInt(zip.length);
            byte[] wrong = zip.clone();
            wrong[at] ^= (byte) (1 << random.nextInt(8));

            VerifyRun run = VerifyRun.of(evidence.script(), place, evidence.zip(place, wrong));

            assertThat(run.code()).as("byte %d: %s", at, run.words()).isEqualTo(1);
        }
        byte[] longer = Arrays.copyOf(zip, zip.length + 1);
        assertThat(VerifyRun.of(evidence.script(), place, evidence.zip(place, longer))
                        .code())
                .isEqualTo(1);
    }

    @Test
    void anotherBundleIsNotTakenForTheOneThatWasExpected() throws IOException {
        JsonNode made = evidence.made("officer", evidence.signedTwiceWithLetterAndFile());
        Path zip = evidence.zip(place, evidence.download("officer", made));

        assertThat(VerifyRun.of(evidence.script(), place, zip, "--expect", "0".repeat(64)))
                .matches(run -> run.code() == 1 && run.words().contains("was expected"));
    }

    @Test
    void theScriptAsksNoNetwork() {
        assertThat(new String(evidence.script(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.startsWith("import")))
                .containsExactly(
                        "import argparse",
                        "import hashlib",
                        "import json",
                        "import os",
                        "import struct",
                        "import sys",
                        "import zipfile");
        assertThat(ApiClient.anonymous(base).download("/verify/script")).isEqualTo(evidence.script());
    }

    @Test
    void aMinistryTakesAlongWhatAnybodyMayVerifyAndNothingFromInside() throws IOException {
        PledgeId pledge = evidence.signedTwiceWithLetterAndFile();

        byte[] zip = evidence.download("focal.sierraleone", evidence.made("focal.sierraleone", pledge));

        VerifyRun run = VerifyRun.of(evidence.script(), place, evidence.zip(place, zip));
        assertThat(run.words()).contains("1 texts", "1 signatures", "only the office is told");
        assertThat(run.code()).isZero();
        String all = new String(zip, StandardCharsets.UTF_8);
        assertThat(all)
                .contains("Mayor of Freetown")
                .doesNotContain(
                        "/letters.json", "plan.txt", "signatures/0", "When will the office decide?", "Not yet right.");
    }

    @Test
    void whatWasRemovedToProtectSomebodyDoesNotComeBackAndTheRestStillVerifies() throws IOException {
        String words = "Kissy Road " + UUID.randomUUID();
        PledgeId pledge = pledges.published(pledges.complete("A shelter in " + words));
        Answer removed = as("head").post("/api/v1/removals", """
                        {"words": "%s", "reason": "address of a shelter"}""".formatted(words));
        assertThat(removed.status()).as(removed.body()).isEqualTo(200);

        byte[] zip = evidence.download("officer", evidence.made("officer", pledge));

        assertThat(new String(zip, StandardCharsets.UTF_8))
                .doesNotContain(words)
                .contains("address of a shelter");
        VerifyRun run = VerifyRun.of(evidence.script(), place, evidence.zip(place, zip));
        assertThat(run.words()).contains("NOTE", "address of a shelter", "its hash stands", "every hash is right");
        assertThat(run.code()).isZero();
        Path unpacked = place.resolve("unpacked");
        for (Path file : VerifyRun.unpack(zip, unpacked)) {
            if (file.endsWith("about.json") && file.toString().contains("/texts/")) {
                Files.writeString(file, Files.readString(file).replace("address of a shelter", "no reason at all"));
            }
        }
        assertThat(VerifyRun.of(evidence.script(), place, unpacked).code()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"coordinator.montreal, 404", "focal.sierraleone, 404", "observer, 404", "editor.freetown, 202"})
    void whoMayNotReadTheCaseTakesNothingAlong(String account, int status) {
        PledgeId draft = pledges.draft(pledges.complete("Not yet to be seen"));

        Answer asked = as(account).post("/api/v1/cases/" + draft + "/evidence", null);

        assertThat(asked.status()).isEqualTo(status);
        if (status == 404) {
            assertThat(as(account).get("/api/v1/cases/" + draft + "/evidence").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void onlyWhoAskedTakesTheBundleAndNobodyBeforeItIsMade() {
        PledgeId draft = pledges.draft(pledges.complete("Mine alone"));
        JsonNode made = evidence.made("editor.freetown", draft);
        String address = "/api/v1/evidence/" + made.path("id").asString();

        assertThat(as("editor.freetown").get(address).status()).isEqualTo(200);
        for (String other : List.of("coordinator.freetown", "officer", "focal.sierraleone", "operator")) {
            assertThat(as(other).get(address).status()).as(other).isEqualTo(404);
            assertThat(as(other).get(address + "/file").status()).as(other).isEqualTo(404);
        }
        assertThat(ApiClient.anonymous(base).get(address + "/file").status()).isEqualTo(401);
    }

    private ApiClient as(String account) {
        return ApiClient.as(base, account);
    }
}
