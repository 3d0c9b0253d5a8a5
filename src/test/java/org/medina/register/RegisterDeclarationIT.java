package org.medina.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.declaration.DeclarationOverHttp.*;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.PortalClock;
import org.medina.declaration.DeclarationOverHttp;
import org.medina.declaration.DeclarationsForTests;
import org.medina.testing.ApiClient;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the world reads of a declaration: its text, who stands behind it as of a day, and where they are. */
@IntegrationTest
class RegisterDeclarationIT {

    private final DeclarationsForTests declarations;
    private final DeclarationOverHttp http;
    private final String base;

    @Autowired
    RegisterDeclarationIT(DeclarationsForTests declarations, PortalClock clock, @LocalServerPort int port) {
        this.declarations = declarations;
        this.base = "http://localhost:" + port;
        this.http = new DeclarationOverHttp(base, clock.instant());
    }

    @BeforeEach
    void mayorsAreInOffice() {
        declarations.seatMayors();
    }

    @Test
    void nobodyReadsADeclarationBeforeItIsOpen() {
        String frozen = reference(http.frozen("Not yet told"));

        assertThat(page("/register/declarations/" + frozen).statusCode()).isEqualTo(404);
        assertThat(page("/register/declarations").body()).doesNotContain(frozen);
        assertThat(ApiClient.anonymous(base)
                        .get("/api/v1/register/declarations/" + frozen)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void thePageSaysWhoStandsBehindItByWhichMandateAndWhere() {
        String id = http.open("Told to all");
        String reference = reference(id);
        http.endorsed(MAYOR, "freetown", id);
        http.endorse("mayor.montreal", id);

        String page = page("/register/declarations/" + reference).body();
        assertThat(page)
                .contains(
                        "Told to all", "We open our services to everybody", "City of Freetown", "Council resolution 12")
                .contains("cx=\"166.768\"", "voluntary and not legally binding", "https://example.org/text")
                .doesNotContain("Mayor Freetown", "Montréal</span>");
        String earlier =
                page("/register/declarations/" + reference + "?asOf=2020-01-01").body();
        assertThat(earlier).contains("No city stands behind it yet").doesNotContain("City of Freetown");
        assertThat(page("/register/declarations/" + reference + "?asOf=yesterday")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void jsonAndCsvProveEachCityByHashes() {
        String id = http.open("=Taken along");
        String reference = reference(id);
        http.endorsed(MAYOR, "freetown", id);

        JsonNode open = ApiClient.anonymous(base)
                .get("/api/v1/register/declarations/" + reference)
                .json();
        JsonNode city = open.path("endorsers").path(0);
        assertThat(open.path("endorsed").asInt()).isEqualTo(1);
        assertThat(city.path("mandateSha256").asString()).hasSize(64);
        String verified = ApiClient.anonymous(base)
                .get("/api/v1/verify/" + open.path("textHash").asString())
                .body();
        assertThat(verified).contains("\"outcome\":\"valid\"");
        String csv = page("/register/declarations/" + reference + ".csv").body();
        assertThat(csv).contains("'=Taken along", city.path("signatureHash").asString());
        assertThat(page("/register/declarations/" + reference + ".json").body())
                .contains(city.path("signatureHash").asString());
    }

    /** A mandate that waits to be checked, or came back, is no other city's business. */
    @Test
    void anEndorsementThatWasNotFoundInOrderIsNotVerifiedInPublic() {
        String id = http.open("Not yet checked");
        http.endorse(MAYOR, id);
        String hash = http.read(OFFICER, id).path("textHash").asString();

        assertThat(verified(hash)).contains("\"outcome\":\"unsigned\"").doesNotContain("Council resolution 12");
        http.check(OFFICER, id, "freetown", "return");
        assertThat(verified(hash)).contains("\"outcome\":\"unsigned\"").doesNotContain("Council resolution 12");
        http.endorsed(MAYOR, "freetown", id);
        assertThat(verified(hash)).contains("\"outcome\":\"valid\"").containsOnlyOnce("Council resolution 12");
    }

    private String verified(String hash) {
        return ApiClient.anonymous(base).get("/api/v1/verify/" + hash).body();
    }

    private String reference(String id) {
        return http.read(OFFICER, id).path("reference").asString();
    }

    private HttpResponse<String> page(String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
