package org.medina.appraisal;

import java.util.List;
import org.medina.base.SubjectRef;

/** Tells a committee what is kept for whom, counted over the requests that compete; a journey offers it for its cases. */
public interface KeptShares {

    /** Kind of the cases that it knows. */
    String kind();

    /** None where nothing is kept. Asks nobody's leave. */
    List<KeptShare> keptFor(SubjectRef about);
}
