package org.medina.base.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;

/** Names the field that a JSON document got wrong, and says what would be right. */
final class JsonRefusals {

    /** Empty when no field is to blame, because the document as a whole is not JSON or not an object. */
    Optional<FieldProblem> field(JacksonException failure) {
        var field = path(failure);
        if (failure instanceof StreamReadException || field.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (failure) {
                    case PropertyBindingException unknown ->
                        FieldProblem.of(field, "problem.field.unknown", unknown.getPropertyName(), known(unknown));
                    case UnstorableTextException ignored -> FieldProblem.of(field, "problem.field.unstorable");
                    case MismatchedInputException mismatch -> wanted(field, mismatch.getTargetType());
                    default -> FieldProblem.of(field, "problem.field.other");
                });
    }

    /** What a field of that type would have to look like. */
    FieldProblem wanted(String field, @Nullable Class<?> type) {
        if (type == null) {
            return FieldProblem.of(field, "problem.field.other");
        }
        if (type.isEnum()) {
            var values = Arrays.stream(type.getEnumConstants()).map(String::valueOf);
            return FieldProblem.of(field, "problem.field.one-of", values.collect(Collectors.joining(", ")));
        }
        return FieldProblem.of(field, "problem.field." + kind(type));
    }

    private static String kind(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return type == double.class || type == Double.class || type == BigDecimal.class ? "number" : "integer";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        if (type == Instant.class) {
            return "instant";
        }
        if (type == UUID.class) {
            return "id";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "text";
        }
        return type.isArray() || Collection.class.isAssignableFrom(type) ? "list" : "other";
    }

    private static String known(PropertyBindingException unknown) {
        var known = unknown.getKnownPropertyIds();
        return known == null ? "" : known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    /** As the API spells fields: {@code activities[2].title}. */
    private static String path(JacksonException failure) {
        var path = new StringBuilder();
        for (var step : failure.getPath()) {
            if (step.getPropertyName() == null) {
                path.append(String.format(Locale.ROOT, "[%d]", step.getIndex()));
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
