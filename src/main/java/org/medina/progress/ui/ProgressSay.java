package org.medina.progress.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.medina.base.Money;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;
import org.medina.pledge.PledgeProgress;
import org.medina.progress.IndicatorReading;
import org.medina.progress.PeopleGroup;
import org.medina.progress.PeopleReached;
import org.medina.progress.ProgressStage;

/** What is said of progress in more than one place. */
final class ProgressSay {

    private ProgressSay() {}

    static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    static StatusBadge badge(ProgressStage stage) {
        return new StatusBadge(
                say("progress.stage." + stage),
                switch (stage) {
                    case WAITING, ENDED -> Tone.STONE;
                    case DUE -> Tone.AMBER;
                    case PAUSED -> Tone.IRIS;
                    case CHECK -> Tone.SKY;
                    case PUBLISHED -> Tone.LEAF;
                });
    }

    static StatusBadge badge(PledgeProgress progress) {
        return new StatusBadge(
                say("progress.pledge." + progress),
                switch (progress) {
                    case PLANNING -> Tone.STONE;
                    case IN_PROGRESS, FULFILLED -> Tone.LEAF;
                    case STALLED -> Tone.ROSE;
                    case NEEDS_SUPPORT -> Tone.AMBER;
                    case CHANGED -> Tone.SKY;
                });
    }

    static StatusBadge silent(YearMonth since) {
        return new StatusBadge(say("progress.silent", month(since)), Tone.ROSE);
    }

    /** E.g. "November 2026". */
    static String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", ReaderTime.locale()).format(month);
    }

    static String percent(int percent) {
        return NumberFormat.getPercentInstance(ReaderTime.locale()).format(percent / 100.0);
    }

    static String money(Money money) {
        NumberFormat format = NumberFormat.getNumberInstance(ReaderTime.locale());
        format.setMinimumFractionDigits(Money.decimals(money.currency()));
        return format.format(money.amount()) + " " + money.currency();
    }

    static String count(PeopleReached.Count count) {
        Integer number = count.number();
        return number == null
                ? say("progress.fewer", PeopleReached.FEWEST)
                : NumberFormat.getIntegerInstance(ReaderTime.locale()).format(number);
    }

    /** Women 60, Refugees fewer than 5. */
    static String groups(PeopleReached reached) {
        return List.of(PeopleGroup.values()).stream()
                .filter(group -> reached.groups().containsKey(group))
                .map(group -> say("progress.group." + group) + ": "
                        + count(reached.groups().getOrDefault(group, new PeopleReached.Count(null))))
                .collect(Collectors.joining(" · "));
    }

    /** 2100 families, from 0 to 4000. */
    static String reading(IndicatorReading reading) {
        String actual = reading.unit() == null ? reading.actual() : reading.actual() + " " + reading.unit();
        if (reading.baseline() == null && reading.target() == null) {
            return actual;
        }
        return say(
                "progress.reading",
                actual,
                reading.baseline() == null ? "–" : reading.baseline(),
                reading.target() == null ? "–" : reading.target());
    }
}
