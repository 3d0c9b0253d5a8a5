package org.medina.oversight.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.medina.base.ui.ReaderTime;
import org.medina.oversight.BoardFilter;
import org.medina.oversight.Journeys;

/** What journeys, stages and those who have to act are called. */
final class OversightWords {

    private OversightWords() {}

    static String journey(String kind) {
        return I18NProvider.translate("casefile.journey." + kind);
    }

    static String stage(String kind, String stage) {
        return I18NProvider.translate(Journeys.nameKey(kind, stage));
    }

    /** @param place a journey and a stage, as {@code pledge/signature} */
    static String place(String place) {
        int slash = place.indexOf('/');
        String kind = place.substring(0, slash);
        return I18NProvider.translate("oversight.place", journey(kind), stage(kind, place.substring(slash + 1)));
    }

    static String turn(String role) {
        return I18NProvider.translate(
                role.equals(BoardFilter.NOBODY) ? "oversight.turn.NOBODY" : "oversight.turn." + role);
    }

    /** E.g. "Nov 2026". */
    static String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLL uuuu", ReaderTime.locale()).format(month);
    }
}
