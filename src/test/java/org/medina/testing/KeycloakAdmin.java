package org.medina.testing;

import com.jayway.jsonpath.JsonPath;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Changes accounts and roles at the sign-in server, as its administrators do; whoever changes something puts it back. */
public final class KeycloakAdmin {

    private static final String REALM = "/admin/realms/medina";

    private KeycloakAdmin() {}

    /** A token of the administrators' realm. */
    public static String token() {
        return token(
                "master",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        "admin",
                        "password",
                        Servers.readyKeycloak().adminPassword()));
    }

    /** A token of the portal's own service client; it is of the right realm, but not meant for the API. */
    public static String serviceToken() {
        return token(
                "medina",
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        "medina-service",
                        "client_secret",
                        "demo-only"));
    }

    public static void giveRole(String account, String organisation, String role) {
        member("PUT", account, organisation, role);
    }

    public static void takeRole(String account, String organisation, String role) {
        member("DELETE", account, organisation, role);
    }

    /** Closes or opens an account. */
    public static void enable(String account, boolean enabled) {
        var address = REALM + "/users/" + person(account);
        var answer = http().send(http().to(address, token())
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"enabled\": %s}".formatted(enabled))));
        require(answer);
    }

    /** Gives somebody that password for good, as if they had chosen it. */
    public static void password(String account, String password) {
        var address = REALM + "/users/" + person(account) + "/reset-password";
        var body = "{\"type\": \"password\", \"value\": \"%s\", \"temporary\": false}".formatted(password);
        require(http().send(http().to(address, token())
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))));
    }

    /** Anything else of the administrators’ interface. @param path below that of the realms; @param json empty for none */
    public static Http.Answer send(String method, String path, String json) {
        var answer = http().send(http().to("/admin/realms" + path, token())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        json.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json)));
        require(answer);
        return answer;
    }

    private static void member(String method, String account, String organisation, String role) {
        String id = first("/organizations?q=&search=&max=200", "$[?(@.alias == '%s')].id".formatted(organisation));
        String group = first("/organizations/%s/groups".formatted(id), "$[?(@.name == '%s')].id".formatted(role));
        var address = REALM + "/organizations/%s/groups/%s/members/%s".formatted(id, group, person(account));
        require(http().send(http().to(address, token()).method(method, HttpRequest.BodyPublishers.noBody())));
    }

    private static String person(String account) {
        return first("/users?exact=true&username=" + account, "$[*].id");
    }

    private static String first(String address, String path) {
        var answer = http().get(REALM + address, token());
        require(answer);
        List<String> found = JsonPath.read(answer.body(), path);
        return found.getFirst();
    }

    private static String token(String realm, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = http().send(http().to("/realms/%s/protocol/openid-connect/token".formatted(realm))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        require(answer);
        return answer.json("$.access_token");
    }

    private static void require(Http.Answer answer) {
        if (answer.status() >= 300) {
            throw new AssertionError("Keycloak answers " + answer.status() + ": " + answer.body());
        }
    }

    private static Http http() {
        return new Http(Servers.readyKeycloak().url());
    }
}
