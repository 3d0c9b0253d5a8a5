package org.medina.funding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** At which revision of the request each field was last changed; fields never written are missing. */
record FieldRevisions(@JsonValue Map<FundingField, Integer> byField) {

    static final FieldRevisions NONE = new FieldRevisions(Map.of());

    @JsonCreator
    FieldRevisions {
        byField = Map.copyOf(byField);
    }

    int of(FundingField field) {
        return byField.getOrDefault(field, 0);
    }

    FieldRevisions at(int revision, Set<FundingField> changed) {
        Map<FundingField, Integer> all = new EnumMap<>(FundingField.class);
        all.putAll(byField);
        changed.forEach(field -> all.put(field, revision));
        return new FieldRevisions(all);
    }
}
