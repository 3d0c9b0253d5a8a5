package org.medina.funding;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.appraisal.AppraisalRequest;
import org.medina.base.Messages;
import org.medina.base.Money;
import org.medina.budget.Budget;
import org.medina.call.CallTerms.FormKind;
import org.medina.dialogue.ConsultedText;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.stereotype.Component;

/** A request as plain text, section by section: what a ministry reads, what agencies judge, what is printed and hashed. */
@Component
class FundingText {

    private final Messages messages;
    private final ReferenceData codes;
    private final Organisations organisations;

    FundingText(Messages messages, ReferenceData codes, Organisations organisations) {
        this.messages = messages;
        this.codes = codes;
        this.organisations = organisations;
    }

    ConsultedText of(FundingRequest request) {
        String title = FundingCase.titleOf(request);
        List<ConsultedText.Section> sections = sections(request.content(), request.formKind());
        return new ConsultedText(
                title, language(request.content()), request.revision(), ConsultedText.hash(title, sections), sections);
    }

    List<AppraisalRequest.Section> toJudge(FundingRequest request) {
        return sections(request.content(), request.formKind()).stream()
                .map(section -> new AppraisalRequest.Section(section.name(), section.heading(), section.text()))
                .toList();
    }

    static String language(FundingContent content) {
        return content.language() == null ? "en" : content.language();
    }

    /** Those that are filled in, in the order of the form, with headings in the language of the text. */
    List<ConsultedText.Section> sections(FundingContent content, FormKind form) {
        Locale locale = Locale.forLanguageTag(language(content));
        List<ConsultedText.Section> sections = new ArrayList<>();
        for (FundingField field : FundingField.values()) {
            String text = field.isAskedOn(form) ? text(field, content, locale) : "";
            if (!text.isBlank() && field != FundingField.TITLE && field != FundingField.LANGUAGE) {
                sections.add(new ConsultedText.Section(field.path(), messages.get(locale, field.messageKey()), text));
            }
        }
        return sections;
    }

    private String text(FundingField field, FundingContent content, Locale locale) {
        return switch (field) {
            case TITLE -> or(content.title());
            case SUMMARY -> or(content.summary());
            case LANGUAGE -> or(content.language());
            case PROFILE -> profile(content.profile(), locale);
            case COMPACT_SCOPE ->
                content.compactScope() == null
                        ? ""
                        : codes.label(
                                CodeList.COMPACT_SCOPE, content.compactScope().name());
            case GCM_OBJECTIVES ->
                labels(
                        CodeList.GCM_OBJECTIVE,
                        content.gcmObjectives().stream().map(String::valueOf).toList());
            case GCM_PRINCIPLES -> labels(CodeList.GCM_PRINCIPLE, content.gcmPrinciples());
            case GCR_PARAGRAPHS -> labels(CodeList.GCR_PARAGRAPH, content.gcrParagraphs());
            case SDG_TARGETS -> labels(CodeList.SDG_TARGET, content.sdgTargets());
            case SITUATION -> or(content.situation());
            case PROPOSAL -> or(content.proposal());
            case TARGET_GROUPS -> or(content.targetGroups());
            case PARTICIPATION -> or(content.participation());
            case AGE_GENDER_DIVERSITY -> or(content.ageGenderDiversity());
            case START -> or(day(content.start(), locale));
            case MONTHS -> content.months() == null ? "" : content.months().toString();
            case ACTIVITIES ->
                lines(content.activities().stream().map(one -> joined(" · ", one.title(), day(one.due(), locale))));
            case INDICATORS -> lines(content.indicators().stream().map(FundingText::indicator));
            case PARTNERS -> lines(content.partners().stream().map(one -> partner(one, locale)));
            case SUSTAINABILITY -> or(content.sustainability());
            case RISKS -> or(content.risks());
            case NATIONAL_PRECONDITIONS -> or(content.nationalPreconditions());
            case MARKERS -> markers(content.markers(), locale);
            case BUDGET -> budget(content.budget(), locale);
        };
    }

    private String profile(FundingContent.@Nullable Profile profile, Locale locale) {
        return profile == null
                ? ""
                : joined(
                        " · ",
                        profile.population() == null
                                ? null
                                : messages.get(locale, "funding.population." + profile.population()),
                        profile.income() == null ? null : messages.get(locale, "funding.income." + profile.income()),
                        Boolean.TRUE.equals(profile.firstTime())
                                ? messages.get(locale, "funding.profile.first-time")
                                : null);
    }

    private static String indicator(FundingContent.Indicator one) {
        String way =
                Stream.of(one.baseline(), one.target()).filter(Objects::nonNull).collect(Collectors.joining(" → "));
        return joined(" · ", one.name(), way.isEmpty() ? null : way, one.unit(), one.source());
    }

    private String partner(FundingContent.Partner one, Locale locale) {
        OrganisationId organisation = one.organisation();
        return joined(
                " · ",
                organisation == null
                        ? one.name()
                        : organisations.get(organisation).name(),
                one.part(),
                one.receives() ? messages.get(locale, "funding.partner.receives") : null);
    }

    private String markers(FundingContent.@Nullable Markers markers, Locale locale) {
        return markers == null
                ? ""
                : lines(Stream.of(
                        marker("humanRights", markers.humanRights(), locale),
                        marker("gender", markers.gender(), locale),
                        marker("child", markers.child(), locale),
                        or(markers.why())));
    }

    private String marker(String name, @Nullable Integer value, Locale locale) {
        return value == null
                ? ""
                : messages.get(locale, "funding.marker." + name)
                        + ": "
                        + messages.get(locale, "funding.marker.value." + value);
    }

    private String budget(@Nullable Budget budget, Locale locale) {
        if (budget == null) {
            return "";
        }
        Stream<String> direct = budget.lines().stream()
                .map(line -> joined(
                        " · ",
                        messages.get(locale, "funding.budget.category." + line.category()),
                        line.activity(),
                        messages.get(locale, "funding.budget.year", line.year()),
                        numbers(budget.currency(), locale).format(line.amount())));
        Stream<String> sums = Stream.of(
                messages.get(locale, "funding.budget.direct", said(budget.direct(), locale)),
                messages.get(
                        locale,
                        "funding.budget.indirect",
                        budget.indirectPercent().stripTrailingZeros().toPlainString(),
                        said(budget.indirect(), locale)),
                messages.get(locale, "funding.budget.asked", said(budget.asked(), locale)),
                messages.get(locale, "funding.budget.contributed", said(budget.contributed(), locale)));
        return lines(Stream.concat(direct, sums));
    }

    private static String said(Money money, Locale locale) {
        return numbers(money.currency(), locale).format(money.amount()) + " " + money.currency();
    }

    private static NumberFormat numbers(String currency, Locale locale) {
        NumberFormat numbers = NumberFormat.getNumberInstance(locale);
        numbers.setMinimumFractionDigits(0);
        numbers.setMaximumFractionDigits(Money.decimals(currency));
        return numbers;
    }

    private String labels(CodeList list, List<String> given) {
        return lines(given.stream().map(code -> code + " " + codes.label(list, code)));
    }

    /** With the month as a word, which nobody takes for the day. */
    private static @Nullable String day(@Nullable LocalDate day, Locale locale) {
        return day == null
                ? null
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale.equals(Locale.ENGLISH) ? Locale.UK : locale)
                        .format(day);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String lines(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private static String joined(String by, @Nullable String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isBlank())
                .map(Objects::requireNonNull)
                .collect(Collectors.joining(by));
    }
}
