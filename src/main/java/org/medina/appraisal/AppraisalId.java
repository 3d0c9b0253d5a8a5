package org.medina.appraisal;

import java.util.UUID;
import org.medina.base.Ids;
import org.medina.base.SubjectRef;

/** Identifies an appraisal; its case and its process carry the same id. */
public record AppraisalId(UUID value) {

    public static final String KIND = "appraisal";

    public static AppraisalId next() {
        return new AppraisalId(Ids.next());
    }

    public static AppraisalId of(SubjectRef subject) {
        return new AppraisalId(subject.id());
    }

    public SubjectRef subject() {
        return new SubjectRef(KIND, value);
    }
}
