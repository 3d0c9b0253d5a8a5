package org.medina.funding.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import org.medina.base.ui.Addressed;
import org.medina.funding.FundingDetails;
import org.medina.funding.FundingReading;
import org.springframework.stereotype.Component;

/** Finds the request that an address names, by its id or its reference. */
@Component
class FundingAddresses {

    private final FundingReading reading;

    FundingAddresses(FundingReading reading) {
        this.reading = reading;
    }

    /** Empty when the reader is led to the page that says that nothing is here. */
    Optional<FundingDetails> request(BeforeEnterEvent event) {
        return Addressed.find(event, reading::resolve, reading::get);
    }
}
