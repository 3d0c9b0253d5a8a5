package org.medina.screens;

import static org.medina.screens.Place.of;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.medina.testing.Screens;

/** The screens of the dialogue and what is asked on them. */
final class DialoguePlaces {

    private static final String EDITOR = "editor.freetown";
    private static final String CITY = "coordinator.freetown";
    private static final String FOCAL = "focal.sierraleone";
    private static final String HEALTH = "commenter.health.sierraleone";
    private static final String OFFICER = "officer";

    private DialoguePlaces() {}

    static List<Place> all() {
        return Stream.of(lists(), pages(), asking(), gathering(), answering(), recording())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Place> lists() {
        return List.of(
                of("no dialogues", "coordinator.zurich", "/dialogues").shows("No dialogues yet"),
                of("dialogues", CITY, "/dialogues").shows("Families registered by the wards"),
                of("no dialogue that matches", CITY, "/dialogues")
                        .then(page ->
                                Screens.field(page, "Search title or reference").fill("nothing like this"))
                        .shows("Nothing matches"),
                of("evidence", OFFICER, "/dialogues/evidence").shows("How it is counted"),
                of("evidence of no period", OFFICER, "/dialogues/evidence")
                        .then(page -> Screens.day(page, "Asked until", "01/01/2020"))
                        .shows("The period ends before it begins."),
                of("who may not begin a dialogue", EDITOR, "/dialogues/new").shows("You cannot begin a dialogue"),
                of("beginning a dialogue", OFFICER, "/dialogues/new").shows("Lead city"),
                of("beginning a dialogue with nothing", CITY, "/dialogues/new")
                        .press("Begin")
                        .then(page -> page.locator("[invalid]").first().waitFor()));
    }

    private static List<Place> pages() {
        return List.of(
                of("dialogue proposed", CITY, "/dialogues/{DIALOGUE_PROPOSED}").shows("Agree and ask them"),
                of("dialogue commented on", HEALTH, "/dialogues/{DIALOGUE_COMMENTING}")
                        .shows("comment, then hand in"),
                of("dialogue with a question", CITY, "/dialogues/{DIALOGUE_QUESTION}")
                        .shows("Which wards are these?"),
                of("dialogue that is gathered", CITY, "/dialogues/{DIALOGUE_CONSOLIDATING}")
                        .shows("It is the turn of"),
                of("dialogue with an objection", CITY, "/dialogues/{DIALOGUE_OBJECTION}")
                        .shows("Answer the objection"),
                of("dialogue being closed", FOCAL, "/dialogues/{DIALOGUE_CLOSING}")
                        .shows("Close the answers"),
                of("dialogue with a meeting", OFFICER, "/dialogues/{DIALOGUE_MEETING}")
                        .shows("Write the minutes"),
                of("dialogue with minutes", FOCAL, "/dialogues/{DIALOGUE_MINUTES}")
                        .shows("We agreed."),
                of("dialogue over", CITY, "/dialogues/{DIALOGUE_CLOSED}").shows("Agree to publish"),
                of("dialogue made public", "observer", "/dialogues/{DIALOGUE_PUBLISHED}")
                        .shows("Nobody’s turn"),
                of("dialogue as the operator sees it", "operator", "/dialogues/{DIALOGUE_CLOSING}")
                        .shows("neither its text nor its comments"),
                of("dialogue called off", CITY, "/dialogues/{DIALOGUE_CALLED_OFF}")
                        .shows("The text is withdrawn."),
                of("dialogue with a letter", FOCAL, "/dialogues/{DIALOGUE_LETTER}")
                        .shows("not yet confirmed"),
                of("dialogue upward", "coordinator.montreal", "/dialogues/{DIALOGUE_UPWARD}")
                        .shows("Gathers the submission"),
                of("a dialogue that is none", CITY, "/dialogues/unknown").shows("Not found"));
    }

    private static List<Place> asking() {
        return List.of(
                question("consenting", CITY, "PROPOSED", "Agree and ask them", "Ask for comments on this text?"),
                question("declining a dialogue", CITY, "PROPOSED", "Decline", "Decline this dialogue?"),
                refused("calling off without a reason", CITY, "COMMENTING", "Call off"),
                refused("asking nobody more", CITY, "COMMENTING", "Ask one more"),
                refused("naming no authority", HEALTH, "COMMENTING", "Name another authority"),
                refused("asking an empty question", CITY, "COMMENTING", "Ask a question"),
                refused("replying nothing", CITY, "QUESTION", "Reply"),
                question("extending the time", FOCAL, "COMMENTING", "Extend the time", "Extend the time to answer?"));
    }

    private static List<Place> gathering() {
        return List.of(
                question("handing in", HEALTH, "COMMENTING", "Hand in", "You hand in 2 comments"),
                question("beginning to gather", FOCAL, "COMMENTING", "Begin to gather", "Not handed in yet"),
                of("releasing on several texts", FOCAL, "/dialogues")
                        .press("One position for several")
                        .answer("One position for several")
                        .then(page ->
                                page.locator("[role=dialog] [invalid]").first().waitFor()),
                refused("releasing no position", FOCAL, "CONSOLIDATING", "Release the position"),
                of("releasing an objection", FOCAL, "/dialogues/{DIALOGUE_CONSOLIDATING}")
                        .press("Release the position")
                        .then(choose("Objection within national competence"))
                        .shows("National competence"));
    }

    private static List<Place> answering() {
        return List.of(
                refused("answering an objection with nothing", CITY, "OBJECTION", "Answer the objection"),
                question("sending the answers", CITY, "ANSWERED", "Send the answers", "Send the answers?"),
                question(
                        "noting the editorial ones",
                        FOCAL,
                        "CLOSING",
                        "Note the editorial ones",
                        "Close the editorial comments as noted?"),
                question("concluding", FOCAL, "MAINTAINED", "Conclude", "Conclude this dialogue?"),
                refused("calling a meeting nowhere", OFFICER, "MAINTAINED", "Call a meeting"),
                refused("writing no minutes", OFFICER, "MEETING", "Write the minutes"),
                question("confirming minutes", CITY, "MINUTES", "Confirm the minutes", "Confirm these minutes?"));
    }

    private static List<Place> recording() {
        return List.of(
                refused("entering an empty letter", OFFICER, "COMMENTING", "Enter a letter"),
                of("entering a comment of a letter", OFFICER, "/dialogues/{DIALOGUE_COMMENTING}")
                        .press("Enter a letter", "Add a comment")
                        .shows("Proposed wording"),
                question("confirming a letter", FOCAL, "LETTER", "That is what was written", "Confirm the letter?"),
                question(
                        "disputing a letter",
                        FOCAL,
                        "LETTER",
                        "That is not what was written",
                        "Is this not what was written?"),
                question("agreeing to publish", CITY, "CLOSED", "Agree to publish", "Agree that everybody reads"),
                question("keeping the record", CITY, "CLOSED", "Keep it among us", "Keep the record among"));
    }

    private static Place question(String name, String account, String stage, String button, String shows) {
        return of(name, account, "/dialogues/{DIALOGUE_" + stage + "}")
                .press(button)
                .shows(shows);
    }

    /** Nothing is filled in, and the fields say so. */
    private static Place refused(String name, String account, String stage, String button) {
        return of(name, account, "/dialogues/{DIALOGUE_" + stage + "}")
                .press(button)
                .then(page -> {
                    page.locator("[role=dialog] vaadin-button[theme~=primary]")
                            .last()
                            .click();
                    page.locator("[role=dialog] [invalid]").first().waitFor();
                });
    }

    private static Consumer<Page> choose(String option) {
        return page -> page.locator("vaadin-radio-button", new Page.LocatorOptions().setHasText(option))
                .click();
    }
}
