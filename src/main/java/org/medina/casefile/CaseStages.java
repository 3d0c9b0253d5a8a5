package org.medina.casefile;

import java.util.List;
import org.medina.base.SubjectRef;
import org.springframework.stereotype.Service;

/** The stage tracker of a case: what is done, where it stands and with whom, what comes next, what was left out. */
@Service
public class CaseStages {

    public List<StageStep> of(SubjectRef subject) {
        throw new IllegalStateException("not built yet");
    }
}
