package org.medina.register;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import org.medina.base.Problem;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What the public pages load: the files of the theme under an address that changes with them and may be kept for ever,
 * and one style sheet of the theme's tokens and parts and the pages' own rules, so that a bad line makes one trip.
 */
@Controller("assets")
@Hidden
class Assets {

    private static final String FOLDER = "/META-INF/resources/theme/";
    private static final String STYLE = "style.css";
    private static final List<String> STYLES = List.of("tokens.css", "parts.css", "public.css");
    private static final Map<String, MediaType> TYPES = Map.of(
            "css", MediaType.parseMediaType("text/css;charset=UTF-8"),
            "js", MediaType.parseMediaType("text/javascript;charset=UTF-8"),
            "svg", MediaType.parseMediaType("image/svg+xml"),
            "woff2", MediaType.parseMediaType("font/woff2"));

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SPACE = Pattern.compile("\\s*([{};,])\\s*");
    private static final Pattern COLON = Pattern.compile("(?<=[a-z0-9]): ");

    private final Map<String, byte[]> files;
    private final String version;

    Assets() {
        files = read();
        files.put(
                STYLE,
                STYLES.stream()
                        .map(this::bare)
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8));
        version = version(files);
    }

    /** Where the pages find a file of the theme, e.g. {@code scheme.js}. */
    public String address(String file) {
        return "/register/assets/" + version + "/" + file;
    }

    @GetMapping("/register/assets/{of}/{*path}")
    ResponseEntity<byte[]> file(@PathVariable String of, @PathVariable String path) {
        String name = path.substring(1);
        byte[] content = files.get(name);
        MediaType type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (content == null || type == null) {
            throw Problem.notFound();
        }
        // a page kept from before an update still finds what it loads, if not for ever
        CacheControl cache = of.equals(version)
                ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                : CacheControl.noCache();
        return ResponseEntity.ok().cacheControl(cache).contentType(type).body(content);
    }

    private static Map<String, byte[]> read() {
        try {
            Map<String, byte[]> found = new TreeMap<>();
            for (var resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath:" + FOLDER + "**/*.*")) {
                String address = resource.getURL().getPath();
                found.put(
                        address.substring(address.indexOf(FOLDER) + FOLDER.length()), resource.getContentAsByteArray());
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String bare(String file) {
        byte[] content = files.get(file);
        if (content == null) {
            throw new IllegalStateException("the theme has no " + file);
        }
        String rules =
                COMMENT.matcher(new String(content, StandardCharsets.UTF_8)).replaceAll("");
        return COLON.matcher(SPACE.matcher(rules).replaceAll("$1"))
                .replaceAll(":")
                .strip();
    }

    private static String version(Map<String, byte[]> files) {
        var sum = new CRC32C();
        files.forEach((name, content) -> {
            sum.update(name.getBytes(StandardCharsets.UTF_8));
            sum.update(content);
        });
        return Long.toHexString(sum.getValue());
    }
}
