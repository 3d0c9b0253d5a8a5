package org.medina.base.ui;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.medina.base.Messages;
import org.springframework.stereotype.Component;

/** Says times in the reader's zone and language; what is stored stays in UTC. */
@Component
public class ReaderTime {

    private static final Duration SOON = Duration.ofDays(3);

    private final Messages messages;
    private final Clock clock;

    ReaderTime(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** E.g. "14 Nov 2026". */
    public String day(Instant at) {
        return day(at.atZone(zone()).toLocalDate());
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale())
                .format(day);
    }

    /** E.g. "14 Nov 2026, 10:32". */
    public String moment(Instant at) {
        return moment(at, zone(), locale());
    }

    /**
     * A deadline in the zone that it is counted in, e.g. "14 Nov 2026, 23:59 GMT"; the reader's own time stands beside it
     * where the clocks there differ.
     */
    public String moment(Instant at, ZoneId counted) {
        String there = say("base.time.deadline", moment(at, counted, locale()), zoneName(at, counted));
        ZoneId own = zone();
        boolean same = own.getRules().getOffset(at).equals(counted.getRules().getOffset(at));
        return same ? there : say("base.time.deadline-and-yours", there, moment(at), zoneName(at, own));
    }

    public TimeText momentText(Instant at) {
        return new TimeText(at, moment(at));
    }

    /** E.g. "today", "3 days ago". */
    public String ago(Instant at) {
        long days = daysFromToday(at);
        return days >= 0 ? say("base.time.today") : say("base.time.days-ago", -days);
    }

    /** E.g. "since today", "for 3 days". */
    public String since(Instant at) {
        long days = daysFromToday(at);
        return days >= 0 ? say("base.time.since-today") : say("base.time.for-days", -days);
    }

    /** E.g. "3 days", "5 hours", "under an hour". */
    public String lasting(Duration duration) {
        long days = Math.round(duration.toHours() / 24.0);
        if (duration.toHours() >= Duration.ofDays(2).toHours()) {
            return say("base.time.lasting-days", days);
        }
        return duration.toHours() == 0
                ? say("base.time.lasting-little")
                : say("base.time.lasting-hours", duration.toHours());
    }

    /** A deadline in words, with its day and the zone it is told in. */
    public DueMark due(Instant at) {
        return due(at, zone());
    }

    /** As {@link #due(Instant)}, told in the zone that the deadline is counted in, and in the reader's. */
    public DueMark due(Instant at, ZoneId counted) {
        Instant now = clock.instant();
        String day = moment(at, counted);
        if (at.isBefore(now)) {
            long days = -daysFromToday(at);
            return new DueMark(
                    days == 0 ? say("base.time.overdue-today", day) : say("base.time.overdue", days, day),
                    DueMark.Urgency.LATE);
        }
        long days = daysFromToday(at);
        String words = days == 0 ? say("base.time.due-today", day) : say("base.time.due", days, day);
        boolean soon = at.isBefore(now.plus(SOON));
        return new DueMark(words, soon ? DueMark.Urgency.SOON : DueMark.Urgency.LATER);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    private long daysFromToday(Instant at) {
        return ChronoUnit.DAYS.between(today(), LocalDate.ofInstant(at, zone()));
    }

    private static String moment(Instant at, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(at);
    }

    private static String zoneName(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("zzz", locale()).format(at.atZone(zone));
    }

    private String say(String key, Object... arguments) {
        return messages.get(locale(), key, arguments);
    }

    /** The page's language; its regional form where the browser asks for one, so that days and months stand right. */
    public static Locale locale() {
        UI ui = UI.getCurrent();
        if (ui == null) {
            return Locale.ENGLISH;
        }
        Locale asked = ui.getSession().getBrowser().getLocale();
        return asked != null && asked.getLanguage().equals(ui.getLocale().getLanguage()) ? asked : ui.getLocale();
    }

    /** The browser's zone; UTC where it keeps it to itself. */
    private static ZoneId zone() {
        UI ui = UI.getCurrent();
        String told =
                ui == null ? null : ui.getPage().getExtendedClientDetails().getTimeZoneId();
        try {
            return told == null || told.isBlank() ? ZoneOffset.UTC : ZoneId.of(told);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
