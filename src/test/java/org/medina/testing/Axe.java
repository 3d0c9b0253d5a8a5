package org.medina.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** Asks axe whether a page can be used by everybody. */
public final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    /** Fails with what is wrong, where, and how to put it right. */
    public static void check(Page page) {
        check(page, new AxeBuilder(page).withTags(RULES));
    }

    /** Only what another scheme and another width can change on a page that has been checked already. */
    public static void checkLooks(Page page) {
        check(page, new AxeBuilder(page).withRules(List.of("color-contrast", "link-in-text-block", "target-size")));
    }

    private static void check(Page page, AxeBuilder axe) {
        List<Rule> violations = axe.analyze().getViolations();
        if (!violations.isEmpty()) {
            throw new AssertionError("axe finds on " + page.url() + ":\n"
                    + violations.stream().map(Axe::describe).collect(Collectors.joining("\n")));
        }
    }

    private static String describe(Rule rule) {
        return "- %s (%s): %s%n%s"
                .formatted(
                        rule.getId(),
                        rule.getImpact(),
                        rule.getHelp(),
                        rule.getNodes().stream().map(Axe::describe).collect(Collectors.joining("\n")));
    }

    private static String describe(CheckedNode node) {
        return "    %s  %s%n      %s"
                .formatted(
                        node.getTarget(),
                        node.getHtml(),
                        node.getFailureSummary().replace("\n", "\n      "));
    }
}
