package org.medina.pledge;

import java.util.UUID;
import org.medina.base.Ids;
import org.medina.base.SubjectRef;

/** Id of a pledge: the key of its process, its case and its address. */
public record PledgeId(UUID value) {

    /** The kind of case that a pledge is; the module's name and the process's id. */
    public static final String KIND = "pledge";

    static PledgeId next() {
        return new PledgeId(Ids.next());
    }

    public static PledgeId of(SubjectRef subject) {
        return new PledgeId(subject.id());
    }

    public SubjectRef subject() {
        return new SubjectRef(KIND, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
