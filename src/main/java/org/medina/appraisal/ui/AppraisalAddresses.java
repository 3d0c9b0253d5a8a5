package org.medina.appraisal.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import org.medina.appraisal.AppraisalDetails;
import org.medina.appraisal.AppraisalReading;
import org.medina.base.ui.Addressed;
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
        return Addressed.find(event, reading::resolve, reading::get);
    }

    static void nothingHere(BeforeEnterEvent event) {
        event.rerouteToError(NotFoundException.class);
    }
}
