package org.medina.register;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.legacy.RoughDate;
import org.medina.pledge.PledgeContent;
import org.medina.pledge.PledgeProgress;
import org.medina.pledge.PublishedPledge;
import org.medina.progress.PeopleGroup;
import org.medina.progress.PeopleReached;
import org.medina.refdata.Code;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.medina.signoff.Verification.Outcome;
import org.springframework.stereotype.Component;

/**
 * What the templates say in the reader's language: codes by their labels, dates and numbers in the way of the language
 * that the message bundle has, so that words and figures always agree. Times are given in UTC, since nobody is signed in
 * whose zone would be known.
 */
@Component("words")
class PublicWords {

    private static final Set<String> TOLD_ACTS =
            Set.of("publish", "withdrawn", "withdraw", "correct", "sign", "accept", "report");

    private static final BigDecimal WHOLE = new BigDecimal(100);

    private final Messages messages;
    private final ReferenceData reference;
    private final Clock clock;

    PublicWords(Messages messages, ReferenceData reference, Clock clock) {
        this.messages = messages;
        this.reference = reference;
        this.clock = clock;
    }

    public String language() {
        return locale().toLanguageTag();
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale())
                .format(day);
    }

    public String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    public String moment(Instant instant) {
        var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale());
        return messages.get("register.moment", day(instant), time.format(instant.atZone(ZoneOffset.UTC)));
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    public String percent(BigDecimal share) {
        NumberFormat percent = NumberFormat.getPercentInstance(locale());
        percent.setMaximumFractionDigits(2);
        return percent.format(share.movePointLeft(2));
    }

    public String money(BigDecimal amount, @Nullable String currency) {
        NumberFormat figures = NumberFormat.getNumberInstance(locale());
        figures.setMinimumFractionDigits(amount.stripTrailingZeros().scale() > 0 ? 2 : 0);
        String figure = figures.format(amount);
        return currency == null ? figure : messages.get("register.money", figure, currency);
    }

    public String label(String list, String code) {
        return reference.label(CodeList.valueOf(list), code);
    }

    /** The codes with their labels, in the order of the list. */
    public List<Code> codes(String list, Collection<?> chosen) {
        return chosen.stream()
                .map(code -> find(CodeList.valueOf(list), code.toString()))
                .sorted((one, other) -> Integer.compare(one.order(), other.order()))
                .toList();
    }

    private Code find(CodeList list, String code) {
        return reference.find(list, code).orElseGet(() -> new Code(list, code, code, null, "", Integer.MAX_VALUE));
    }

    public String place(PublishedPledge.City city) {
        String country = city.country();
        return country == null
                ? city.name()
                : messages.get("register.place", city.name(), reference.label(CodeList.COUNTRY, country));
    }

    public String place(String city, String country) {
        return messages.get("register.place", city, reference.label(CodeList.COUNTRY, country));
    }

    /** A date as far as it is known. */
    public String rough(RoughDate date) {
        if (date.month() == 0) {
            return String.valueOf(date.year());
        }
        return date.day() == 0 ? month(YearMonth.of(date.year(), date.month())) : day(date.first());
    }

    public String act(String action) {
        return messages.get("register.act." + (TOLD_ACTS.contains(action) ? action : "other"));
    }

    public Freshness freshness(PublishedPledge pledge) {
        return Freshness.of(pledge, clock.instant());
    }

    public String freshnessText(PublishedPledge pledge) {
        Freshness freshness = freshness(pledge);
        String month = DateTimeFormatter.ofPattern("LLLL uuuu", locale())
                .format(LocalDate.ofInstant(pledge.updatedAt(), ZoneOffset.UTC));
        return messages.get("register.freshness." + freshness.slug(), month);
    }

    /** E.g. "March 2026". */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", locale()).format(month);
    }

    /** Of people reached; few of them stay unsaid. */
    public String people(PeopleReached.Count count) {
        Integer number = count.number();
        return number == null ? messages.get("register.progress.few", PeopleReached.FEWEST) : number(number);
    }

    /** Those that were counted on their own, in the order of the form. */
    public List<PeopleGroup> groups(PeopleReached reached) {
        return List.of(PeopleGroup.values()).stream()
                .filter(reached.groups()::containsKey)
                .toList();
    }

    public String tone(PledgeProgress progress) {
        return switch (progress) {
            case PLANNING -> "stone";
            case IN_PROGRESS, FULFILLED -> "leaf";
            case STALLED -> "rose";
            case NEEDS_SUPPORT -> "amber";
            case CHANGED -> "sky";
        };
    }

    public String tone(PublishedPledge pledge) {
        if (pledge.isWithdrawn()) {
            return "rose";
        }
        return switch (pledge.progress()) {
            case PLANNING -> "stone";
            case IN_PROGRESS, CHANGED -> "sky";
            case STALLED -> "amber";
            case NEEDS_SUPPORT -> "iris";
            case FULFILLED -> "leaf";
        };
    }

    public boolean among(Collection<?> chosen, Code code) {
        return chosen.stream().anyMatch(one -> one.toString().equals(code.code()));
    }

    /** What is left of the whole for the lead city. */
    public String leadShare(List<PledgeContent.Partner> partners) {
        return percent(partners.stream()
                .map(PledgeContent.Partner::share)
                .reduce(WHOLE, BigDecimal::subtract)
                .max(BigDecimal.ZERO));
    }

    public List<String> filters(List<String> names) {
        return names.stream().map(name -> messages.get("register.list." + name)).toList();
    }

    /** What the form calls a choice that was made. */
    public String choice(List<FilterChoices.Filter> choices, String filter, String value) {
        return choices.stream()
                .filter(one -> one.name().equals(filter))
                .map(one -> one.label(value))
                .findFirst()
                .orElse(value);
    }

    public String outcomeTone(String outcome) {
        return switch (Outcome.valueOf(outcome.toUpperCase(Locale.ROOT))) {
            case VALID -> "leaf";
            case SUPERSEDED, INCOMPLETE -> "amber";
            case UNSIGNED, UNKNOWN -> "stone";
            case ALTERED -> "rose";
        };
    }

    /** The path of a sign that tells the outcomes apart without colour. */
    public String outcomeSign(String outcome) {
        return switch (Outcome.valueOf(outcome.toUpperCase(Locale.ROOT))) {
            case VALID -> "m5 12.5 4.5 4.5L19 7.5";
            case SUPERSEDED -> "M12 6v6l4 3";
            case INCOMPLETE -> "M6 12h4m4 0h4";
            case UNSIGNED -> "M6 12h12";
            case ALTERED -> "m7 7 10 10M17 7 7 17";
            case UNKNOWN -> "M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4m0 3.5v.01";
        };
    }

    private Locale locale() {
        return Locale.forLanguageTag(messages.get("register.language"));
    }
}
