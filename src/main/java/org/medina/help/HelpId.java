package org.medina.help;

import java.util.UUID;
import org.medina.base.Ids;
import org.medina.base.SubjectRef;

/** Identifies a request for help. */
public record HelpId(UUID value) {

    public static final String KIND = "help";

    public static HelpId next() {
        return new HelpId(Ids.next());
    }

    public SubjectRef subject() {
        return new SubjectRef(KIND, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
