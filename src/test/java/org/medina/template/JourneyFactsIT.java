package org.medina.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.PortalClock;
import org.medina.call.CallOverHttp;
import org.medina.declaration.DeclarationOverHttp;
import org.medina.grant.GrantOverHttp;
import org.medina.grant.GrantsForTests;
import org.medina.progress.ProgressForTests;
import org.medina.progress.ProgressStage;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What declarations, grants, calls and updates say of themselves in a paper, and to whom. */
@IntegrationTest
class JourneyFactsIT {

    private static final String NOTE = "briefing-note";

    private final GrantsForTests grants;
    private final ProgressForTests progress;
    private final Accounts accounts;
    private final PortalClock clock;
    private final String base;

    @Autowired
    JourneyFactsIT(
            GrantsForTests grants,
            ProgressForTests progress,
            Accounts accounts,
            PortalClock clock,
            @LocalServerPort int port) {
        this.grants = grants;
        this.progress = progress;
        this.accounts = accounts;
        this.clock = clock;
        this.base = "http://localhost:" + port;
    }

    @BeforeEach
    void everybodyIsThere() {
        accounts.organisation("freetown");
    }

    @Test
    void aGrantTellsItsMoneyInTheFiguresOfTheLanguage() {
        String id = grants.open("Ward desks in letters").toString();
        new GrantOverHttp(base).commit(id);

        assertThat(text("coordinator.freetown", id, "en"))
                .contains("Amount approved: 107,000 USD", "Amount paid: 0 USD", "Tranches: 1: 74,900 USD – Planned")
                .doesNotContain("Amount asked for", "Costs", "{{");
        assertThat(text("coordinator.freetown", id, "fr"))
                .contains("Montant approuvé : 107\u202F000 USD", "1: 74\u202F900 USD – Prévue");
        assertThat(text("coordinator.freetown", id, "ar")).contains("107,000 USD", "مخطط لها");
        assertThat(fill("coordinator.montreal", id, "en").status()).isEqualTo(404);
        assertThat(fill("focal.sierraleone", id, "en").status()).isEqualTo(404);
    }

    @Test
    void aCallTellsWhatIsInForceToAllAndItsDraftToTheSecretariatAlone() {
        var calls = new CallOverHttp(base, clock.instant());
        String drafted = calls.in("DRAFT");
        String published = calls.published("Letters about calls");

        assertThat(text("coordinator.freetown", published, "en"))
                .contains("Where it stands: Open", "For cities that receive newcomers.", "Opens: ", "Closes: ");
        assertThat(text("officer", drafted, "en")).contains("Opens: ");
        assertThat(fill("coordinator.freetown", drafted, "en").status()).isEqualTo(404);
    }

    @Test
    void aDeclarationTellsItsTextToThoseWhoReadIt() {
        var declarations = new DeclarationOverHttp(base, clock.instant());
        String drafted = declarations.drafted("Letters about declarations");
        String open = declarations.open("More letters about declarations");

        assertThat(text("coordinator.freetown", open, "en"))
                .contains("Cities can endorse until: ", "Cities that endorse it: 0", "What you are asked to stand for");
        assertThat(text("coordinator.montreal", drafted, "en")).contains("What you are asked to stand for");
        assertThat(fill("coordinator.freetown", drafted, "en").status()).isEqualTo(404);
    }

    @Test
    void anUpdateTellsWhatIsWrittenSoFarToItsCities() {
        String id = progress.in(ProgressStage.WAITING).toString();

        assertThat(text("coordinator.freetown", id, "en"))
                .contains("Three wards register families now.", "Done: ", "Pledge: In WAITING (MM-");
        assertThat(text("coordinator.freetown", id, "zh")).contains("期间进行中");
        assertThat(fill("reviewer.iom", id, "en").status()).isEqualTo(404);
    }

    private String text(String account, String id, String language) {
        Answer filled = fill(account, id, language);
        assertThat(filled.status()).as(filled.body()).isEqualTo(200);
        return filled.json().path("text").asString();
    }

    private Answer fill(String account, String id, String language) {
        return ApiClient.as(base, account)
                .post("/api/v1/cases/" + id + "/templates/" + NOTE, "{\"language\": \"" + language + "\"}");
    }
}
