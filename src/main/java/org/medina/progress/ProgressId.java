package org.medina.progress;

import java.util.UUID;
import org.medina.base.Ids;
import org.medina.base.SubjectRef;

/** Identifies one period of a pledge and the update that is written for it; its case and its process carry the same id. */
public record ProgressId(UUID value) {

    public static final String KIND = "progress";

    static ProgressId next() {
        return new ProgressId(Ids.next());
    }

    public static ProgressId of(SubjectRef subject) {
        return new ProgressId(subject.id());
    }

    public SubjectRef subject() {
        return new SubjectRef(KIND, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
