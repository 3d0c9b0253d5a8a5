package org.medina.declaration;

import java.util.UUID;
import org.medina.base.Ids;
import org.medina.base.SubjectRef;

/** Identifies a declaration. */
public record DeclarationId(UUID value) {

    public static final String KIND = "declaration";

    public static DeclarationId next() {
        return new DeclarationId(Ids.next());
    }

    static DeclarationId of(SubjectRef subject) {
        return new DeclarationId(subject.id());
    }

    public SubjectRef subject() {
        return new SubjectRef(KIND, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
