package org.medina.oversight;

import org.jspecify.annotations.Nullable;
import org.medina.identity.Person;

/** Who of the secretariat looks after a case. @param standIn who does so in their absence; null where nobody is named */
public record CaseOfficer(Person officer, @Nullable Person standIn) {

    /** Their names, for a sentence. */
    public String names() {
        return standIn == null ? officer.name() : officer.name() + ", " + standIn.name();
    }
}
