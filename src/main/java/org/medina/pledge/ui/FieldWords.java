package org.medina.pledge.ui;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.medina.base.Messages;
import org.medina.base.ui.ReaderTime;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.pledge.PledgeField;
import org.medina.refdata.ReferenceData;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says a field's value in words, for reading and comparing. */
@Component
class FieldWords {

    private final ReferenceData codes;
    private final Organisations organisations;
    private final ReaderTime times;
    private final Messages messages;

    FieldWords(ReferenceData codes, Organisations organisations, ReaderTime times, Messages messages) {
        this.codes = codes;
        this.organisations = organisations;
        this.times = times;
        this.messages = messages;
    }

    String label(PledgeField field) {
        return messages.get(field.messageKey());
    }

    /** One line for texts, days and codes, one for each entry of a list; none where it is empty. */
    List<String> lines(PledgeField field, JsonNode value) {
        if (FieldValues.isEmpty(value)) {
            return List.of();
        }
        return switch (field.kind()) {
            case LINE, TEXT -> List.of(value.asString());
            case DATE -> List.of(day(value));
            case CODE -> List.of(code(field, value));
            case CODES, NUMBERS -> each(value, one -> code(field, one));
            case MONEY -> money(value);
            case ITEMS -> each(value, item -> item(field, item));
        };
    }

    private String code(PledgeField field, JsonNode code) {
        String label = codes.label(field.codes().orElseThrow(), code.asString());
        return switch (field) {
            case GCM_OBJECTIVES, PRIMARY_GCM_OBJECTIVES, GCR_PARAGRAPHS, SDG_TARGETS ->
                label.contains(code.asString()) ? label : code.asString() + " · " + label;
            case ACTION_AREAS -> {
                String edition =
                        code.asString().substring(0, Math.max(0, code.asString().indexOf('/')));
                yield messages.get("pledge.form.edition", label, messages.get("refdata.edition." + edition));
            }
            default -> label;
        };
    }

    private String item(PledgeField field, JsonNode item) {
        return switch (field) {
            case ACTIVITIES ->
                joined(" · ", part(item, "title"), part(item, "due").map(this::day));
            case INDICATORS ->
                joined(
                        " · ",
                        part(item, "name"),
                        labelled(item, "baseline"),
                        labelled(item, "target"),
                        labelled(item, "unit"),
                        labelled(item, "source"),
                        labelled(item, "disaggregation"));
            case PARTNERS ->
                joined(
                        " · ",
                        part(item, "organisation").map(this::city),
                        part(item, "share").map(share -> share + " %"),
                        part(item, "contribution"));
            case CONTACTS -> joined(" · ", part(item, "office"), part(item, "email"));
            default -> joined(" ", part(item, "system"), part(item, "value"));
        };
    }

    private List<String> money(JsonNode budget) {
        String currency = budget.path("currency").asString("");
        NumberFormat format = NumberFormat.getNumberInstance(ReaderTime.locale());
        List<String> lines = new ArrayList<>();
        for (String part : List.of("own", "committed", "gap")) {
            if (budget.path(part).isNumber()) {
                lines.add(messages.get("pledge.part." + part) + ": " + currency + " "
                        + format.format(budget.get(part).decimalValue()));
            }
        }
        return lines;
    }

    private String city(JsonNode id) {
        Organisation city = organisations.get(OrganisationId.of(id.asString()));
        return city.name();
    }

    private String day(JsonNode day) {
        return times.day(LocalDate.parse(day.asString()));
    }

    private Optional<String> labelled(JsonNode item, String name) {
        return part(item, name).map(value -> messages.get("pledge.part." + name) + ": " + value.asString());
    }

    private static Optional<JsonNode> part(JsonNode item, String name) {
        return Optional.of(item.path(name)).filter(value -> !value.asString("").isBlank());
    }

    private static String joined(String between, Optional<?>... parts) {
        return Stream.of(parts)
                .flatMap(Optional::stream)
                .map(part -> part instanceof JsonNode node ? node.asString() : part.toString())
                .collect(Collectors.joining(between));
    }

    private static List<String> each(JsonNode array, Function<JsonNode, String> words) {
        return StreamSupport.stream(array.spliterator(), false).map(words).toList();
    }
}
