package org.medina.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the portal's API as a program of one account would, for one of its organisations. */
public final class ApiClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(3);
    private static final Map<String, Held> TOKENS = new ConcurrentHashMap<>();

    private record Held(String token, Instant until) {}

    private final String base;
    private final @Nullable String account;
    private final @Nullable String organisation;

    private ApiClient(String base, @Nullable String account, @Nullable String organisation) {
        this.base = base;
        this.account = account;
        this.organisation = organisation;
    }

    /** @param base e.g. {@code http://localhost:8080} */
    public static ApiClient anonymous(String base) {
        return new ApiClient(base, null, null);
    }

    /** @param account a demo account, with {@code /alias} behind it where it acts for one of several organisations */
    public static ApiClient as(String base, String account) {
        int slash = account.indexOf('/');
        return slash < 0
                ? new ApiClient(base, account, null)
                : new ApiClient(base, account.substring(0, slash), account.substring(slash + 1));
    }

    /** What came back. */
    public record Answer(int status, String body, HttpResponse<String> response) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The entry of a problem's list of errors for one field, its message. */
        public String errorAt(String field) {
            for (JsonNode error : json().path("errors")) {
                if (error.path("field").asString().equals(field)) {
                    return error.path("message").asString();
                }
            }
            throw new AssertionError("no error at " + field + " in " + body);
        }
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Answer post(String path, @Nullable String json) {
        return send("POST", path, json, Map.of());
    }

    public Answer patch(String path, String json, String ifMatch) {
        return send("PATCH", path, json, Map.of("If-Match", ifMatch));
    }

    public Answer send(String method, String path, @Nullable String json, Map<String, String> headers) {
        HttpRequest.BodyPublisher body =
                json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json);
        HttpRequest.Builder request = request(path, headers).method(method, body);
        if (json != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        return send(request.build());
    }

    /** Uploads one file as a form's part of that name. */
    public Answer upload(String path, String part, String fileName, byte[] bytes) {
        return submit(path, Map.of(), part, fileName, bytes, Map.of());
    }

    /** Sends a form with fields and a file. */
    public Answer submit(
            String path,
            Map<String, String> fields,
            String part,
            String fileName,
            byte[] bytes,
            Map<String, String> headers) {
        String boundary = "----medina-test";
        StringBuilder head = new StringBuilder();
        fields.forEach((name, value) -> head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\""
                + name + "\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + value + "\r\n"));
        head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\""
                + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request =
                request(path, Map.of("Content-Type", "multipart/form-data; boundary=" + boundary));
        headers.forEach(request::header);
        return send(request.POST(HttpRequest.BodyPublishers.ofByteArrays(
                        List.of(head.toString().getBytes(StandardCharsets.UTF_8), bytes, tail)))
                .build());
    }

    /** The bytes at an address, as they come. */
    public byte[] download(String path) {
        return exchange(request(path, Map.of()).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    /** The bytes that a step answers. */
    public byte[] collect(String path) {
        HttpRequest request = request(path, Map.of())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return exchange(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        headers.forEach(request::header);
        if (account != null) {
            request.header("Authorization", "Bearer " + token(account));
        }
        if (organisation != null) {
            request.header("Medina-Organisation", organisation);
        }
        return request;
    }

    /** Gets the account's token now, for a time without a sign-in server. */
    public static void signIn(String account) {
        token(account);
    }

    /** Lets everybody sign in anew. */
    public static void forgetTokens() {
        TOKENS.clear();
    }

    private static String token(String account) {
        Instant now = Instant.now();
        Held held = TOKENS.get(account);
        if (held == null || held.until().isBefore(now)) {
            held = new Held(Tokens.of(account), now.plus(TOKEN_LIFE));
            TOKENS.put(account, held);
        }
        return held.token();
    }

    private static Answer send(HttpRequest request) {
        HttpResponse<String> response = exchange(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body(), response);
    }

    private static <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return HTTP.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
