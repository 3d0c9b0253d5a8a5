package org.medina.identity.keycloak;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medina.identity.NotRegistered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One act's line to Keycloak's admin interface, as the client that may change something there. */
final class AdminLine {

    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    private final RestClient http;
    private final KeycloakSettings keycloak;
    private final String token;
    private final JsonMapper json = JsonMapper.shared();

    AdminLine(RestClient http, KeycloakSettings keycloak) {
        this.http = http;
        this.keycloak = keycloak;
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", "medina-registrar");
        form.add("client_secret", keycloak.registrarSecret());
        try {
            String body =
                    http.post().uri(keycloak.token()).body(form).retrieve().body(String.class);
            this.token = parse(body).path("access_token").asString("");
        } catch (RestClientResponseException e) {
            throw e.getStatusCode().is5xxServerError()
                    ? new NotRegistered(NotRegistered.Why.AWAY, e.toString())
                    : new NotRegistered(NotRegistered.Why.NOT_ALLOWED, "no token: " + e.getStatusCode());
        } catch (RestClientException e) {
            throw new NotRegistered(NotRegistered.Why.AWAY, e.toString());
        }
    }

    JsonNode get(String path) {
        return parse(send(HttpMethod.GET, path, null, body -> body));
    }

    /** Empty where nothing is there. */
    Optional<JsonNode> find(String path) {
        try {
            return Optional.of(get(path));
        } catch (NotRegistered e) {
            if (e.why() == NotRegistered.Why.GONE) {
                return Optional.empty();
            }
            throw e;
        }
    }

    void send(HttpMethod method, String path, @Nullable Object body) {
        send(method, path, body, answer -> answer);
    }

    /** Where it was there already, it is there: another try of the same act came so far. */
    void sendOnce(HttpMethod method, String path, @Nullable Object body) {
        try {
            send(method, path, body);
        } catch (NotRegistered e) {
            if (e.why() != NotRegistered.Why.TAKEN) {
                throw e;
            }
        }
    }

    static String query(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    static UUID id(JsonNode node) {
        return UUID.fromString(node.path("id").asString());
    }

    private <T> T send(HttpMethod method, String path, @Nullable Object body, Function<@Nullable String, T> read) {
        try {
            // an address that is encoded already must not be encoded again
            var request = http.method(method)
                    .uri(URI.create(keycloak.admin() + path))
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
            if (body != null) {
                request.contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsString(body));
            }
            return read.apply(request.retrieve().body(String.class));
        } catch (RestClientResponseException e) {
            throw new NotRegistered(why(e.getStatusCode().value()), method + " " + e.getStatusCode());
        } catch (RestClientException e) {
            throw new NotRegistered(NotRegistered.Why.AWAY, e.toString());
        }
    }

    private static NotRegistered.Why why(int status) {
        return switch (status) {
            case 401, 403 -> NotRegistered.Why.NOT_ALLOWED;
            case NOT_FOUND -> NotRegistered.Why.GONE;
            case CONFLICT -> NotRegistered.Why.TAKEN;
            case 502, 503, 504 -> NotRegistered.Why.AWAY;
            default -> NotRegistered.Why.REFUSED;
        };
    }

    private JsonNode parse(@Nullable String body) {
        return json.readTree(body == null || body.isBlank() ? "[]" : body);
    }
}
