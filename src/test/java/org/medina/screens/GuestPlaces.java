package org.medina.screens;

import static org.medina.screens.Place.of;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.medina.base.Sha256;
import org.medina.testing.ApiClient;
import org.medina.testing.RunningPortal;

/** Guests on the page of a case, and the pages that guests themselves open. */
final class GuestPlaces {

    static final String STATE = "GUEST_";

    private static final String EDITOR = "editor.freetown";
    private static final String NOBODY = "";
    private static final String VISIT = "visit-";

    private GuestPlaces() {}

    static List<Place> all() {
        return List.of(
                of("nobody was let in", EDITOR, "/pledges/{DRAFT}").shows("Nobody was let in so far"),
                of("let a guest in", EDITOR, "/pledges/{DRAFT}").press("Let a guest in"),
                of("let a guest in, refused", EDITOR, "/pledges/{DRAFT}")
                        .press("Let a guest in")
                        .answer("Let them in"),
                of("a guest", EDITOR, "/pledges/{GUEST_PLEDGE}").shows("Has not opened it yet"),
                of("take a guest's link back", EDITOR, "/pledges/{GUEST_PLEDGE}")
                        .press("Take back the link of Advisory body?"),
                of("a guest's door", NOBODY, "/guest/{GUEST_LINK}"),
                of("a guest asked for a code", NOBODY, "/guest/{GUEST_ASKING}").then(GuestPlaces::ask),
                of("a wrong code", NOBODY, "/guest/{GUEST_GUESSING}").then(page -> {
                    ask(page);
                    page.locator("#code").fill("000000");
                    page.locator("form[action$=enter] button").click();
                    page.locator(".public-wrong").waitFor();
                }),
                of("a guest's text", NOBODY, "/guest/{GUEST_READER}").then(GuestPlaces::in),
                of("a guest's comment", NOBODY, "/guest/{GUEST_COMMENTER}").then(page -> {
                    in(page);
                    page.locator("summary").first().click();
                    page.locator("textarea").first().fill("Also those without papers?");
                    page.locator("input[name=quoted]").first().fill("not in the text");
                    page.locator("details[open] button").first().click();
                    page.locator(".public-wrong").first().waitFor();
                }),
                of("no such guest", NOBODY, "/guest/unknown"));
    }

    private static void ask(Page page) {
        page.locator("form[action$=code] button").click();
        page.locator("#code").waitFor();
    }

    /** As if the code had been typed in this browser. */
    private static void in(Page page) {
        String secret = page.url().replaceFirst(".*/", "");
        page.context().addCookies(List.of(new Cookie("medina-guest", VISIT + secret).setUrl(page.url())));
        page.reload();
        page.locator(".public-mark").waitFor();
    }

    /** A secret link, or the pledge that a guest was let into. */
    static String in(RunningPortal portal, String state, String pledge) {
        String right = state.equals(STATE + "READER") ? "READ" : "COMMENT";
        String guest = ApiClient.as(portal.url(), EDITOR)
                .post("/api/v1/cases/" + pledge + "/guests", """
                        {"name": "Advisory body", "email": "body@migrants.example", "right": "%s", "lastDay": "%s"}""".formatted(
                                right, LocalDate.now(ZoneOffset.UTC).plusDays(30)))
                .json()
                .path("id")
                .asString();
        return state.equals(STATE + "PLEDGE") ? pledge : link(portal, UUID.fromString(guest));
    }

    /** What the mails bring, without mails. */
    private static String link(RunningPortal portal, UUID guest) {
        String secret = UUID.randomUUID().toString();
        try (Connection database = portal.connect()) {
            put(database, "insert into guest.way (hash, guest, made_at) values (?, ?, now())", secret, guest);
            put(
                    database,
                    "insert into guest.visit (hash, guest, good_until) values (?, ?, now() + interval '2 hours')",
                    VISIT + secret,
                    guest);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return secret;
    }

    private static void put(Connection database, String sql, String secret, UUID guest) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(sql)) {
            insert.setString(1, Sha256.of(secret));
            insert.setObject(2, guest);
            insert.executeUpdate();
        }
    }
}
