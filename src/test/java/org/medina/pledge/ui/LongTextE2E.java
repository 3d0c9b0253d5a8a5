package org.medina.pledge.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.medina.base.Ids;
import org.medina.testing.ApiClient;
import org.medina.testing.BrowserTest;
import org.medina.testing.RunningPortal;
import org.medina.testing.Screens;
import org.medina.testing.Screens.Size;
import tools.jackson.databind.JsonNode;

/**
 * Measures a text of some 40 pages, every section as full as it may be, with 300 comments and 300 suggestions. Not part
 * of the gate, whose machine is busy: {@code ./medina test -Dit.test=LongTextE2E -Dmedina.measure=true} prints figures.
 */
@BrowserTest
@EnabledIfSystemProperty(named = "medina.measure", matches = "true")
class LongTextE2E {

    private static final int MARKS = 300;
    private static final Map<String, Integer> SECTIONS = sections();

    /** How long each frame takes while somebody types, in milliseconds. */
    private static final String WATCH_FRAMES = """
            () => {
              window.frames_ = [];
              let last = performance.now();
              const next = now => { window.frames_.push(now - last); last = now; requestAnimationFrame(next); };
              requestAnimationFrame(next);
            }
            """;

    /** From the key to the next frame that shows it. */
    private static final String WATCH_KEYS = """
            () => {
              window.keys_ = [];
              document.addEventListener('keydown', event => {
                const at = performance.now();
                requestAnimationFrame(() => setTimeout(() => window.keys_.push(performance.now() - at)));
              }, true);
            }
            """;

    @Test
    void typingStaysFluentInALongTextFullOfCommentsAndSuggestions(RunningPortal portal) {
        var api = ApiClient.as(portal.url(), "editor.freetown");
        String id = api.post("/api/v1/pledges", "{\"title\": \"Forty pages\"}")
                .json()
                .path("id")
                .asString();
        String texts = SECTIONS.entrySet().stream()
                .filter(section -> !section.getKey().contains("."))
                .map(section -> "\"" + section.getKey() + "\": \"" + text(section.getKey(), section.getValue()) + "\"")
                .collect(Collectors.joining(", "));
        String support = SECTIONS.entrySet().stream()
                .filter(section -> section.getKey().contains("."))
                .map(section -> "\"" + section.getKey().replace("supportNeeded.", "") + "\": \""
                        + text(section.getKey(), section.getValue()) + "\"")
                .collect(Collectors.joining(", "));
        api.patch("/api/v1/pledges/" + id, "{" + texts + ", \"supportNeeded\": {" + support + "}}", "*");
        mark(portal, id);

        Page page = Screens.as(portal, "editor.freetown", Size.WIDE);
        LiveText.openForm(page, id);
        page.locator(".live-threads .live-card").nth(MARKS - 1).waitFor();
        for (int round = 0; round < 3; round++) {
            page.reload();
            double opened = number(page, """
                    async () => {
                      const start = performance.getEntriesByType('resource')
                          .find(one => one.name.includes('live-document'))?.responseEnd ?? 0;
                      while (!document.querySelector('.live-section-text p')) await new Promise(requestAnimationFrame);
                      return performance.now() - start;
                    }
                    """);
            System.out.printf("opening: %.0f ms from the editor's code to the text%n", opened);
        }
        LiveText.toTheStart(page, "What you further commit to");
        page.evaluate(WATCH_FRAMES);
        page.evaluate(WATCH_KEYS);
        for (int i = 0; i < 120; i++) {
            page.keyboard().type("a");
            page.waitForTimeout(40);
        }
        List<Double> frames = numbers(page, "() => window.frames_");
        List<Double> keys = numbers(page, "() => window.keys_");
        System.out.printf(
                "key to frame: p50 %.1f ms, p95 %.1f ms; frames: p50 %.1f ms, p95 %.1f ms, longest %.0f ms%n",
                at(keys, 50), at(keys, 95), at(frames, 50), at(frames, 95), at(frames, 100));
        assertThat(at(keys, 95)).as("from the key to the frame").isLessThan(100);
        page.context().close();
    }

    /** One comment and one suggestion to delete in each of the first paragraphs. */
    private static void mark(RunningPortal portal, String id) {
        var api = ApiClient.as(portal.url(), "editor.freetown");
        var coordinator = ApiClient.as(portal.url(), "coordinator.freetown");
        String document = api.get("/api/v1/pledges/" + id)
                .json()
                .path("document")
                .asString()
                .replaceFirst(".*/", "");
        String base = "/api/v1/documents/" + document;
        JsonNode doc = api.get(base).json();
        String me = api.get("/api/v1/me").json().path("id").asString();
        List<String> steps = new ArrayList<>();
        int at = 0;
        int number = 0;
        for (JsonNode section : doc.path("doc").path("content")) {
            int inside = at + 1;
            for (JsonNode paragraph : section.path("content")) {
                String words = paragraph.path("content").path(0).path("text").asString("");
                if (words.length() > 150 && steps.size() < MARKS) {
                    String name = section.path("attrs").path("name").asString();
                    coordinator.post(
                            base + "/comments",
                            "{\"section\": \"%s\", \"quoted\": \"%s\", \"body\": \"Is this still so?\"}"
                                    .formatted(name, words.substring(0, 24)));
                    steps.add("""
                            {"stepType": "addMark", "from": %d, "to": %d, "mark": {"type": "deletion", "attrs": {"id": "%s:s%d"}}}""".formatted(inside + 41, inside + 61, me, number));
                }
                number++;
                inside += words.length() + 2;
            }
            at = inside + 1;
        }
        long version = api.get(base).json().path("version").asLong();
        for (int from = 0; from < steps.size(); from += 100) {
            var taken = api.post(
                    base + "/steps",
                    "{\"client\": \"%s\", \"seq\": 1, \"version\": %d, \"steps\": [%s]}"
                            .formatted(
                                    Ids.next(),
                                    version,
                                    String.join(",", steps.subList(from, Math.min(steps.size(), from + 100)))));
            version = taken.json().path("version").asLong();
        }
        assertThat(steps).as("suggestions").hasSize(MARKS);
    }

    private static String text(String section, int characters) {
        return IntStream.range(0, characters / 200)
                .mapToObj(i ->
                        ("%s %d: The city welcomes people who arrive and gives them a place to stay, a paper that says"
                                        + " who they are, and somebody who speaks their language in the first week. And so on and on and on.")
                                .formatted(section, i))
                .map(line -> line.length() > 198 ? line.substring(0, 198) : line)
                .collect(Collectors.joining("\\n"));
    }

    private static Map<String, Integer> sections() {
        Map<String, Integer> sections = new LinkedHashMap<>();
        sections.put("summary", 3000);
        sections.put("currentAction", 20_000);
        sections.put("commitment", 20_000 - 400);
        for (String name : List.of(
                "supportNeeded.resources",
                "supportNeeded.tools",
                "supportNeeded.partnerships",
                "targetGroups",
                "participation",
                "ageGenderDiversity",
                "risks",
                "nationalPreconditions")) {
            sections.put(name, 5000);
        }
        return sections;
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    private static List<Double> numbers(Page page, String script) {
        return ((List<?>) page.evaluate(script))
                .stream().map(one -> ((Number) one).doubleValue()).sorted().toList();
    }

    private static double at(List<Double> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
