package org.medina.grant;

import java.util.UUID;
import org.medina.base.Ids;
import org.medina.base.SubjectRef;

/** Identifies a grant; its case and its process carry the same id. */
public record GrantId(UUID value) {

    public static final String KIND = "grant";

    public static GrantId next() {
        return new GrantId(Ids.next());
    }

    public static GrantId of(SubjectRef subject) {
        return new GrantId(subject.id());
    }

    public SubjectRef subject() {
        return new SubjectRef(KIND, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
