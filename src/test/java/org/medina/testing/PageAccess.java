package org.medina.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medina.testing.Matrix.Line;

/** Holds the screens of cases against what people wrote by hand about who may do and see what; one sign-in an account. */
public final class PageAccess {

    private static final String NOT_FOUND = "There is nothing at this address, or it is not open to you.";

    private final String base;
    private final Map<String, List<String>> buttons;
    private final Map<String, Session> sessions = new HashMap<>();

    /** @param buttons what the matrix calls an action, and what its buttons on the case page are called */
    public PageAccess(String base, Map<String, List<String>> buttons) {
        this.base = base;
        this.buttons = Map.copyOf(buttons);
    }

    /** The buttons of all that the line says may be done; what is not complete yet may be tried. */
    public Set<String> expected(Line line) {
        Set<String> expected = new HashSet<>();
        line.expected().forEach((action, answer) -> {
            if (answer.matches("ok|422")) {
                expected.addAll(buttons.getOrDefault(action, List.of()));
            }
        });
        return expected;
    }

    /** Of those that the matrix knows, exactly these are offered; ways to other pages stand beside them. */
    public void offers(Screen page, Set<String> expected) {
        Set<String> known = new HashSet<>();
        buttons.values().forEach(known::addAll);
        assertThat(page.buttonsIn("medina-turn-actions").stream().filter(known::contains))
                .as("buttons")
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    public Screen open(Line line, String path) {
        return sessions.computeIfAbsent(line.account(), this::signIn).open(path);
    }

    /** Nothing is there for that reader, neither the case nor a word of it. */
    public void nothing(Line line, String path, String title) {
        Screen page = open(line, path);
        assertThat(page.all("h1")).as(path).containsExactly("Not found");
        assertThat(page.sent()).as(path).contains(NOT_FOUND).doesNotContain(title, "MM-20");
    }

    private Session signIn(String account) {
        int slash = account.indexOf('/');
        Session session = Session.of(base, slash < 0 ? account : account.substring(0, slash));
        if (slash > 0) {
            session.follow("/probe/choose/" + account.substring(slash + 1));
        }
        return session;
    }
}
