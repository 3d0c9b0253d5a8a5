package org.medina.funding;

import java.util.UUID;
import org.medina.base.Ids;
import org.medina.base.SubjectRef;

/** Id of a funding request: the key of its process, its case and its address. */
public record FundingId(UUID value) {

    /** The kind of case that a request is; the module's name and the process's id. */
    public static final String KIND = "funding";

    static FundingId next() {
        return new FundingId(Ids.next());
    }

    public static FundingId of(SubjectRef subject) {
        return new FundingId(subject.id());
    }

    public SubjectRef subject() {
        return new SubjectRef(KIND, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
