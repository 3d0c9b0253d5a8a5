package org.medina.casefile.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.medina.base.SubjectRef;

/** What another journey has to show on a case's page; offered as a bean by journeys above the case's own. */
public interface CasePanel {

    /** Empty where there is nothing to show of this case, or nothing that the reader may see. */
    Optional<Component> of(SubjectRef subject);
}
