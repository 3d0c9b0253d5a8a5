package org.medina.review.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import org.medina.base.ui.Addressed;
import org.medina.review.ReviewDetails;
import org.medina.review.ReviewReading;
import org.springframework.stereotype.Component;

/** Finds the review that an address names, by its id or its reference. */
@Component
class ReviewAddresses {

    private final ReviewReading reading;

    ReviewAddresses(ReviewReading reading) {
        this.reading = reading;
    }

    /** Empty when the reader is led to the page that says that nothing is here. */
    Optional<ReviewDetails> review(BeforeEnterEvent event) {
        return Addressed.find(event, reading::resolve, reading::get);
    }
}
