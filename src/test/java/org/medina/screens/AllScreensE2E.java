package org.medina.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medina.pledge.ui.PledgeSteps;
import org.medina.review.ReviewedPledges;
import org.medina.testing.Axe;
import org.medina.testing.Browser;
import org.medina.testing.RunningPortal;
import org.medina.testing.Screens;
import org.medina.testing.SignIn;

/** Every screen and dialog can be used by everybody: on a phone in the dark, on a desk in the light, from both sides. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AllScreensE2E {

    private static final int PHONE = 390;
    private static final int DESK = 1280;
    private static final int HEIGHT = 844;

    private final Map<String, Page> windows = new HashMap<>();
    /** Screens that were looked at in the light and from right to left; those of another state or account are laid out the same. */
    private final Set<String> lit = new HashSet<>();

    private RunningPortal portal;
    private PledgesOfEveryState pledges;

    @BeforeAll
    void open() throws SQLException {
        portal = RunningPortal.shared();
        pledges = new PledgesOfEveryState(portal);
        PledgeSteps.giveMandate(portal, "City of Freetown", "Mayor Freetown");
        var signatories = new ReviewedPledges(portal);
        for (String office : List.of("uclg", "mmc", "iom")) {
            signatories.seat("signatory." + office, office);
        }
        // so that lists are not empty
        Stream.of("DRAFT", "OFFICE_REVIEW", "DIALOGUE_COMMENTING", "DIALOGUE_CONSOLIDATING")
                .forEach(pledges::in);
    }

    @AfterAll
    void close() {
        windows.values().forEach(window -> window.context().close());
    }

    Stream<Place> places() {
        return Places.all(pledges);
    }

    @ParameterizedTest
    @MethodSource("places")
    void everybodyCanUseTheScreen(Place place) {
        Page page = windows.computeIfAbsent(place.account(), this::window);
        look(page, PHONE, ColorScheme.DARK);
        page.navigate(place.address(pledges));
        if (!place.account().isEmpty()) {
            Screens.settle(page);
        }
        place.arrival().accept(page);

        assertUsable(page, Axe::check);
        boolean first = lit.add(place.screen());
        if (first) {
            Looks.rightToLeft(page, true);
            assertThat(Looks.wrong(page)).as("from right to left, on a phone").isEmpty();
        }
        look(page, DESK, ColorScheme.LIGHT);
        if (first) {
            assertThat(Looks.wrong(page)).as("from right to left, on a desk").isEmpty();
            Looks.rightToLeft(page, false);
            assertUsable(page, Axe::checkLooks);
        } else {
            assertThat(Looks.wrong(page)).as("on a desk").isEmpty();
        }
        // what is left open would be told of all that happens from here on, and draw it
        page.navigate("about:blank");
    }

    /** Whoever builds a screen adds it to the table. */
    @Test
    void everyRouteAndEveryPublicPageIsInTheTable() {
        List<String> known = places().map(Place::address).toList();
        assertThat(Addresses.ofScreens()).isNotEmpty().allSatisfy(route -> assertKnown(route, known));
        assertThat(Addresses.ofPublicPages()).isNotEmpty().allSatisfy(page -> assertKnown(page, known));
    }

    private static void assertKnown(String template, List<String> known) {
        String address = template.replaceAll(":\\w+|\\{\\w+}", "[^/]+");
        assertThat(known).as(template).anyMatch(one -> one.replaceFirst("\\?.*", "")
                .matches(address));
    }

    private Page window(String account) {
        Page page = Browser.newContext(
                        new NewContextOptions().setBaseURL(portal.url()).setViewportSize(PHONE, HEIGHT))
                .newPage();
        if (!account.isEmpty()) {
            SignIn.as(page, account);
        }
        return page;
    }

    private static void look(Page page, int width, ColorScheme scheme) {
        page.setViewportSize(width, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    }

    private static void assertUsable(Page page, Consumer<Page> axe) {
        int width = page.viewportSize().width;
        assertThat(Looks.wrong(page)).as(width + " pixels wide").isEmpty();
        // in a window as long as the page nothing lies under a sticky bar, where axe could not see its colours
        Screens.unroll(page);
        Screens.painted(page);
        axe.accept(page);
        page.setViewportSize(width, HEIGHT);
    }
}
