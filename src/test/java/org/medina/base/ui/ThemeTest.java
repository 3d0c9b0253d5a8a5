package org.medina.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThemeTest {

    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}\\b");

    private final Tokens tokens = Tokens.read();

    /** What is read as text, on what: 4.5; what is only seen: 3. */
    private record Use(String front, String ground, double needed) {}

    private static List<Use> uses() {
        var grounds = List.of("paper", "surface", "sunken");
        var onGrounds = Stream.of("ink", "ink-soft", "wall", "door", "rose")
                .flatMap(front -> grounds.stream().map(ground -> new Use(front, ground, 4.5)));
        var tones = Stream.of("stone", "sky", "iris", "amber", "leaf", "rose", "wall", "door")
                .flatMap(tone ->
                        Stream.of(new Use(tone + "-ink", tone + "-soft", 4.5), new Use("ink", tone + "-soft", 4.5)));
        var pairs = Stream.of(
                new Use("ink-soft", "door-soft", 4.5),
                new Use("amber-ink", "surface", 4.5),
                new Use("on-wall", "wall", 4.5),
                new Use("on-wall", "wall-strong", 4.5),
                new Use("on-door", "door", 4.5),
                new Use("on-gate", "gate", 4.5),
                new Use("on-gate-soft", "gate", 4.5));
        var signs = Stream.of("leaf", "amber", "rose", "sky", "line-strong", "focus")
                .flatMap(front -> grounds.stream().map(ground -> new Use(front, ground, 3)));
        return Stream.of(onGrounds, tones, pairs, signs)
                .flatMap(uses -> uses)
                .distinct()
                .toList();
    }

    @Test
    void everyColourIsReadableOnItsGroundInLightAndDark() {
        assertThat(uses()).allSatisfy(use -> {
            assertThat(tokens.light(use.front(), use.ground())).isGreaterThanOrEqualTo(use.needed());
            assertThat(tokens.dark(use.front(), use.ground())).isGreaterThanOrEqualTo(use.needed());
        });
    }

    @Test
    void theContrastsInTheDesignDocumentAreTheComputedOnes() {
        var rows = uses().stream()
                .map(use -> String.format(
                        Locale.ROOT,
                        "| `%s` | `%s` | %s | %.1f | %.1f |",
                        use.front(),
                        use.ground(),
                        use.needed() > 4 ? "4.5" : "3",
                        tokens.light(use.front(), use.ground()),
                        tokens.dark(use.front(), use.ground())))
                .collect(Collectors.joining("\n"));
        assertThat(Tokens.text(Path.of("docs/design.md"))).contains(rows);
    }

    @Test
    void oldBrowsersGetTheLightValuesOfTheSameTokens() {
        var fallback = tokens.css().substring(tokens.css().indexOf("@supports not"));
        var found = Pattern.compile("--medina-([a-z-]+): (#[0-9a-f]{6});")
                .matcher(fallback)
                .results()
                .toList();
        assertThat(found).hasSizeGreaterThan(20).allSatisfy(m -> assertThat(m.group(2))
                .isEqualTo(tokens.colour(m.group(1)).light()));
    }

    @Test
    void mailsDocumentsAndPortalUseNoColourThatIsNotAToken() {
        var known = tokens.colours().values().stream()
                .flatMap(pair -> Stream.of(pair.light(), pair.dark()))
                .collect(Collectors.toSet());
        for (var sheet : List.of("paper.css", "pages.css", "parts.css")) {
            assertThat(colours(sheet)).as(sheet).isSubsetOf(known);
        }
        assertThat(colours("portal.css"))
                .contains(tokens.colour("paper").light(), tokens.colour("paper").dark())
                .contains(tokens.colour("wall").light(), tokens.colour("wall").dark());
    }

    @Test
    void noSheetNamesASideSoThatRightToLeftNeedsNoSecondOne() {
        var side = Pattern.compile("(?m)(?:^|[;{\\s])(?:(?:margin|padding|border)-(?:left|right)|left|right)\\s*:"
                + "|text-align:\\s*(?:left|right)|float:");
        for (var sheet : List.of("tokens.css", "parts.css", "portal.css", "pages.css")) {
            assertThat(side.matcher(Tokens.text(Tokens.THEME.resolve(sheet))).results())
                    .as(sheet)
                    .isEmpty();
        }
    }

    @Test
    void everySymbolHasAnIconAndARule() {
        var rules = Tokens.text(Tokens.THEME.resolve("portal.css"));
        assertThat(Arrays.stream(Symbol.values())
                        .map(symbol -> symbol.icon().getElement().getAttribute("data-icon")))
                .allSatisfy(name -> {
                    assertThat(Tokens.THEME.resolve("icons/" + name + ".svg")).exists();
                    assertThat(rules)
                            .contains("[data-icon=\"" + name + "\"] { --icon: url(\"icons/" + name + ".svg\")");
                });
    }

    @Test
    void theSignInPageFindsEverySheetItNames() throws IOException {
        var login = Path.of("target/keycloak/themes/medina/login");
        var theme = new Properties();
        try (var reader = Files.newBufferedReader(login.resolve("theme.properties"))) {
            theme.load(reader);
        }
        assertThat(theme.getProperty("styles").split(" "))
                .allSatisfy(sheet ->
                        assertThat(login.resolve("resources").resolve(sheet)).exists());
    }

    @Test
    void theSignInPageSaysTheSameInEveryLanguage() throws IOException {
        var english = keys("en");
        for (var language : List.of("fr", "es", "ar", "zh_CN", "ru")) {
            assertThat(english).as(language).containsAll(keys(language));
            assertThat(keys(language)).as(language).contains("medinaPromise", "medinaTrust", "reauthenticate");
        }
    }

    private static Set<String> keys(String language) throws IOException {
        var messages = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("keycloak/themes/medina/login/messages/messages_" + language + ".properties"))) {
            messages.load(reader);
        }
        return new TreeSet<>(messages.stringPropertyNames());
    }

    private static Set<String> colours(String sheet) {
        return HEX.matcher(Tokens.text(Tokens.THEME.resolve(sheet)))
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
