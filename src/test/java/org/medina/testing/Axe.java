package org.medina.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** Asks axe whether a page can be used by everybody. */
public final class Axe {

    private static final Map<String, Object> RULES = Map.of(
            "type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));
    private static final Map<String, Object> LOOKS =
            Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block", "target-size"));

    /** In the page itself and only for what is wrong: axe's own runner opens a window and reads itself anew each time. */
    private static final String RUN = """
            async runOnly => {
              const {violations} = await axe.run({exclude: [["vaadin-connection-indicator"]]}, {runOnly, resultTypes: ['violations']});
              const node = ({target, html, failureSummary}) =>
                  `    ${target}  ${html}\\n      ${failureSummary.replaceAll('\\n', '\\n      ')}`;
              return violations.map(rule =>
                  `- ${rule.id} (${rule.impact}): ${rule.help}\\n${rule.nodes.map(node).join('\\n')}`);
            }
            """;

    private static final String SOURCE = "() => {" + AxeBuilder.getAxeScript() + "}";

    private Axe() {}

    /** Fails with what is wrong, where, and how to put it right. */
    public static void check(Page page) {
        check(page, RULES);
    }

    /** Only what another scheme and another width can change on a page that has been checked already. */
    public static void checkLooks(Page page) {
        check(page, LOOKS);
    }

    private static void check(Page page, Map<String, Object> rules) {
        page.frames().forEach(Axe::bring);
        List<?> violations = (List<?>) page.evaluate(RUN, rules);
        if (!violations.isEmpty()) {
            throw new AssertionError("axe finds on " + page.url() + ":\n"
                    + String.join("\n", violations.stream().map(String::valueOf).toList()));
        }
    }

    private static void bring(Frame frame) {
        if (!(boolean) frame.evaluate("() => 'axe' in window")) {
            frame.evaluate(SOURCE);
        }
    }
}
