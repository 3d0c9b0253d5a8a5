package org.medina.review;

import java.util.UUID;
import org.medina.base.Ids;
import org.medina.base.SubjectRef;

/** Identifies a cycle of review; its case and its process carry the same id. */
public record ReviewId(UUID value) {

    public static final String KIND = "review";

    public static ReviewId next() {
        return new ReviewId(Ids.next());
    }

    public static ReviewId of(SubjectRef subject) {
        return new ReviewId(subject.id());
    }

    public SubjectRef subject() {
        return new SubjectRef(KIND, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
