package org.medina.pledge;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.medina.testing.ApiClient.Answer;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document as the portal publishes it, and whether an answer is what it promises. */
record OpenApiDocument(JsonNode json) {

    /** Every operation, as method and path template. */
    Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        json.path("paths").properties().forEach(path -> path.getValue().propertyNames().stream()
                .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey())
                .forEach(operations::add));
        return operations;
    }

    JsonNode operation(String operation) {
        String[] parts = operation.split(" ", 2);
        return json.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
    }

    /** What in the answer the document does not know of, as places; empty when it keeps its promise. */
    Set<String> surprises(String operation, Answer answer) {
        Set<String> surprises = new TreeSet<>();
        JsonNode promised = operation(operation).path("responses").path(String.valueOf(answer.status()));
        if (promised.isMissingNode()) {
            surprises.add("status " + answer.status());
            return surprises;
        }
        String type = answer.header("Content-Type").replaceFirst(";.*", "");
        if (!type.equals("application/json")) {
            return surprises;
        }
        JsonNode content = promised.path("content");
        JsonNode media = content.has(type) ? content.path(type) : content.path("*/*");
        compare("", resolve(media.path("schema")), answer.json(), surprises);
        return surprises;
    }

    private void compare(String place, JsonNode schema, JsonNode value, Set<String> surprises) {
        if (schema.isMissingNode()) {
            surprises.add(place + " has no schema");
        } else if (value.isArray()) {
            for (JsonNode item : value) {
                compare(place + "[]", resolve(schema.path("items")), item, surprises);
            }
        } else if (value.isObject()) {
            object(place, schema, value, surprises);
        } else if (!value.isNull() && !fits(schema, value)) {
            surprises.add(place + " is no " + schema.path("type"));
        }
    }

    private void object(String place, JsonNode schema, JsonNode value, Set<String> surprises) {
        value.properties().forEach(entry -> {
            JsonNode property = resolve(schema.path("properties").path(entry.getKey()));
            if (property.isMissingNode()) {
                property = resolve(schema.path("additionalProperties"));
            }
            if (!property.isBoolean()) {
                compare(place + "." + entry.getKey(), property, entry.getValue(), surprises);
            }
        });
        schema.path("required").forEach(name -> {
            if (!value.has(name.asString())) {
                surprises.add(place + "." + name.asString() + " is missing");
            }
        });
    }

    private static boolean fits(JsonNode schema, JsonNode value) {
        String types = schema.path("type").toString();
        return schema.path("type").isMissingNode()
                || (value.isString() && types.contains("string"))
                || (value.isBoolean() && types.contains("boolean"))
                || (value.isIntegralNumber() && (types.contains("integer") || types.contains("number")))
                || (value.isNumber() && types.contains("number"));
    }

    private JsonNode resolve(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : resolve(json.at(reference.substring(1)));
    }
}
