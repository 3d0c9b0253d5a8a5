package org.medina.pledge.ui;

import java.util.EnumMap;
import java.util.Map;
import org.medina.base.Problem;
import org.medina.pledge.PledgeDetails;
import org.medina.pledge.PledgeDrafting;
import org.medina.pledge.PledgeField;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PledgeReading;
import org.medina.pledge.PledgeRevision;
import tools.jackson.databind.JsonNode;

/** Saves field by field, each against the revision at which this screen has read it. */
final class FieldSaver {

    private final PledgeId id;
    private final PledgeDrafting drafting;
    private final PledgeReading reading;
    private final FieldValues values;
    private final Map<PledgeField, Integer> readAt = new EnumMap<>(PledgeField.class);

    FieldSaver(PledgeDetails opened, PledgeDrafting drafting, PledgeReading reading, FieldValues values) {
        this.id = opened.id();
        this.drafting = drafting;
        this.reading = reading;
        this.values = values;
        readAll(opened);
    }

    PledgeDetails present() {
        return reading.get(id);
    }

    /** Everything shown is as these details have it. */
    void readAll(PledgeDetails details) {
        for (PledgeField field : PledgeField.values()) {
            readAt.put(field, details.revision());
        }
    }

    /** That field is shown, or was typed into, as it stood at that revision. */
    void read(PledgeField field, int revision) {
        readAt.put(field, revision);
    }

    /** @throws Problem PRECONDITION_FAILED where somebody else was faster, INVALID, WRONG_STATE, FORBIDDEN, NOT_FOUND */
    void save(Map<PledgeField, JsonNode> changed) {
        int oldest = changed.keySet().stream()
                .mapToInt(field -> readAt.getOrDefault(field, 0))
                .min()
                .orElse(0);
        int revision = drafting.edit(id, values.patch(changed), PledgeRevision.ofFields(oldest));
        changed.keySet().forEach(field -> readAt.put(field, revision));
    }
}
