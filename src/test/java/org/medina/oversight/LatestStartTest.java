package org.medina.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.medina.refdata.CountryCalendar;
import org.medina.refdata.Forum;

class LatestStartTest {

    /** Rests on Saturday, Sunday and 1 May. */
    private static final CountryCalendar CALENDAR = new CountryCalendar(
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            ZoneId.of("UTC"),
            day -> day.getMonth() == Month.MAY && day.getDayOfMonth() == 1);

    @Test
    void stagesAreCountedBackFromTheLastWorkingDayBeforeTheForum() {
        // 5 May 2026 is a Tuesday
        List<LatestStart> starts = LatestStart.before(
                LocalDate.of(2026, 5, 5),
                List.of(new LatestStart.Takes("signature", 14, true), new LatestStart.Takes("check", 3, false)),
                "published",
                CALENDAR);

        assertThat(starts)
                .containsExactly(
                        new LatestStart("signature", LocalDate.of(2026, 4, 16), 14, true),
                        // three days back is the holiday, a Friday
                        new LatestStart("check", LocalDate.of(2026, 4, 30), 3, false),
                        new LatestStart("published", LocalDate.of(2026, 5, 4), null, false));
    }

    @Test
    void aForumThatBeginsOnMondayIsMadeOnFriday() {
        assertThat(LatestStart.before(LocalDate.of(2026, 5, 11), List.of(), "published", CALENDAR))
                .containsExactly(new LatestStart("published", LocalDate.of(2026, 5, 8), null, false));
    }

    @Test
    void aForumOfWhichLittleIsKnownMayBeginOnTheFirstDay() {
        assertThat(LatestStart.firstDay(new Forum("x", "GRF", "x", 2027, null, null, null)))
                .isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(LatestStart.firstDay(new Forum("x", "GRF", "x", 2027, Month.MAY, null, null)))
                .isEqualTo(LocalDate.of(2027, 5, 1));
        assertThat(LatestStart.firstDay(new Forum("x", "GRF", "x", 2027, Month.MAY, LocalDate.of(2027, 5, 9), null)))
                .isEqualTo(LocalDate.of(2027, 5, 9));
    }
}
