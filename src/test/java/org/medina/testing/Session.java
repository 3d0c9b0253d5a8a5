package org.medina.testing;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One person's sign-in at the portal over HTTP, without a browser: asks for screens as the script in the browser does,
 * so that hundreds of them can be looked at in seconds.
 */
public final class Session {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Http http;

    private Session(Http http) {
        this.http = http;
    }

    /** Signs in at Keycloak's own form, on the way to an address; ends where that leads. */
    public static Session of(String portal, String account) {
        var session = new Session(new Http(portal));
        session.signIn(session.follow("/work"), account);
        return session;
    }

    /** Nobody yet. */
    public static Session unknown(String portal) {
        return new Session(new Http(portal));
    }

    /**
     * Signs in with a first password and chooses another one, as Keycloak then asks; ends where that leads.
     *
     * @return path of the portal's page that comes first
     */
    public static String first(String portal, String account, String password, String chosen) {
        var session = new Session(new Http(portal));
        Http.Answer asked = session.submit(
                session.follow("/work"), "username=" + encoded(account) + "&password=" + encoded(password));
        Http.Answer end =
                session.submit(asked, "password-new=" + encoded(chosen) + "&password-confirm=" + encoded(chosen));
        return end.response().uri().getPath();
    }

    /** Where somebody ends who asks for an address, is asked to sign in, and does; path and query. */
    public static String landing(String portal, String address, String account) {
        var session = new Session(new Http(portal));
        var asked = session.http.get(address, null);
        if (asked.status() != 302) {
            throw new AssertionError(address + " asks nobody to sign in, but answers " + asked.status());
        }
        URI end = session.signIn(session.follow(asked), account).response().uri();
        return end.getRawQuery() == null ? end.getPath() : end.getPath() + "?" + end.getRawQuery();
    }

    /** The answer at an address, after all redirects. */
    public Http.Answer follow(String address) {
        return follow(http.get(address, null));
    }

    private Http.Answer follow(Http.Answer answer) {
        var at = answer;
        for (int hop = 0; hop < 12 && (at.status() == 302 || at.status() == 303); hop++) {
            at = http.get(at.response().uri().resolve(at.header("Location")).toString(), null);
        }
        return at;
    }

    private Http.Answer signIn(Http.Answer page, String account) {
        return submit(page, "username=" + encoded(account) + "&password=medina");
    }

    /** Sends the form that is on the page. */
    public Http.Answer submit(Http.Answer page, String fields) {
        var form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("no form in " + page.body());
        }
        return follow(http.send(http.to(form.group(1).replace("&amp;", "&"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What the portal sends a browser that goes to that address: all that could be seen there, and nothing else. */
    public Screen open(String address) {
        String[] parts = address.substring(1).split("\\?", 2);
        String path = parts[0];
        String location = URLEncoder.encode(path, StandardCharsets.UTF_8);
        JsonNode start = JSON.readTree(
                        http.get("/?v-r=init&query=&location=" + location, null).body())
                .path("appConfig");
        JsonNode first = start.path("uidl");
        String window = "/?v-r=uidl&v-uiId=" + start.path("v-uiId").asInt();
        var arrival = message(first, 0);
        var event = arrival.putArray("rpc").addObject();
        event.put("type", "event").put("node", 1).put("event", "ui-navigate");
        event.putObject("data")
                .put("route", path)
                .put("query", parts.length > 1 ? parts[1] : "")
                .put("appShellTitle", "")
                .put("trigger", "")
                .putNull("historyState");
        var answer = tell(window, arrival);
        if (answer.status() != 200) {
            throw new AssertionError(address + " answers " + answer.status() + ": " + answer.body());
        }
        // a window that nobody closes is kept, with all its components, and there are thousands in a run
        var leave = message(first, 1).put("UNLOAD", true);
        leave.putArray("rpc");
        tell(window, leave);
        return Screen.of(answer.body(), JSON.readTree(answer.body()));
    }

    private static ObjectNode message(JsonNode first, int number) {
        return JSON.createObjectNode()
                .put("csrfToken", first.path("Vaadin-Security-Key").asString())
                .put("syncId", first.path("syncId").asInt() + number)
                .put("clientId", number);
    }

    private Http.Answer tell(String window, ObjectNode message) {
        return http.send(http.to(window)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(message.toString())));
    }
}
