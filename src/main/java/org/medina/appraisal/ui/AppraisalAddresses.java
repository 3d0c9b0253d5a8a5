package org.medina.appraisal.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import org.medina.appraisal.AppraisalDetails;
import org.medina.appraisal.AppraisalReading;
import org.medina.base.Problem;
import org.springframework.stereotype.Component;

/** Finds the appraisal that an address names, by its id or its reference. */
@Component
class AppraisalAddresses {

    private final AppraisalReading reading;

    AppraisalAddresses(AppraisalReading reading) {
        this.reading = reading;
    }

    /** Empty when the reader is led to the page that says that nothing is here. */
    Optional<AppraisalDetails> appraisal(BeforeEnterEvent event) {
        try {
            Optional<AppraisalDetails> found = event.getRouteParameters()
                    .get("address")
                    .flatMap(reading::resolve)
                    .map(reading::get);
            if (found.isEmpty()) {
                nothingHere(event);
            }
            return found;
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.NOT_FOUND) {
                throw problem;
            }
            nothingHere(event);
            return Optional.empty();
        }
    }

    static void nothingHere(BeforeEnterEvent event) {
        event.rerouteToError(NotFoundException.class);
    }
}
