package org.medina.declaration;

import java.util.UUID;
import org.medina.base.Ids;
import org.medina.base.SubjectRef;

/** Identifies one city's endorsement of one declaration. */
public record EndorsementId(UUID value) {

    public static final String KIND = "endorsement";

    public static EndorsementId next() {
        return new EndorsementId(Ids.next());
    }

    /** What its files belong to: each endorsement keeps its own, however many there are. */
    SubjectRef subject() {
        return new SubjectRef(KIND, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
