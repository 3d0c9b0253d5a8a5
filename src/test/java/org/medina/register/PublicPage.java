package org.medina.register;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Loads a page as a browser does, compressed and with everything it names, and weighs what came over the line. */
final class PublicPage {

    private static final Pattern LOADED =
            Pattern.compile("<(?:link rel=\"(?:icon|stylesheet)\"|script|img)[^>]*?(?:href|src)=\"([^\"]+)\"");
    private static final Pattern IN_STYLE = Pattern.compile("url\\([\"'](?!data:)([^\"'#]+)[\"']\\)");

    private final URI base;
    private final HttpClient client = HttpClient.newHttpClient();

    PublicPage(String base) {
        this.base = URI.create(base);
    }

    /** Bytes over the line by address, the page's own among them. Fonts for rare letters count too. */
    Map<String, Integer> weightsOf(String address) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        var found = LOADED.matcher(load(address, weights));
        while (found.find()) {
            String content = load(found.group(1), weights);
            if (found.group(1).endsWith(".css")) {
                var inStyle = IN_STYLE.matcher(content);
                while (inStyle.find()) {
                    load(URI.create(found.group(1)).resolve(inStyle.group(1)).toString(), weights);
                }
            }
        }
        return weights;
    }

    private String load(String address, Map<String, Integer> weights) {
        HttpResponse<byte[]> answer = get(address);
        if (answer.statusCode() >= 400 && !weights.isEmpty()) {
            throw new AssertionError(address + " answers " + answer.statusCode());
        }
        weights.put(address, answer.body().length);
        return text(
                answer.body(), answer.headers().firstValue("Content-Encoding").orElse(null));
    }

    private HttpResponse<byte[]> get(String address) {
        try {
            var request = HttpRequest.newBuilder(base.resolve(address)).header("Accept-Encoding", "gzip");
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] body, @Nullable String encoding) {
        try {
            byte[] plain =
                    "gzip".equals(encoding) ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes() : body;
            return new String(plain, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
