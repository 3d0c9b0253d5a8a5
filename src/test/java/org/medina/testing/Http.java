package org.medina.testing;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a portal over HTTP as a program would; follows no redirect by itself and keeps cookies. */
public final class Http {

    private final URI base;
    private final HttpClient client;

    public Http(String base) {
        this.base = URI.create(base);
        this.client = HttpClient.newBuilder()
                .cookieHandler(new Cookies())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
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
