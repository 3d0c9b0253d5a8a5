package org.medina.base;

import java.util.List;

/**
 * What is wrong with one field, and what would be right.
 *
 * @param field the field's name as the API spells it, e.g. {@code supportNeeded.tools}
 * @param messageKey key of the sentence in the message bundle
 * @param arguments what the sentence's placeholders stand for
 */
public record FieldProblem(String field, String messageKey, List<Object> arguments) {

    public static FieldProblem of(String field, String messageKey, Object... arguments) {
        return new FieldProblem(field, messageKey, List.of(arguments));
    }
}
