package org.medina.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medina.base.PortalClock;
import org.medina.declaration.DeclarationOverHttp;
import org.medina.declaration.DeclarationsForTests;
import org.medina.dialogue.DialogueId;
import org.medina.funding.FundingOverHttp;
import org.medina.grant.GrantsForTests;
import org.medina.pledge.PledgeFixtures;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PledgeTalks;
import org.medina.review.ReviewOverHttp;
import org.medina.review.ReviewStates;
import org.medina.review.ReviewsForTests;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each journey lays its part, and the script finds it in order. */
@IntegrationTest
class JourneysIT {

    private final PledgeFixtures pledges;
    private final PledgeTalks talks;
    private final GrantsForTests grants;
    private final DeclarationsForTests declarations;
    private final ReviewsForTests reviews;
    private final Accounts accounts;
    private final PortalClock clock;
    private final EvidenceFixtures evidence;
    private final String base;

    @TempDir
    Path place;

    @Autowired
    JourneysIT(
            PledgeFixtures pledges,
            PledgeTalks talks,
            GrantsForTests grants,
            DeclarationsForTests declarations,
            ReviewsForTests reviews,
            Accounts accounts,
            PortalClock clock,
            EvidenceFixtures evidence,
            @LocalServerPort int port) {
        this.base = "http://localhost:" + port;
        this.pledges = pledges;
        this.talks = talks;
        this.grants = grants;
        this.declarations = declarations;
        this.reviews = reviews;
        this.accounts = accounts;
        this.clock = clock;
        this.evidence = evidence.at(base);
    }

    @BeforeEach
    void people() {
        accounts.organisation("freetown");
        pledges.seatMayors();
    }

    @Test
    void aPledgeHasItsDialogueWithReleasedCommentsAndTheTextWrittenTogetherBesideIt() throws IOException {
        PledgeId pledge = pledges.inConsultation(pledges.complete("Talked about"));
        DialogueId dialogue = pledges.dialogueOf(pledge);
        talks.release(dialogue);
        String words = talks.comment(dialogue).content().comment();

        List<String> names = checked("coordinator.freetown", pledge.toString());

        assertThat(names)
                .anyMatch(name -> name.endsWith("/dialogue.json"))
                .anyMatch(name -> name.endsWith("/comments/000001.json"))
                .anyMatch(name -> name.matches(".*/versions/\\d+/text.html"));
        assertThat(read("comments/000001.json")).contains(words);
    }

    @Test
    void aDraftOfACommentIsInNobodysBundle() throws IOException {
        PledgeId pledge = pledges.inConsultation(pledges.complete("Not yet talked about"));
        String dialogue = pledges.dialogueOf(pledge).toString();
        var api = ApiClient.as(base, "commenter.health.sierraleone");
        assertThat(api.post("/api/v1/dialogues/" + dialogue + "/comments", """
                                {"severity": "MAJOR", "comment": "Only a thought so far", "legalBasis": "Act 12"}""").status())
                .isEqualTo(201);

        checked("commenter.health.sierraleone", dialogue);

        assertThat(new String(Files.readAllBytes(place.resolve("bundle.zip")), StandardCharsets.UTF_8))
                .contains("dialogue.json")
                .doesNotContain("Only a thought so far");
    }

    @Test
    void aRequestForMoneyHasItsAppraisalBesideIt() throws IOException {
        var http = new FundingOverHttp(base, clock.instant());
        String request = http.eligible(http.call("NONE"), "Desks to be judged");

        assertThat(checked("officer", request))
                .anyMatch(name -> name.endsWith("/funding-request.json"))
                .anyMatch(name -> name.endsWith("/appraisal.json"))
                .anyMatch(name -> name.matches(".*/papers/.*\\.pdf"));
        assertThat(checked("coordinator.freetown", request)).anyMatch(name -> name.endsWith("/funding-request.json"));
    }

    @Test
    void aGrantIsTakenAlongByItsCity() throws IOException {
        String grant = grants.open("Paid for, and taken along").toString();

        assertThat(checked("coordinator.freetown", grant)).anyMatch(name -> name.endsWith("/grant.json"));
        assertThat(checked("officer", grant)).anyMatch(name -> name.endsWith("/grant.json"));
    }

    @Test
    void theReportsOfAGrantAreAmongItsPapers() throws IOException {
        grants.seatSignatories();
        String grant = grants.reported(base);

        assertThat(checked("coordinator.freetown", grant)).anyMatch(name -> name.endsWith("-report-1.pdf"));
    }

    @Test
    void aDeclarationHasItsFrozenTextAndForTheSecretariatItsEndorsements() throws IOException {
        declarations.seatMayors();
        var http = new DeclarationOverHttp(base, clock.instant());
        String declaration = http.open("Stood behind");
        http.prepare("coordinator.freetown", declaration);
        http.endorse("mayor.freetown", declaration);

        assertThat(checked("officer", declaration))
                .anyMatch(name -> name.endsWith("/declaration.json"))
                .anyMatch(name -> name.endsWith("/endorsements.json"))
                .anyMatch(name -> name.contains("/endorsements/"))
                .anyMatch(name -> name.contains("/signatures/"));
        assertThat(checked("coordinator.freetown", declaration))
                .as("what the secretariat has not checked is not told to others")
                .noneMatch(name -> name.contains("endorsements") || name.contains("/signatures/"));
    }

    @Test
    void aReviewHasItsDossierAsItWasMade() throws IOException {
        reviews.publishOne("freetown");
        reviews.seatSignatories();
        String review = new ReviewStates(new ReviewOverHttp(base)).in("SIGNING");

        assertThat(checked("officer", review))
                .anyMatch(name -> name.endsWith("/review.json"))
                .anyMatch(name -> name.matches(".*/texts/1/document-\\w+\\.pdf"))
                .anyMatch(name -> name.matches(".*/texts/1/document-\\w+\\.docx"));
    }

    /** The names in a bundle that the script found in order. */
    private List<String> checked(String account, String address) throws IOException {
        byte[] zip = evidence.download(account, evidence.made(account, address));
        VerifyRun run = VerifyRun.of(evidence.script(), place, evidence.zip(place, zip));
        assertThat(run.code()).as(run.words()).isZero();
        Path unpacked = place.resolve("unpacked-" + account);
        return VerifyRun.unpack(zip, unpacked).stream()
                .map(file -> unpacked.relativize(file).toString())
                .toList();
    }

    private String read(String end) throws IOException {
        try (var files = Files.walk(place)) {
            return Files.readString(files.filter(file -> file.toString().endsWith(end))
                    .findFirst()
                    .orElseThrow());
        }
    }
}
