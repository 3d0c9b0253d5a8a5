package org.medina.casefile;

import java.util.List;
import org.medina.base.SubjectRef;

/** Knows the stages of a case in their order; asked by the stage tracker, answered by the process models. */
public interface StageList {

    /** The stages of the version of the process that this case runs or ran under; none for a journey without a process. */
    List<String> stages(SubjectRef subject);

    /** The message key of a stage's name. */
    String nameKey(SubjectRef subject, String stage);
}
