package org.medina.call.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import org.medina.base.ui.Addressed;
import org.medina.call.CallDetails;
import org.medina.call.CallReading;
import org.springframework.stereotype.Component;

/** Finds the call that an address names, by its id or its reference. */
@Component
class CallAddresses {

    private final CallReading reading;

    CallAddresses(CallReading reading) {
        this.reading = reading;
    }

    /** Empty when the reader is led to the page that says that nothing is here. */
    Optional<CallDetails> call(BeforeEnterEvent event) {
        return Addressed.find(event, "address", typed -> reading.resolve(typed).flatMap(reading::find));
    }
}
