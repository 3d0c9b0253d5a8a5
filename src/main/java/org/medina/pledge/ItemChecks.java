package org.medina.pledge;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.medina.base.FieldProblem;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Checks of the fields that hold lists of things, and of money. Problems are named by place: {@code partners[1].share}. */
@Component
class ItemChecks {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** For each list: the parts an entry has, and how many characters the texts among them take (0: no text). */
    private static final Map<PledgeField, Map<String, Integer>> PARTS = Map.of(
            PledgeField.ACTIVITIES, Map.of("id", 36, "title", 500, "due", 0),
            PledgeField.INDICATORS,
                    Map.of(
                            "id",
                            36,
                            "name",
                            500,
                            "baseline",
                            200,
                            "target",
                            200,
                            "unit",
                            100,
                            "source",
                            300,
                            "disaggregation",
                            300),
            PledgeField.PARTNERS, Map.of("id", 36, "organisation", 36, "share", 0, "contribution", 2000),
            PledgeField.CONTACTS, Map.of("id", 36, "office", 200, "email", 254),
            PledgeField.FOREIGN_IDS, Map.of("id", 36, "system", 40, "value", 80));

    private static final Map<PledgeField, List<String>> NEEDED = Map.of(
            PledgeField.ACTIVITIES, List.of("title"),
            PledgeField.INDICATORS, List.of("name"),
            PledgeField.PARTNERS, List.of("organisation", "share"),
            PledgeField.CONTACTS, List.of("office"),
            PledgeField.FOREIGN_IDS, List.of("system", "value"));

    private final ReferenceData codes;
    private final Organisations organisations;

    ItemChecks(ReferenceData codes, Organisations organisations) {
        this.codes = codes;
        this.organisations = organisations;
    }

    void check(PledgeField field, JsonNode value, List<FieldProblem> problems) {
        if (!value.isArray()) {
            problems.add(FieldProblem.of(field.path(), "pledge.problem.not-a-list"));
            return;
        }
        if (value.size() > field.limit()) {
            problems.add(FieldProblem.of(field.path(), "pledge.problem.too-many", value.size(), field.limit()));
            return;
        }
        int before = problems.size();
        for (int i = 0; i < value.size(); i++) {
            item(field, field.path() + "[" + i + "]", value.get(i), problems);
        }
        if (field == PledgeField.PARTNERS && problems.size() == before) {
            partners(field.path(), value, problems);
        }
    }

    void budget(String path, JsonNode value, List<FieldProblem> problems) {
        if (!value.isObject()) {
            problems.add(FieldProblem.of(path, "pledge.problem.not-an-object"));
            return;
        }
        boolean anyAmount = false;
        for (Map.Entry<String, JsonNode> part : value.properties()) {
            String at = path + "." + part.getKey();
            switch (part.getKey()) {
                case "currency" -> currency(at, part.getValue()).ifPresent(problems::add);
                case "own", "committed", "gap" -> {
                    anyAmount = true;
                    FieldChecks.amount(at, part.getValue()).ifPresent(problems::add);
                }
                default -> problems.add(FieldProblem.of(at, "pledge.problem.unknown-field", at));
            }
        }
        if (anyAmount && !value.hasNonNull("currency")) {
            problems.add(FieldProblem.of(path + ".currency", "pledge.problem.needs-currency"));
        }
    }

    private Optional<FieldProblem> currency(String path, JsonNode value) {
        return value.isString()
                        && codes.find(CodeList.CURRENCY, value.stringValue()).isPresent()
                ? Optional.empty()
                : Optional.of(
                        FieldProblem.of(path, "pledge.problem.unknown-code", FieldChecks.shorten(value.asString(""))));
    }

    private void item(PledgeField field, String path, JsonNode item, List<FieldProblem> problems) {
        if (!item.isObject()) {
            problems.add(FieldProblem.of(path, "pledge.problem.not-an-object"));
            return;
        }
        Map<String, Integer> parts = PARTS.getOrDefault(field, Map.of());
        for (Map.Entry<String, JsonNode> part : item.properties()) {
            String at = path + "." + part.getKey();
            Integer limit = parts.get(part.getKey());
            if (limit == null) {
                problems.add(FieldProblem.of(at, "pledge.problem.unknown-field", at));
            } else if (!part.getValue().isNull()) {
                part(part.getKey(), at, part.getValue(), limit).ifPresent(problems::add);
            }
        }
        for (String needed : NEEDED.getOrDefault(field, List.of())) {
            if (!item.hasNonNull(needed) || item.get(needed).asString("").isBlank()) {
                problems.add(FieldProblem.of(path + "." + needed, "pledge.problem.needed"));
            }
        }
    }

    private Optional<FieldProblem> part(String name, String path, JsonNode value, int limit) {
        return switch (name) {
            case "due" -> FieldChecks.date(path, value);
            case "share" -> share(path, value);
            case "id" ->
                isUuid(value) ? Optional.empty() : Optional.of(FieldProblem.of(path, "pledge.problem.not-an-id"));
            case "organisation" -> organisation(path, value);
            case "email" ->
                value.isString()
                                && value.stringValue().length() <= limit
                                && (value.stringValue().isBlank()
                                        || ADDRESS.matcher(value.stringValue()).matches())
                        ? Optional.empty()
                        : Optional.of(FieldProblem.of(path, "pledge.problem.not-an-address"));
            default -> FieldChecks.text(path, value, limit);
        };
    }

    private static Optional<FieldProblem> share(String path, JsonNode value) {
        boolean fits = value.isNumber()
                && value.decimalValue().signum() > 0
                && value.decimalValue().compareTo(WHOLE) <= 0
                && value.decimalValue().stripTrailingZeros().scale() <= 2;
        return fits ? Optional.empty() : Optional.of(FieldProblem.of(path, "pledge.problem.odd-share"));
    }

    private Optional<FieldProblem> organisation(String path, JsonNode value) {
        boolean isCity = isUuid(value)
                && organisations.all(OrganisationKind.CITY).stream()
                        .map(Organisation::id)
                        .map(OrganisationId::toString)
                        .anyMatch(value.asString()::equals);
        return isCity ? Optional.empty() : Optional.of(FieldProblem.of(path, "pledge.problem.unknown-city"));
    }

    private static void partners(String path, JsonNode partners, List<FieldProblem> problems) {
        Set<JsonNode> seen = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < partners.size(); i++) {
            if (!seen.add(partners.get(i).get("organisation"))) {
                problems.add(FieldProblem.of(path + "[" + i + "].organisation", "pledge.problem.partner-twice"));
            }
            sum = sum.add(partners.get(i).get("share").decimalValue());
        }
        if (sum.compareTo(WHOLE) > 0) {
            problems.add(FieldProblem.of(path, "pledge.problem.shares-over-whole", sum));
        }
    }

    private static boolean isUuid(JsonNode value) {
        try {
            return value.isString() && UUID.fromString(value.stringValue()) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
