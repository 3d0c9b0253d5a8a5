package org.medina.screens;

import static org.medina.screens.Place.of;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.medina.pledge.ui.LiveText;
import org.medina.testing.Screens;
import org.medina.testing.SignIn;

/** Every screen and every dialog of the portal, with its errors shown, with lists empty and full. */
final class Places {

    private static final String NOBODY = "";
    private static final String EDITOR = "editor.freetown";
    private static final String COORDINATOR = "coordinator.freetown";
    private static final String MAYOR = "mayor.freetown";
    private static final String PARTNER = "coordinator.montreal";
    private static final String OFFICER = "officer";
    private static final String OBSERVER = "observer";

    private Places() {}

    static Stream<Place> all(PledgesOfEveryState pledges) {
        return Stream.of(
                        publicPages(),
                        lists(),
                        casePages(),
                        questions(),
                        forms(pledges),
                        organisation(),
                        AdmissionPlaces.all(),
                        DialoguePlaces.all(),
                        CommentPlaces.all(),
                        LegacyPlaces.all(),
                        LetterPlaces.all(),
                        GuestPlaces.all(),
                        MailPlaces.all(),
                        HelpPlaces.all(),
                        WorkplanPlaces.all(),
                        EvidencePlaces.all(),
                        CallPlaces.all(),
                        DeclarationPlaces.all(),
                        DossierPlaces.all(),
                        FundingPlaces.all(),
                        NoticePlaces.all(),
                        OversightPlaces.all(),
                        PortfolioPlaces.all(),
                        ProcessPlaces.all(),
                        ProgressPlaces.all(),
                        ReminderPlaces.all(),
                        PracticePlaces.all(),
                        TemplatePlaces.all(),
                        RemovalPlaces.all(),
                        ReviewPlaces.all(),
                        publicDialogues())
                .flatMap(List::stream);
    }

    /** Last, because a public dialogue stands in everybody's list. */
    private static List<Place> publicDialogues() {
        return List.of(
                of("dialogues that are public", NOBODY, "/register/dialogues"),
                of("public dialogue", NOBODY, "/register/dialogues/{DIALOGUE_RECORD}"));
    }

    private static List<Place> publicPages() {
        return List.of(
                of("front page", NOBODY, "/"),
                of("register", NOBODY, "/register"),
                of("register with a slash", NOBODY, "/register/"),
                of("register without a match", NOBODY, "/register?q=nothing+like+this"),
                of("published pledge", NOBODY, "/register/{PUBLISHED}"),
                of("withdrawn pledge", NOBODY, "/register/{PUBLISHED_WITHDRAWN}"),
                of("text behind a letter’s link", NOBODY, "/consulted/{DIALOGUE_LINK}")
                        .shows("Please answer by"),
                of("no such pledge", NOBODY, "/register/unknown"),
                of("verification", NOBODY, "/verify"),
                of("verification with a slash", NOBODY, "/verify/"),
                of("verification of nonsense", NOBODY, "/verify?hash=wrong"),
                of("verified", NOBODY, "/verify/{HASH}"),
                of("not verified", NOBODY, "/verify/" + "0".repeat(64)),
                of("sign-in", NOBODY, "/work").shows("Sign in"),
                of("sign-in refused", NOBODY, "/work").then(page -> {
                    page.locator("#username").fill("nobody");
                    SignIn.fill(page, "nobody.at.all");
                    page.locator("[aria-invalid=true]").first().waitFor();
                }));
    }

    private static List<Place> lists() {
        return List.of(
                of("no work", OBSERVER, "/work").shows("Nothing waits for you"),
                of("work", COORDINATOR, "/work").shows("Review the draft"),
                of("work that does not match", COORDINATOR, "/work")
                        .then(noMatch())
                        .shows("Nothing matches"),
                of("keeping a filter", COORDINATOR, "/work")
                        .then(noMatch())
                        .press("Keep this filter")
                        .answer("Keep"),
                of("handing work over", EDITOR, "/work")
                        .then(page -> first(page, "^Hand over"))
                        .answer("Hand over")
                        .shows("Please choose a colleague."),
                of("work of several kinds at once", COORDINATOR, "/work")
                        .press("Choose all shown")
                        .shows("chosen"),
                of("keys of the work list", COORDINATOR, "/work").press("Keys").shows("while the focus is in the list"),
                of("absence", COORDINATOR, "/absence").shows("Away from City of Freetown"),
                of("entering an absence with nothing", EDITOR, "/absence")
                        .press("Enter my absence")
                        .answer("Enter my absence")
                        .then(invalid()),
                of("pledges", COORDINATOR, "/pledges").shows("Registered within days"),
                of("no pledge that matches", COORDINATOR, "/pledges")
                        .then(noMatch())
                        .shows("Nothing matches"),
                of("beginning a pledge", EDITOR, "/pledges")
                        .press("New pledge")
                        .answer("Begin")
                        .then(invalid()),
                of("beginning one for a city", OFFICER, "/pledges")
                        .press("New pledge")
                        .shows("City that you enter it for"),
                of("an address that is none", EDITOR, "/nothing/here").shows("Not found"),
                of("a pledge that is none", EDITOR, "/pledges/unknown").shows("Not found"),
                of("account menu", "adviser", "/work")
                        .then(page -> page.locator(".medina-account").click())
                        .shows("Sign out"));
    }

    private static List<Place> casePages() {
        return List.of(
                of("empty draft", EDITOR, "/pledges/{EMPTY}").shows("still needed"),
                of("draft", EDITOR, "/pledges/{DRAFT}").shows("Your turn"),
                of("draft with a file", EDITOR, "/pledges/{DRAFT}")
                        .then(file("plan.txt", "A plan."))
                        .then(removable("plan.txt")),
                of("file that is refused", EDITOR, "/pledges/{DRAFT}")
                        .then(file("page.html", "<html><script>alert(1)</script></html>"))
                        .shows("is of a type that is not taken"),
                of("process drawn", OFFICER, "/pledges/{DRAFT}").then(page -> {
                    page.getByText("The process").last().click();
                    page.locator("process-diagram svg").first().waitFor();
                }),
                of("entered", COORDINATOR, "/pledges/{ENTERED}").shows("Confirm the entry"),
                of("in review", COORDINATOR, "/pledges/{OFFICE_REVIEW}").shows("Approve"),
                of("partners asked", PARTNER, "/pledges/{SIGNING_PARTNERS}").shows("Confirm our part"),
                of("waiting for the signature", MAYOR, "/pledges/{SIGNING}").shows("Read and sign"),
                of("in check", OFFICER, "/pledges/{SECRETARIAT_CHECK}").shows("Accept and publish"),
                of("published", OBSERVER, "/pledges/{PUBLISHED}").shows("Nobody’s turn"),
                of("withdrawn", COORDINATOR, "/pledges/{PUBLISHED_WITHDRAWN}").shows("Withdrawn"));
    }

    private static List<Place> questions() {
        return List.of(
                of("sending what is not whole", EDITOR, "/pledges/{EMPTY}")
                        .press("Send to review")
                        .shows("These answers are still needed"),
                of("sending", EDITOR, "/pledges/{DRAFT}")
                        .press("Send to review")
                        .shows("Send to the office for review?"),
                of("confirming an entry", COORDINATOR, "/pledges/{ENTERED}")
                        .press("Confirm the entry")
                        .shows("Confirm what was entered for your city?"),
                of("refusing an entry without a reason", COORDINATOR, "/pledges/{ENTERED}")
                        .press("Refuse the entry")
                        .answer("Refuse the entry")
                        .then(invalid()),
                of("approving", COORDINATOR, "/pledges/{OFFICE_REVIEW}")
                        .press("Approve")
                        .shows("Approve this text?"),
                of("returning without a reason", COORDINATOR, "/pledges/{OFFICE_REVIEW}")
                        .press("Return with a reason")
                        .answer("Return with a reason")
                        .then(invalid()),
                of("confirming a part", PARTNER, "/pledges/{SIGNING_PARTNERS}")
                        .press("Confirm our part")
                        .shows("Confirm your city’s part?"),
                of("declining a part", PARTNER, "/pledges/{SIGNING_PARTNERS}")
                        .press("Decline")
                        .shows("Decline your city’s part?"),
                of("accepting", OFFICER, "/pledges/{SECRETARIAT_CHECK}")
                        .press("Accept and publish")
                        .shows("Accept and publish?"),
                of("withdrawing without a reason", COORDINATOR, "/pledges/{PUBLISHED}")
                        .press("Withdraw")
                        .answer("Withdraw")
                        .then(invalid()),
                of("removing a file", EDITOR, "/pledges/{DRAFT}")
                        .then(file("old.txt", "An old plan."))
                        .then(removable("old.txt"))
                        .press("Remove old.txt")
                        .shows("Remove this file?"));
    }

    private static List<Place> forms(PledgesOfEveryState pledges) {
        return List.of(
                of("form", EDITOR, "/pledges/{EMPTY}/edit").shows("still needed for the review"),
                of("form with rows", EDITOR, "/pledges/{EMPTY}/edit")
                        .press(
                                "Add an activity",
                                "Add an indicator",
                                "Add a partner city",
                                "Add a contact",
                                "Add an id"),
                of("form with a wrong answer", EDITOR, "/pledges/{EMPTY}/edit").then(page -> {
                    Screens.field(page, "Own money").fill("plenty");
                    Screens.awaitText(page, "This must be a number.");
                }),
                of("two texts for one field", EDITOR, "/pledges/{EMPTY}/edit").then(page -> {
                    String id = page.url().replaceFirst(".*/pledges/([^/]+)/edit.*", "$1");
                    page.context().setOffline(true);
                    Screens.field(page, "National counterpart").fill("Written here.");
                    pledges.edit(
                            COORDINATOR,
                            id,
                            "{\"nationalCounterpart\": \"Written elsewhere " + System.nanoTime() + ".\"}");
                    LiveText.bringBack(page);
                    Screens.awaitText(page, "Two texts for “National counterpart”");
                }),
                of("form that was closed meanwhile", EDITOR, "/pledges/{DRAFT}/edit")
                        .then(page -> {
                            String id = pledges.make("DRAFT");
                            Screens.open(page, "/pledges/" + id + "/edit");
                            pledges.act(EDITOR, id, "send-to-review", "");
                            Screens.field(page, "National counterpart").fill("Too late.");
                            Screens.awaitText(page, "The text is closed now");
                        }),
                of("text", EDITOR, "/pledges/{DRAFT}/text")
                        .then(page -> LiveText.section(page, "Summary").waitFor()),
                of("text that is read along", OFFICER, "/pledges/{DRAFT}/text").shows("You can read along here"),
                of("text as a Word file", EDITOR, "/pledges/{DRAFT}/text").then(page -> {
                    LiveText.section(page, "Summary").waitFor();
                    page.getByText("Word files").click();
                    Screens.awaitText(page, "Bring in a Word file");
                }),
                of("text with a comment", COORDINATOR, "/pledges/{DRAFT}/text").then(page -> {
                    LiveText.comment(page, "Summary", "Which families?");
                    Screens.awaitText(page, "Which families?");
                }),
                of("text with a suggestion", MAYOR, "/pledges/{DRAFT}/text").then(page -> {
                    LiveText.write(page, "Risks", "Staff may leave.");
                    LiveText.tab(page, "Suggestions");
                    page.locator(".live-suggestions .live-card").first().waitFor();
                }),
                of("text compared", EDITOR, "/pledges/{OFFICE_REVIEW}/text").then(page -> {
                    LiveText.section(page, "Summary").waitFor();
                    LiveText.tab(page, "Versions");
                    Screens.press(page, "What changed since");
                    Screens.awaitText(page, "Nothing differs.");
                }),
                of("signing", MAYOR, "/pledges/{SIGNING}/sign").shows("You have not seen this text before"),
                of("signing without a mandate’s decision", MAYOR, "/pledges/{SIGNING}/sign")
                        .then(page -> {
                            page.getByLabel("Decision that gives you the mandate")
                                    .fill("");
                            Screens.press(page, "Sign this text");
                            Screens.awaitText(page, "Please fill this in.");
                        }),
                of("nothing to sign", COORDINATOR, "/pledges/{SIGNING}/sign").shows("There is nothing to sign here"),
                of("signed", MAYOR, "/pledges/{SIGNING}/sign").then(page -> {
                    Screens.open(page, "/pledges/" + pledges.make("SIGNING") + "/sign");
                    page.getByLabel("Decision that gives you the mandate").fill("Resolution 12");
                    Screens.day(page, "Date of that decision", "02/03/2026");
                    Screens.press(page, "Sign this text");
                    Screens.awaitText(page, "Your office’s signature is in the record");
                }),
                of("signing on paper", COORDINATOR, "/pledges/{SIGNING}/paper").shows("Print and sign"),
                of("handing nothing in", COORDINATOR, "/pledges/{SIGNING}/paper")
                        .press("Hand in for the check")
                        .shows("Please fill this in."),
                of("a scan that is refused", COORDINATOR, "/pledges/{SIGNING}/paper")
                        .then(file("sheet.txt", "We signed it."))
                        .shows("is not a scan"),
                of("sheet that waits", COORDINATOR, "/pledges/{SIGNING_PAPER}").shows("Check the signed sheet"),
                of("comparing a sheet", OFFICER, "/pledges/{SIGNING_PAPER}/check-paper")
                        .shows("They agree: it is signed"),
                of("refusing a sheet", OFFICER, "/pledges/{SIGNING_PAPER}/check-paper")
                        .press("Refuse the sheet")
                        .answer("Refuse the sheet")
                        .then(invalid()),
                of("no sheet to compare", OFFICER, "/pledges/{SIGNING}/check-paper")
                        .shows("There is no sheet for you to check here now"),
                of("correcting", COORDINATOR, "/pledges/{SECRETARIAT_CHECK}/correct")
                        .shows("Say why, then save"),
                of("correcting without a reason", COORDINATOR, "/pledges/{SECRETARIAT_CHECK}/correct")
                        .press("Save the correction")
                        .then(page -> page.locator("vaadin-text-area[invalid], vaadin-notification-card")
                                .first()
                                .waitFor()));
    }

    private static List<Place> organisation() {
        return List.of(
                of("organisation", COORDINATOR, "/organisation").shows("Offices of City of Freetown"),
                of("organisation without an office", "coordinator.zurich", "/organisation")
                        .shows("No offices yet"),
                of("organisation as the secretariat sees it", OFFICER, "/organisation")
                        .then(freetown()),
                of("opening an office", OFFICER, "/organisation")
                        .then(freetown())
                        .press("Open an office")
                        .answer("Open an office")
                        .then(invalid()),
                of("entering a mandate", OFFICER, "/organisation")
                        .then(freetown())
                        .press("Enter a mandate")
                        .answer("Enter a mandate")
                        .then(invalid()),
                of("ending a mandate", OFFICER, "/organisation")
                        .then(freetown())
                        .press("End the mandate"));
    }

    private static Consumer<Page> noMatch() {
        return page -> {
            Screens.field(page, "Search title or reference").fill("nothing like this");
            Screens.awaitText(page, "Nothing matches");
        };
    }

    private static Consumer<Page> freetown() {
        return page -> {
            Screens.pick(page, "Organisation", "City of Freetown");
            Screens.awaitText(page, "Offices of City of Freetown");
        };
    }

    private static Consumer<Page> file(String name, String content) {
        return page -> page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
    }

    /** The file has arrived. */
    private static Consumer<Page> removable(String file) {
        return page -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove " + file))
                .first()
                .waitFor();
    }

    /** A field of the dialog says what is wrong. */
    private static Consumer<Page> invalid() {
        return page -> page.locator("[role=dialog] [invalid]").first().waitFor();
    }

    private static void first(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)))
                .first()
                .click();
        Screens.settle(page);
    }
}
