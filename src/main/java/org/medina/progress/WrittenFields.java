package org.medina.progress;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** At which revision of the draft each field was last changed; fields never written are missing. */
record WrittenFields(@JsonValue Map<ProgressField, Integer> byField) {

    static final WrittenFields NONE = new WrittenFields(Map.of());

    @JsonCreator
    WrittenFields {
        byField = Map.copyOf(byField);
    }

    int of(ProgressField field) {
        return byField.getOrDefault(field, 0);
    }

    WrittenFields at(int revision, Set<ProgressField> changed) {
        Map<ProgressField, Integer> all = new EnumMap<>(ProgressField.class);
        all.putAll(byField);
        changed.forEach(field -> all.put(field, revision));
        return new WrittenFields(all);
    }
}
