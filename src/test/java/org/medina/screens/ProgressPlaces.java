package org.medina.screens;

import static org.medina.screens.Place.of;

import java.util.List;
import org.medina.progress.ProgressOverHttp;
import org.medina.testing.Screens;

/** The screens of progress and what is asked on them; a state begins with {@code PROGRESS_}, e.g. {@code PROGRESS_CHECK}. */
final class ProgressPlaces {

    static final String STATE = "PROGRESS_";

    private static final String CITY = "coordinator.freetown";
    private static final String OFFICER = "officer";

    private ProgressPlaces() {}

    /** Id of a period that stands so. @param pledge published, with Montréal as a partner */
    static String in(String url, String state, String pledge) {
        return new ProgressOverHttp(url).in(state.substring(STATE.length()), pledge);
    }

    static List<Place> all() {
        return List.of(
                of("updates", CITY, "/progress").shows("Progress updates"),
                of("no update that matches", CITY, "/progress")
                        .then(page -> Screens.field(page, "Search by title or reference")
                                .fill("nothing like this"))
                        .shows("Nothing matches"),
                of("calendar of updates", OFFICER, "/progress-calendar").shows("Calendar of updates"),
                of("period under way", CITY, "/progress/{PROGRESS_WAITING}").shows("The update so far"),
                of("handing an update in", CITY, "/progress/{PROGRESS_WAITING}")
                        .press("Hand in")
                        .shows("The update is kept as it is now"),
                of("letting reporting rest without a reason", CITY, "/progress/{PROGRESS_WAITING}")
                        .press("Let reporting rest")
                        .answer("Let reporting rest")
                        .shows("Please fill this in."),
                of("period that rests", CITY, "/progress/{PROGRESS_PAUSED}").shows("Reporting rests since"),
                of("update to be checked", OFFICER, "/progress/{PROGRESS_CHECK}")
                        .shows("Your turn: check the update"),
                of("returning an update", OFFICER, "/progress/{PROGRESS_CHECK}")
                        .press("Return")
                        .shows("The city reads your reason"),
                of("update that was returned", CITY, "/progress/{PROGRESS_DUE}").shows("The secretariat returned"),
                of("update that is published", CITY, "/progress/{PROGRESS_PUBLISHED}")
                        .shows("never changes"),
                of("writing an update", CITY, "/progress/{PROGRESS_WAITING}/edit")
                        .shows("What happened"),
                of("writing a partner's line", "coordinator.montreal", "/progress/{PROGRESS_WAITING}/edit")
                        .shows("Your city’s line"));
    }
}
