package org.medina.screens;

import static org.medina.screens.Place.of;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.medina.call.CallOverHttp;
import org.medina.call.MechanismOverHttp;
import org.medina.testing.Screens;

/** The screens of calls and what is asked on them; a state begins with {@code CALL_}, e.g. {@code CALL_PUBLISHED}. */
final class CallPlaces {

    static final String STATE = "CALL_";

    private static final String MECHANISM = "MECHANISM_";
    private static final String CITY = "coordinator.freetown";
    private static final String OFFICER = "officer";
    private static final String HEAD = "head";

    private CallPlaces() {}

    /** Id of a call that stands so. @param state with {@link #STATE} before it */
    static String in(String url, String state) {
        String named = state.substring(STATE.length());
        return named.startsWith(MECHANISM)
                ? new MechanismOverHttp(url).in(named.substring(MECHANISM.length()))
                : new CallOverHttp(url, Instant.now()).in(named);
    }

    static List<Place> all() {
        return Stream.of(lists(), pages(), editor(), mechanisms())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Place> lists() {
        return List.of(
                of("calls", CITY, "/calls").shows("Calls for requests"),
                of("calls for the secretariat", OFFICER, "/calls").shows("Begin a call"),
                of("no call that matches", CITY, "/calls")
                        .then(page ->
                                Screens.field(page, "Search title or reference").fill("nothing like this"))
                        .shows("Nothing matches"),
                of("mechanisms", CITY, "/calls/mechanisms").shows("Global Cities Fund"),
                of("who may not begin a call", CITY, "/calls/new").shows("You cannot begin a call"),
                of("beginning a call", OFFICER, "/calls/new").shows("Global Cities Fund"),
                of("beginning a call with nothing", OFFICER, "/calls/new")
                        .press("Begin")
                        .then(page -> page.locator("[invalid]").first().waitFor()));
    }

    private static List<Place> pages() {
        return List.of(
                of("call drafted", OFFICER, "/calls/{CALL_DRAFT}").shows("Your turn: write and hand over"),
                of("call handed over", HEAD, "/calls/{CALL_HANDED_OVER}").shows("Your turn: check and publish"),
                of("publishing a call", HEAD, "/calls/{CALL_HANDED_OVER}")
                        .press("Publish")
                        .shows("everybody can read it"),
                of("giving a call back without a reason", HEAD, "/calls/{CALL_HANDED_OVER}")
                        .press("Give back")
                        .answer("Give back")
                        .shows("Say why"),
                of("call that is open", CITY, "/calls/{CALL_PUBLISHED}").shows("Write a request"),
                of("call with a version being written", OFFICER, "/calls/{CALL_REVISED}")
                        .shows("What version 2 would change"),
                of("closing a call", HEAD, "/calls/{CALL_PUBLISHED}")
                        .press("Close before its time")
                        .shows("it cannot be opened again"),
                of("call that was closed", CITY, "/calls/{CALL_CLOSED}").shows("Closed before its time"));
    }

    private static List<Place> editor() {
        return List.of(
                of("editing a call", OFFICER, "/calls/{CALL_DRAFT}/edit").shows("Nothing is missing"),
                of("editing a new version", OFFICER, "/calls/{CALL_REVISED}/edit")
                        .shows("This is version 2"));
    }

    private static List<Place> mechanisms() {
        return List.of(
                of("adding a mechanism without a name", OFFICER, "/calls/mechanisms")
                        .press("Add a mechanism")
                        .answer("Add it")
                        .shows("This is needed"),
                of("mechanism for a city", CITY, "/calls/mechanisms/global-cities-fund")
                        .shows("How it is judged"),
                of("mechanism with a change that waits", OFFICER, "/calls/mechanisms/{CALL_MECHANISM_CHANGED}")
                        .shows("Changes wait to be put in force"),
                of("ending a mechanism", HEAD, "/calls/mechanisms/{CALL_MECHANISM_IN_FORCE}")
                        .press("End it")
                        .shows("It can be brought back"),
                of("mechanism that ended", HEAD, "/calls/mechanisms/{CALL_MECHANISM_RETIRED}")
                        .shows("No more calls begin from it"),
                of("writing a mechanism", OFFICER, "/calls/mechanisms/{CALL_MECHANISM_NEW}/edit")
                        .shows("What is written fits"));
    }
}
