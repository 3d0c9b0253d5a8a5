package org.medina.pledge;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** At which revision of the pledge each field was last changed; fields never written are missing. */
record Revisions(Map<PledgeField, Integer> byField) {

    static final Revisions NONE = new Revisions(Map.of());

    Revisions {
        byField = Map.copyOf(byField);
    }

    int of(PledgeField field) {
        return byField.getOrDefault(field, 0);
    }

    Revisions at(int revision, Set<PledgeField> changed) {
        Map<PledgeField, Integer> all = new EnumMap<>(PledgeField.class);
        all.putAll(byField);
        changed.forEach(field -> all.put(field, revision));
        return new Revisions(all);
    }
}
