package org.medina.base.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The colours of tokens.css, in light and in dark, and the contrasts between them. */
record Tokens(Map<String, Pair> colours, String css) {

    static final Path THEME = Path.of("frontend/theme");

    private static final Pattern PAIR =
            Pattern.compile("--medina-([a-z-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);");
    private static final Pattern SINGLE = Pattern.compile("--medina-([a-z-]+): (#[0-9a-f]{6});");

    record Pair(String light, String dark) {}

    static Tokens read() {
        var css = text(THEME.resolve("tokens.css"));
        var colours = new LinkedHashMap<String, Pair>();
        PAIR.matcher(css).results().forEach(m -> colours.put(m.group(1), new Pair(m.group(2), m.group(3))));
        var beforeFallback = css.substring(0, css.indexOf("@supports not"));
        SINGLE.matcher(beforeFallback)
                .results()
                .forEach(m -> colours.putIfAbsent(m.group(1), new Pair(m.group(2), m.group(2))));
        return new Tokens(colours, css);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Pair colour(String name) {
        return Objects.requireNonNull(colours.get(name), () -> "no token " + name);
    }

    double light(String text, String ground) {
        return contrast(colour(text).light(), colour(ground).light());
    }

    double dark(String text, String ground) {
        return contrast(colour(text).dark(), colour(ground).dark());
    }

    /** WCAG 2.2, "contrast ratio". */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int from) {
        double share = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
