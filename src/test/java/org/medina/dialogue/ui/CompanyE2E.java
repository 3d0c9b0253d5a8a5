package org.medina.dialogue.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.medina.dialogue.DialogueOverHttp;
import org.medina.testing.ApiClient;
import org.medina.testing.BrowserTest;
import org.medina.testing.RunningPortal;
import org.medina.testing.Screens;
import org.medina.testing.Screens.Size;

/** People who look at the same dialogue at once, on two nodes of the portal. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompanyE2E {

    private static final double A_SECOND = 1000;

    private RunningPortal one;
    private RunningPortal other;

    @BeforeAll
    void open(RunningPortal portal) {
        one = portal;
        other = portal.secondNode();
    }

    @AfterAll
    void close() {
        other.close();
    }

    @Test
    void colleaguesSeeEachOtherAndWhatChangesAndTheOtherSideSeesNeither() {
        var http = new DialogueOverHttp(one.url(), Instant.now());
        String id = http.begun("Looked at by many");
        Page coordinator = Screens.as(one, "coordinator.freetown", Size.WIDE);
        Screens.open(coordinator, "/dialogues/" + id);
        Page editor = Screens.as(other, "editor.freetown", Size.WIDE);
        Screens.open(editor, "/dialogues/" + id);
        Page focal = Screens.as(other, "focal.sierraleone", Size.WIDE);
        Screens.open(focal, "/dialogues/" + id + "/comments");

        company(coordinator, "Also here from your organisation: Editor Freetown");
        company(editor, "Also here from your organisation: Coordinator Freetown");
        assertThat(focal.locator("case-presence")).isHidden();
        Screens.checkForEverybody(coordinator);

        http.done(DialogueOverHttp.FOCAL, DialogueOverHttp.path(id, "consolidate"), null);
        for (Page page : new Page[] {coordinator, editor}) {
            assertThat(page.locator(".medina-page-header .medina-badge").first())
                    .hasText("Consolidating", new LocatorAssertions.HasTextOptions().setTimeout(5 * A_SECOND));
        }

        editor.context().close();
        assertThat(coordinator.locator("case-presence"))
                .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(40 * A_SECOND));
        coordinator.context().close();
        focal.context().close();
    }

    @Test
    void whatAColleagueWritesStandsOnTheCommentsPageWhileOneWritesOneself() {
        var http = new DialogueOverHttp(one.url(), Instant.now());
        String id = http.begun("Written by two");
        Page health = Screens.as(other, "commenter.health.sierraleone", Size.WIDE);
        Screens.open(health, "/dialogues/" + id + "/comments");
        Screens.press(health, "Write a comment");
        Screens.field(health, "Comment").fill("Half a sentence");
        Page city = Screens.as(one, "coordinator.freetown", Size.WIDE);
        Screens.open(city, "/dialogues/" + id + "/comments");
        long before = System.nanoTime();
        http.comment(DialogueOverHttp.HEALTH, id, "MAJOR", "From a colleague.");

        assertThat(health.locator(".medina-comments-count"))
                .containsText("1 comment", new LocatorAssertions.ContainsTextOptions().setTimeout(5 * A_SECOND));
        System.out.println("Seen after " + (System.nanoTime() - before) / 1_000_000 + " ms");
        assertThat(Screens.field(health, "Comment").inputValue()).isEqualTo("Half a sentence");
        assertThat(city.locator(".medina-comments-count")).not().containsText("1 comment");
        health.context().close();
        city.context().close();
    }

    @Test
    void whatAColleagueTakesAndWhoIsAtItStandsInTheListOnTheOtherNode() {
        ApiClient editor = ApiClient.as(one.url(), "editor.freetown");
        String title = "Seen on two nodes";
        String pledge = editor.post("/api/v1/pledges", "{\"title\": \"" + title + "\"}")
                .json()
                .path("id")
                .asString();
        String task = editor.get("/api/v1/tasks?search=Seen+on+two+nodes")
                .json()
                .at("/items/0/id")
                .asString();
        Page coordinator = Screens.as(other, "coordinator.freetown", Size.WIDE);
        Screens.open(coordinator, "/work");
        Screens.searchWork(coordinator, title);
        Locator list = coordinator.locator("work-list");
        assertThat(list).containsText("any of the editors");

        long before = System.nanoTime();
        editor.post("/api/v1/tasks/" + task + "/claim", null);
        assertThat(list)
                .containsText("Editor Freetown", new LocatorAssertions.ContainsTextOptions().setTimeout(5 * A_SECOND));
        System.out.println("A claim was seen after " + (System.nanoTime() - before) / 1_000_000 + " ms");

        Page writer = Screens.as(one, "editor.freetown", Size.WIDE);
        Screens.open(writer, "/pledges/" + pledge + "/edit");
        var soon = new LocatorAssertions.ContainsTextOptions().setTimeout(15 * A_SECOND);
        assertThat(list).containsText("Editor Freetown is working on this", soon);
        Screens.checkForEverybody(coordinator);
        writer.context().close();
        assertThat(list).not().containsText("is working on this", soon);
        coordinator.context().close();
    }

    private static void company(Page page, String words) {
        Locator company = page.locator("case-presence");
        assertThat(company).hasText(words, new LocatorAssertions.HasTextOptions().setTimeout(15 * A_SECOND));
    }
}
