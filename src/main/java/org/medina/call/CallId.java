package org.medina.call;

import java.util.UUID;
import org.medina.base.Ids;
import org.medina.base.SubjectRef;

/** Identifies a call. */
public record CallId(UUID value) {

    public static final String KIND = "call";

    public static CallId next() {
        return new CallId(Ids.next());
    }

    public SubjectRef subject() {
        return new SubjectRef(KIND, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
