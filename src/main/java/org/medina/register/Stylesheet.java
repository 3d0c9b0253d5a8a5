package org.medina.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * The one style sheet of the public pages: the theme's tokens and parts and the pages' own rules in a single file, so
 * that a bad line makes one trip. Its address holds the hash of its content and may be kept for ever.
 */
@Component("stylesheet")
class Stylesheet {

    private static final List<String> FILES = List.of("tokens.css", "parts.css", "public.css");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern INDENT = Pattern.compile("\\n\\s*");
    private static final Pattern OWN_FILE = Pattern.compile("url\\(\"(?!/|data:|#)");

    private final String css = FILES.stream().map(Stylesheet::read).collect(Collectors.joining("\n"));
    private final String version = HexFormat.of()
            .formatHex(DigestUtils.md5Digest(css.getBytes(StandardCharsets.UTF_8)))
            .substring(0, 12);

    public String address() {
        return "/register/assets/public." + version + ".css";
    }

    String css() {
        return css;
    }

    boolean isVersion(String asked) {
        return version.equals(asked);
    }

    private static String read(String file) {
        try {
            String source = new ClassPathResource("META-INF/resources/theme/" + file)
                    .getContentAsString(StandardCharsets.UTF_8);
            String bare = INDENT.matcher(COMMENT.matcher(source).replaceAll("")).replaceAll("\n");
            return OWN_FILE.matcher(bare).replaceAll("url(\"/theme/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
