package org.medina.review.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import org.medina.base.Problem;
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
        try {
            return event.getRouteParameters()
                    .get("address")
                    .flatMap(reading::resolve)
                    .map(reading::get)
                    .or(() -> missing(event));
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                return missing(event);
            }
            throw problem;
        }
    }

    private static Optional<ReviewDetails> missing(BeforeEnterEvent event) {
        event.rerouteToError(NotFoundException.class);
        return Optional.empty();
    }
}
