package org.medina.screens;

import static org.medina.screens.Place.of;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.function.Consumer;
import org.medina.testing.Screens;

/** The comments of a dialogue in place and as the matrix, and what is done with them. */
final class CommentPlaces {

    private static final String CITY = "coordinator.freetown";
    private static final String FOCAL = "focal.sierraleone";
    private static final String HEALTH = "commenter.health.sierraleone";
    private static final String OFFICER = "officer";

    private CommentPlaces() {}

    static List<Place> all() {
        return List.of(
                at("COMMENTING", HEALTH, "comments in the text").shows("Draft 1"),
                at("COMMENTING", CITY, "no comments yet").shows("No comments yet"),
                at("COMMENTING", "operator", "comments that are not open").shows("This text is not open to you"),
                at("COMMENTING", HEALTH, "one’s own comment")
                        .then(card("Not yours"))
                        .shows("Only Sierra Leone, Ministry of Health can read this now."),
                at("COMMENTING", HEALTH, "removing a comment")
                        .then(card("Not yours"))
                        .press("Remove")
                        .shows("Remove this comment?"),
                at("COMMENTING", HEALTH, "a comment with nothing in it")
                        .press("Write a comment", "Save")
                        .shows("Please fill this in."),
                at("COMMENTING", HEALTH, "drafts as the matrix").press("Matrix").then(row("One word")),
                at("CONSOLIDATING", FOCAL, "what was handed in").then(row("Not yours")),
                at("CONSOLIDATING", FOCAL, "rewording")
                        .then(row("Not yours"))
                        .press("Reword")
                        .shows("Reword Draft 1"),
                at("CONSOLIDATING", FOCAL, "keeping back without a reason")
                        .then(row("Not yours"))
                        .press("Keep back")
                        .answer("Keep back")
                        .shows("Please fill this in."),
                at("ANSWERING", CITY, "matrix to answer").shows("1 of 2 decided"),
                at("ANSWERING", CITY, "answering with nothing")
                        .then(row("Not yours"))
                        .press("Decide")
                        .shows("Please fill this in."),
                at("ANSWERING", CITY, "deciding together")
                        .then(CommentPlaces::chooseAll)
                        .press("Decide together")
                        .shows("The same decision and answer"),
                at("ANSWERING", HEALTH, "withdrawing")
                        .then(row("Not yours"))
                        .press("Withdraw")
                        .shows("all who take part see that"),
                at("CLOSING", FOCAL, "closing without a word")
                        .then(row("Not yours"))
                        .press("Close the answer")
                        .shows("Please fill this in."),
                at("CLOSING", OFFICER, "matrix as the secretariat reads it").shows("0 of 2 closed"),
                at("CLOSING", OFFICER, "no comment that matches")
                        .then(page -> Screens.field(page, "Search the comments").fill("nothing like this"))
                        .press("In the text")
                        .shows("No comment matches"));
    }

    private static Place at(String state, String account, String name) {
        return of(name, account, "/dialogues/{DIALOGUE_" + state + "}/comments");
    }

    private static Consumer<Page> card(String words) {
        return page -> {
            page.locator(".medina-comment-card")
                    .filter(new Locator.FilterOptions().setHasText(words))
                    .first()
                    .click();
            Screens.settle(page);
        };
    }

    private static Consumer<Page> row(String words) {
        return page -> {
            page.locator("vaadin-grid-cell-content:visible")
                    .filter(new Locator.FilterOptions().setHasText(words))
                    .first()
                    .click();
            page.locator(".medina-comment").waitFor();
            Screens.settle(page);
        };
    }

    private static void chooseAll(Page page) {
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Select All"))
                .check();
        Screens.settle(page);
    }
}
