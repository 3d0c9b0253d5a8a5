package org.medina.call;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.identity.Organisation;
import org.medina.identity.Person;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The fields of a call and what stands in them, as people say it. */
@Component
public class CallWords {

    /** In the order in which they are told. */
    static final List<String> FIELDS = List.of(
            "title",
            "summary",
            "mechanism",
            "opens",
            "closes",
            "zone",
            "languages",
            "forms",
            "countries",
            "currency",
            "least",
            "most",
            "months",
            "ownPercent",
            "indirectPercent",
            "pledgeNeeded",
            "ownership",
            "reserved",
            "criteria",
            "markers",
            "agencies",
            "reviewers",
            "quorum",
            "reviewDays",
            "clarificationDays",
            "panel",
            "committee",
            "seats",
            "rule",
            "votes",
            "votingDays",
            "minutesHours",
            "tranches",
            "dueDiligence",
            "reportMonths",
            "changeLimitPercent",
            "payingAgent",
            "rates");

    /** What is worth knowing of a mechanism before one begins. */
    public static final List<String> USUAL = List.of(
            "forms",
            "least",
            "most",
            "currency",
            "months",
            "ownership",
            "pledgeNeeded",
            "reserved",
            "indirectPercent",
            "rule",
            "tranches",
            "reportMonths");

    private final Messages messages;
    private final ReferenceData codes;
    private final Parties parties;

    CallWords(Messages messages, ReferenceData codes, Parties parties) {
        this.messages = messages;
        this.codes = codes;
        this.parties = parties;
    }

    String say(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    /** What a field is called. */
    public String field(String name) {
        return say("call.field." + name);
    }

    /** An organisation named by alias or id. */
    public String organisation(@Nullable String named) {
        return named == null
                ? ""
                : parties.organisation(named).map(Organisation::name).orElse(named);
    }

    public String person(@Nullable String named) {
        return named == null ? "" : parties.person(named).map(Person::name).orElse(named);
    }

    /** What stands in a field of a {@link CallDraft} as JSON; empty for nothing. */
    public String value(String field, @Nullable JsonNode value) {
        if (value == null || value.isNull() || (value.isArray() && value.isEmpty())) {
            return "";
        }
        return switch (field) {
            case "opens", "closes" -> day(value.asString());
            case "languages" -> codes(value, CodeList.LANGUAGE);
            case "countries" -> codes(value, CodeList.COUNTRY);
            case "forms" -> joined(value, this::form);
            case "reserved" ->
                joined(
                        value,
                        one -> say("call.group." + one.path("group").asString("")) + " "
                                + percent(one.path("percent")));
            case "tranches" -> joined(value, this::tranche);
            case "rates" ->
                joined(value, one -> "%s → %s %s (%s)"
                        .formatted(
                                one.path("from").asString(""),
                                one.path("to").asString(""),
                                number(one.path("rate")),
                                day(one.path("day").asString(""))));
            case "agencies" -> joined(value, one -> organisation(one.asString()));
            case "committee", "payingAgent" -> organisation(value.asString());
            case "ownership", "rule" -> say("call." + field + "." + value.asString());
            case "ownPercent", "indirectPercent", "changeLimitPercent" -> percent(value);
            default -> plain(value);
        };
    }

    private String plain(JsonNode value) {
        if (value.isBoolean()) {
            return say(value.asBoolean() ? "call.value.yes" : "call.value.no");
        }
        if (value.isNumber()) {
            return number(value);
        }
        return value.isArray() ? joined(value, JsonNode::asString) : value.asString();
    }

    /** Who sits for whom. */
    public String seats(CallDraft call) {
        return seats(Findings.listed(call.seats()));
    }

    String seats(List<CallDraft.Seat> seats) {
        return seats.stream()
                .map(seat -> Stream.of(seat.constituency() == null ? "" : seat.constituency(), person(seat.person()))
                        .filter(word -> !word.isBlank())
                        .collect(Collectors.joining(" – ")))
                .collect(Collectors.joining(", "));
    }

    private String form(JsonNode form) {
        String name = say("call.form." + form.path("kind").asString(""));
        String closes = form.path("closes").asString("");
        return closes.isEmpty() ? name : say("call.value.until", name, day(closes));
    }

    private String tranche(JsonNode tranche) {
        List<String> before = new ArrayList<>();
        if (tranche.path("spentBefore").decimalValue(BigDecimal.ZERO).signum() > 0) {
            before.add(say("call.value.spent", percent(tranche.path("spentBefore"))));
        }
        if (tranche.path("reportBefore").asBoolean(false)) {
            before.add(say("call.value.reported"));
        }
        String share = percent(tranche.path("percent"));
        return before.isEmpty() ? share : share + " (" + String.join(", ", before) + ")";
    }

    private String codes(JsonNode value, CodeList list) {
        return joined(value, one -> codes.label(list, one.asString()));
    }

    private static String joined(JsonNode list, java.util.function.Function<JsonNode, String> one) {
        return StreamSupport.stream(list.spliterator(), false).map(one).collect(Collectors.joining(", "));
    }

    private static String percent(JsonNode value) {
        return value.isNumber() ? number(value) + " %" : "";
    }

    private static String number(JsonNode value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(12);
        return value.isNumber() ? format.format(value.decimalValue()) : "";
    }

    private static String day(String iso) {
        return iso.isEmpty()
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale())
                        .format(LocalDate.parse(iso));
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
