package org.medina.pledge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.dialogue.ConsultedText;
import org.medina.identity.Organisations;
import org.springframework.stereotype.Component;

/**
 * What a signature covers besides the running text, as sections of the text that others are asked about: whoever is asked
 * reads everything that is going to be signed.
 */
@Component
class ConsultedFields {

    static final List<PledgeField> FIELDS = List.of(
            PledgeField.ACTIVITIES,
            PledgeField.START,
            PledgeField.END,
            PledgeField.INDICATORS,
            PledgeField.BUDGET,
            PledgeField.PARTNERS);

    private final Organisations organisations;
    private final Messages messages;

    ConsultedFields(Organisations organisations, Messages messages) {
        this.organisations = organisations;
        this.messages = messages;
    }

    List<ConsultedText.Section> sections(PledgeContent content, Locale locale) {
        List<ConsultedText.Section> sections = new ArrayList<>();
        for (PledgeField field : FIELDS) {
            String text = text(content, field, locale);
            if (!text.isBlank()) {
                sections.add(new ConsultedText.Section(field.path(), messages.get(locale, field.messageKey()), text));
            }
        }
        return sections;
    }

    /** Of one such section as it stands now; empty where the section is one of the running text. */
    Optional<String> present(PledgeContent content, String section, Locale locale) {
        return PledgeField.ofPath(section).filter(FIELDS::contains).map(field -> text(content, field, locale));
    }

    private String text(PledgeContent content, PledgeField field, Locale locale) {
        return switch (field) {
            case START -> day(content.start(), locale);
            case END -> day(content.end(), locale);
            case ACTIVITIES ->
                lines(content.activities().stream().map(one -> joined(": ", one.title(), day(one.due(), locale))));
            case INDICATORS -> lines(content.indicators().stream().map(one -> indicator(one, locale)));
            case BUDGET -> budget(content.budget(), locale);
            case PARTNERS ->
                lines(content.partners().stream()
                        .map(one -> joined(
                                ": ",
                                organisations.get(one.organisation()).name() + ", " + plain(one.share()) + " %",
                                one.contribution())));
            default -> throw new IllegalArgumentException(field + " is part of the running text, or is not signed");
        };
    }

    private String indicator(PledgeContent.Indicator one, Locale locale) {
        return joined(
                "; ",
                one.name(),
                part("baseline", one.baseline(), locale),
                part("target", one.target(), locale),
                part("unit", one.unit(), locale),
                part("source", one.source(), locale),
                part("disaggregation", one.disaggregation(), locale));
    }

    private String budget(PledgeContent.Budget budget, Locale locale) {
        String currency = Objects.requireNonNullElse(budget.currency(), "");
        return lines(Stream.of(
                amount("own", budget.own(), currency, locale),
                amount("committed", budget.committed(), currency, locale),
                amount("gap", budget.gap(), currency, locale)));
    }

    private String amount(String part, @Nullable BigDecimal amount, String currency, Locale locale) {
        return amount == null
                ? ""
                : messages.get(locale, "pledge.part." + part) + ": " + (plain(amount) + " " + currency).strip();
    }

    private String part(String part, @Nullable String words, Locale locale) {
        return words == null || words.isBlank() ? "" : messages.get(locale, "pledge.part." + part) + ": " + words;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String day(@Nullable LocalDate day, Locale locale) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(day);
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(between));
    }

    private static String lines(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }
}
