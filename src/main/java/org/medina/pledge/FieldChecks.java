package org.medina.pledge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Checks at the edge: each field by its kind, then the few rules that bind fields to each other. */
@Component
class FieldChecks {

    private static final BigDecimal TRILLION = BigDecimal.TEN.pow(12);

    private final ReferenceData codes;
    private final ItemChecks items;

    FieldChecks(ReferenceData codes, ItemChecks items) {
        this.codes = codes;
        this.items = items;
    }

    /** What is wrong with the fields named, and what would be right; empty where all is well. */
    List<FieldProblem> check(JsonNode content, Set<PledgeField> fields) {
        List<FieldProblem> problems = new ArrayList<>();
        for (PledgeField field : fields) {
            JsonNode value = ContentPatch.at(content, field);
            if (!value.isMissingNode() && !value.isNull()) {
                check(field, value, problems);
            }
        }
        if (problems.isEmpty()) {
            checkTogether(content, fields, problems);
        }
        return problems;
    }

    private void check(PledgeField field, JsonNode value, List<FieldProblem> problems) {
        switch (field.kind()) {
            case LINE -> line(field.path(), value, field.limit()).ifPresent(problems::add);
            case TEXT -> text(field.path(), value, field.limit()).ifPresent(problems::add);
            case CODE -> code(field, value).ifPresent(problems::add);
            case CODES, NUMBERS -> codes(field, value, problems);
            case DATE -> date(field.path(), value).ifPresent(problems::add);
            case MONEY -> items.budget(field.path(), value, problems);
            case ITEMS -> items.check(field, value, problems);
        }
    }

    private static void checkTogether(JsonNode content, Set<PledgeField> fields, List<FieldProblem> problems) {
        if (fields.contains(PledgeField.PRIMARY_GCM_OBJECTIVES) || fields.contains(PledgeField.GCM_OBJECTIVES)) {
            Set<JsonNode> all = new HashSet<>();
            ContentPatch.at(content, PledgeField.GCM_OBJECTIVES).forEach(all::add);
            ContentPatch.at(content, PledgeField.PRIMARY_GCM_OBJECTIVES).forEach(primary -> {
                if (!all.contains(primary)) {
                    problems.add(FieldProblem.of(
                            PledgeField.PRIMARY_GCM_OBJECTIVES.path(),
                            "pledge.problem.primary-not-chosen",
                            primary.asString()));
                }
            });
        }
        if (fields.contains(PledgeField.START) || fields.contains(PledgeField.END)) {
            Optional<LocalDate> start = day(ContentPatch.at(content, PledgeField.START));
            Optional<LocalDate> end = day(ContentPatch.at(content, PledgeField.END));
            if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
                problems.add(FieldProblem.of(PledgeField.END.path(), "pledge.problem.ends-before-start"));
            }
        }
    }

    static Optional<FieldProblem> line(String path, JsonNode value, int limit) {
        if (value.isString() && value.stringValue().chars().anyMatch(FieldChecks::breaksLine)) {
            return Optional.of(FieldProblem.of(path, "pledge.problem.one-line"));
        }
        return text(path, value, limit);
    }

    static Optional<FieldProblem> text(String path, JsonNode value, int limit) {
        if (!value.isString()) {
            return Optional.of(FieldProblem.of(path, "pledge.problem.not-text"));
        }
        String text = value.stringValue();
        int length = text.codePointCount(0, text.length());
        if (length > limit) {
            return Optional.of(FieldProblem.of(path, "pledge.problem.too-long", length, limit));
        }
        return canBeKept(text)
                ? Optional.empty()
                : Optional.of(FieldProblem.of(path, "pledge.problem.strange-characters"));
    }

    static boolean canBeKept(String text) {
        return text.codePoints().noneMatch(FieldChecks::cannotBeKept);
    }

    private static boolean breaksLine(int character) {
        return character == '\n' || character == '\r';
    }

    /** Control characters and halves of surrogate pairs: no screen shows them and no JSON store takes all of them. */
    private static boolean cannotBeKept(int codePoint) {
        return (Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t' && codePoint != '\r')
                || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }

    private Optional<FieldProblem> code(PledgeField field, JsonNode value) {
        if (!value.isString()) {
            return Optional.of(FieldProblem.of(field.path(), "pledge.problem.not-text"));
        }
        return value.stringValue().isBlank()
                ? Optional.empty()
                : unknownCode(field.path(), field.codes().orElseThrow(), value.stringValue());
    }

    private void codes(PledgeField field, JsonNode value, List<FieldProblem> problems) {
        if (!value.isArray()) {
            problems.add(FieldProblem.of(field.path(), "pledge.problem.not-a-list"));
            return;
        }
        if (value.size() > field.limit()) {
            problems.add(FieldProblem.of(field.path(), "pledge.problem.too-many", value.size(), field.limit()));
            return;
        }
        boolean numbers = field.kind() == PledgeField.Kind.NUMBERS;
        Set<JsonNode> seen = new HashSet<>();
        for (JsonNode one : value) {
            if (numbers ? !one.isInt() : !one.isString()) {
                problems.add(FieldProblem.of(
                        field.path(), numbers ? "pledge.problem.not-a-number" : "pledge.problem.not-text"));
            } else if (!seen.add(one)) {
                problems.add(FieldProblem.of(field.path(), "pledge.problem.twice", one.asString()));
            } else {
                unknownCode(field.path(), field.codes().orElseThrow(), one.asString())
                        .ifPresent(problems::add);
            }
        }
    }

    Optional<FieldProblem> unknownCode(String path, CodeList list, String code) {
        return codes.find(list, code).isPresent()
                ? Optional.empty()
                : Optional.of(FieldProblem.of(path, "pledge.problem.unknown-code", shorten(code)));
    }

    static Optional<FieldProblem> date(String path, JsonNode value) {
        if (value.isString() && value.stringValue().isBlank()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = day(value);
        if (day.isEmpty()) {
            return Optional.of(FieldProblem.of(path, "pledge.problem.not-a-date"));
        }
        return day.get().getYear() < 1990 || day.get().getYear() > 2100
                ? Optional.of(FieldProblem.of(path, "pledge.problem.odd-year"))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(@Nullable JsonNode value) {
        if (value == null || !value.isString()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value.stringValue()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Amounts are not negative, have at most two decimals and stay below a trillion. */
    static Optional<FieldProblem> amount(String path, JsonNode value) {
        if (!value.isNumber()) {
            return Optional.of(FieldProblem.of(path, "pledge.problem.not-a-number"));
        }
        BigDecimal amount = value.decimalValue();
        boolean fits =
                amount.signum() >= 0 && amount.stripTrailingZeros().scale() <= 2 && amount.compareTo(TRILLION) < 0;
        return fits ? Optional.empty() : Optional.of(FieldProblem.of(path, "pledge.problem.odd-amount"));
    }

    static String shorten(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
