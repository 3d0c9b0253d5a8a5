package org.medina.pledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The long fields with their structure, by the field's path; fields that were never written together are missing. */
record Texts(@JsonValue Map<String, JsonNode> sections) {

    static final Texts NONE = new Texts(Map.of());

    @JsonCreator
    Texts {
        sections = Map.copyOf(sections);
    }

    Optional<JsonNode> of(PledgeField field) {
        return Optional.ofNullable(sections.get(field.path()));
    }
}
