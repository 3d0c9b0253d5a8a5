package org.medina.review.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.pledge.CompactScope;
import org.medina.review.ReviewKind;
import org.medina.review.ReviewPlan;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads a plan, or what is to be different about one, by RFC 7396: what is not named stays, null clears. */
@Component
class ReviewPlanPatch {

    private static final Set<String> KNOWN = Set.of(
            "title",
            "forum",
            "kind",
            "introduction",
            "questions",
            "scope",
            "countries",
            "answersBy",
            "freezeOn",
            "statementDays",
            "seats");

    private final Organisations organisations;

    ReviewPlanPatch(Organisations organisations) {
        this.organisations = organisations;
    }

    /** @throws Problem INVALID for what cannot be read, one entry a field */
    ReviewPlan merge(ReviewPlan plan, JsonNode body) {
        if (!body.isObject()) {
            throw Problem.invalid("", "review.problem.unreadable");
        }
        List<FieldProblem> problems = new ArrayList<>();
        body.propertyNames().stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(name -> problems.add(FieldProblem.of(name, "review.problem.unknown-field")));
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return new ReviewPlan(
                text(body, "forum", plan.forum()),
                code(body, "kind", plan.kind(), ReviewKind::valueOf),
                text(body, "title", plan.title()) instanceof String title ? title : "",
                text(body, "introduction", plan.introduction()),
                body.has("questions") ? texts(body, "questions") : plan.questions(),
                nullableCode(body, "scope", plan.scope(), CompactScope::valueOf),
                body.has("countries") ? new HashSet<>(texts(body, "countries")) : plan.countries(),
                day(body, "answersBy", plan.answersBy()),
                day(body, "freezeOn", plan.freezeOn()),
                body.path("statementDays").isInt() ? body.path("statementDays").asInt() : plan.statementDays(),
                body.has("seats") ? seats(body.path("seats")) : plan.seats());
    }

    private static @Nullable String text(JsonNode body, String field, @Nullable String before) {
        if (!body.has(field)) {
            return before;
        }
        JsonNode value = body.path(field);
        if (value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw unreadable(field);
        }
        return value.asString();
    }

    private static List<String> texts(JsonNode body, String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : body.path(field)) {
            if (!value.isString()) {
                throw unreadable(field);
            }
            texts.add(value.asString());
        }
        return texts;
    }

    private static @Nullable LocalDate day(JsonNode body, String field, @Nullable LocalDate before) {
        String text = text(body, field, before == null ? null : before.toString());
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw unreadable(field);
        }
    }

    private static <E extends Enum<E>> E code(JsonNode body, String field, E before, Function<String, E> parse) {
        E found = nullableCode(body, field, before, parse);
        if (found == null) {
            throw unreadable(field);
        }
        return found;
    }

    private static <E extends Enum<E>> @Nullable E nullableCode(
            JsonNode body, String field, @Nullable E before, Function<String, E> parse) {
        String text = text(body, field, before == null ? null : before.name());
        try {
            return text == null ? null : parse.apply(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw unreadable(field);
        }
    }

    private List<ReviewPlan.Seat> seats(JsonNode seats) {
        List<ReviewPlan.Seat> read = new ArrayList<>();
        for (JsonNode seat : seats) {
            read.add(new ReviewPlan.Seat(
                    seat.path("step").asInt(1), organisation(seat.path("organisation")), part(seat)));
        }
        return read;
    }

    private static ReviewPlan.Part part(JsonNode seat) {
        ReviewPlan.Part part = nullableCode(seat, "part", ReviewPlan.Part.SIGNATURE, ReviewPlan.Part::valueOf);
        if (part == null) {
            throw unreadable("seats");
        }
        return part;
    }

    private OrganisationId organisation(JsonNode alias) {
        return organisations
                .find(alias.isString() ? alias.asString() : "")
                .map(Organisation::id)
                .orElseThrow(() -> Problem.invalid("seats", "review.problem.unknown-organisation"));
    }

    private static Problem unreadable(String field) {
        return Problem.invalid(field, "review.problem.unreadable");
    }
}
