package org.medina.progress;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFacts;
import org.medina.casefile.FactWords;
import org.medina.pledge.PledgeContent;
import org.springframework.stereotype.Component;

/**
 * What an update says of itself in letters and papers: what was handed in, and before that what is written so far. How many
 * people were reached and what stood in the way stay on its page.
 */
@Component
class ProgressCaseFacts implements CaseFacts {

    private final ProgressReading reading;

    ProgressCaseFacts(ProgressReading reading) {
        this.reading = reading;
    }

    @Override
    public String kind() {
        return ProgressId.KIND;
    }

    @Override
    public List<String> names() {
        return List.of("pledge", "period", "summary", "done", "indicators", "spent", "support");
    }

    @Override
    public Map<String, String> of(SubjectRef subject, Locale locale) {
        ProgressDetails update = reading.get(ProgressId.of(subject));
        Map<String, String> facts = new HashMap<>();
        facts.put("pledge", update.title() + " (" + update.pledgeReference() + ")");
        String until = FactWords.day(update.until(), locale);
        facts.put("period", until.isEmpty() ? "" : FactWords.day(update.from(), locale) + " – " + until);
        Snapshot handedIn = update.snapshot();
        facts.putAll(handedIn == null ? written(update, locale) : handedIn(handedIn, locale));
        return facts;
    }

    private static Map<String, String> handedIn(Snapshot update, Locale locale) {
        return Map.of(
                "summary",
                update.narrative(),
                "done",
                percent(update.percent()),
                "indicators",
                FactWords.lines(update.indicators().stream()
                        .map(one -> measured(one.name(), one.actual(), one.target(), one.unit()))),
                "spent",
                FactWords.money(update.spent(), locale),
                "support",
                support(update.support()));
    }

    private static Map<String, String> written(ProgressDetails update, Locale locale) {
        ProgressContent content = update.content();
        ProgressContent.Spent spent = content.spent();
        String figure = spent == null ? "" : FactWords.amount(spent.amount(), locale);
        return Map.of(
                "summary",
                FactWords.text(content.narrative()),
                "done",
                percent(update.percent()),
                "indicators",
                FactWords.lines(content.indicators().stream().flatMap(one -> update.indicators().stream()
                        .filter(known -> known.id().equals(one.indicator()))
                        .map(known -> measured(known, one.actual())))),
                "spent",
                spent == null || figure.isEmpty() ? "" : figure + " " + FactWords.text(spent.currency()),
                "support",
                support(content.support()));
    }

    private static String measured(PledgeContent.Indicator indicator, @Nullable String actual) {
        return measured(indicator.name(), actual, indicator.target(), indicator.unit());
    }

    /** Where it stands, on its way to where it is to come. */
    private static String measured(
            String name, @Nullable String actual, @Nullable String target, @Nullable String unit) {
        if (actual == null || actual.isBlank()) {
            return "";
        }
        String goal = target == null || target.isBlank() ? "" : " → " + target;
        return (name + ": " + actual + goal + " " + FactWords.text(unit)).strip();
    }

    private static String percent(@Nullable Integer percent) {
        return percent == null ? "" : percent + " %";
    }

    private static String support(@Nullable SupportWanted support) {
        return support == null
                ? ""
                : FactWords.lines(Stream.of(support.resources(), support.tools(), support.partnerships())
                        .filter(Objects::nonNull));
    }
}
