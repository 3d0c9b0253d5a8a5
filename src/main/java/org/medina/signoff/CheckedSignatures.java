package org.medina.signoff;

import java.util.Set;
import java.util.UUID;
import org.medina.base.SubjectRef;

/** A journey that checks each signature before anybody outside reads of it; where none does, all are told. */
public interface CheckedSignatures {

    /** Kind of the cases whose signatures it checks. */
    String kind();

    /** Ids of the signatures that were ever found in order. */
    Set<UUID> of(SubjectRef subject);
}
