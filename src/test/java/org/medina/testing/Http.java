package org.medina.testing;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks a portal over HTTP as a program would; follows no redirect by itself and keeps cookies. */
public final class Http {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final URI base;
    private final HttpClient client;

    public Http(String base) {
        this.base = URI.create(base);
        this.client = HttpClient.newBuilder()
                .cookieHandler(new Cookies())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** A WebSocket with the cookies that were collected here. */
    public WebSocket.Builder socket() {
        return client.newWebSocketBuilder();
    }

    /** The address of a path for a WebSocket. */
    public URI socketAddress(String path) {
        return URI.create(base.resolve(path).toString().replaceFirst("^http", "ws"));
    }

    /** A request to a path of the portal, or to a whole address elsewhere. */
    public HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(base.resolve(address));
    }

    public HttpRequest.Builder to(String address, @Nullable String token) {
        var request = to(address);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    public Answer get(String address, @Nullable String token) {
        return send(to(address, token));
    }

    public Answer post(String address, @Nullable String token, String json) {
        return send(to(address, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Signs in as a browser does, through Keycloak's own page, and stays signed in with its cookies. */
    public Answer signIn(String account) {
        Answer page = follow(get("/work", null));
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("no sign-in form in " + page.body());
        }
        return follow(send(to(form.group(1).replace("&amp;", "&"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + account + "&password=medina"))));
    }

    private Answer follow(Answer answer) {
        Answer at = answer;
        for (int hop = 0; hop < 12 && at.status() == 302; hop++) {
            at = get(at.response().uri().resolve(at.header("Location")).toString(), null);
        }
        return at;
    }

    /** Browsers take this machine for safe and send secure cookies to it without TLS; Java's own jar does not. */
    private static final class Cookies extends CookieManager {

        @Override
        public void put(URI address, Map<String, List<String>> headers) throws IOException {
            Map<String, List<String>> plain = new HashMap<>(headers);
            plain.replaceAll((name, values) -> values.stream()
                    .map(value -> value.replaceAll("(?i);\\s*secure", ""))
                    .toList());
            super.put(address, plain);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public <T> T json(String path) {
            return JsonPath.read(response.body(), path);
        }
    }
}
