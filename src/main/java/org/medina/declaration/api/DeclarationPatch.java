package org.medina.declaration.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.declaration.DeclarationDetails;
import org.medina.declaration.DeclarationDrafting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A change of a draft as RFC 7396 says it: what stands above the text, and whole parts of it. */
record DeclarationPatch(DeclarationDrafting.Heading heading, Map<String, String> text) {

    private static final Set<String> FIELDS = Set.of("title", "language", "link", "text");

    /** @throws Problem INVALID at each field that is not known or no text */
    static DeclarationPatch of(DeclarationDetails present, JsonNode body) {
        if (!(body instanceof ObjectNode changes)) {
            throw Problem.invalid("", "declaration.problem.no-text");
        }
        for (String field : changes.propertyNames()) {
            if (!FIELDS.contains(field)) {
                throw Problem.invalid(field, "declaration.problem.no-section");
            }
        }
        return new DeclarationPatch(
                new DeclarationDrafting.Heading(
                        words(changes, "title", present.title()),
                        words(changes, "language", present.language()),
                        words(changes, "link", present.link())),
                text(changes.path("text")));
    }

    private static Map<String, String> text(JsonNode parts) {
        Map<String, String> text = new LinkedHashMap<>();
        if (parts.isMissingNode()) {
            return text;
        }
        if (!(parts instanceof ObjectNode named)) {
            throw Problem.invalid("text", "declaration.problem.no-text");
        }
        for (Map.Entry<String, JsonNode> part : named.properties()) {
            text.put(part.getKey(), part.getValue().isNull() ? "" : words("text." + part.getKey(), part.getValue()));
        }
        return text;
    }

    private static @Nullable String words(ObjectNode changes, String field, @Nullable String present) {
        JsonNode value = changes.path(field);
        if (value.isMissingNode()) {
            return present;
        }
        return value.isNull() ? null : words(field, value);
    }

    private static String words(String field, JsonNode value) {
        if (!value.isString()) {
            throw Problem.invalid(field, "declaration.problem.no-text");
        }
        return value.asString();
    }
}
