package org.medina.review;

import java.util.UUID;
import org.medina.base.Ids;
import org.medina.base.SubjectRef;

/** Identifies what one city contributes to a cycle; its case and its process carry the same id. */
public record ContributionId(UUID value) {

    public static final String KIND = "contribution";

    public static ContributionId next() {
        return new ContributionId(Ids.next());
    }

    public static ContributionId of(SubjectRef subject) {
        return new ContributionId(subject.id());
    }

    public SubjectRef subject() {
        return new SubjectRef(KIND, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
