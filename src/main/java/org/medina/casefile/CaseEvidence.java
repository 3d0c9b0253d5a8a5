package org.medina.casefile;

import org.medina.base.SubjectRef;

/**
 * What a module has to lay into the evidence of a case, as far as the current actor may read it; offered as beans, by
 * journeys for their own cases and by others for all.
 */
public interface CaseEvidence {

    /** Lays nothing where the case is none of its own. */
    void lay(SubjectRef subject, Exhibits into);
}
