package org.medina.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFacts;
import org.springframework.stereotype.Component;

/** What a cycle says of itself in letters and papers. */
@Component
class ReviewCaseFacts implements CaseFacts {

    private final ReviewReading reading;

    ReviewCaseFacts(ReviewReading reading) {
        this.reading = reading;
    }

    @Override
    public String kind() {
        return ReviewId.KIND;
    }

    @Override
    public List<String> names() {
        return List.of("summary", "forum");
    }

    @Override
    public Map<String, String> of(SubjectRef subject, Locale locale) {
        ReviewDetails review = reading.get(ReviewId.of(subject));
        return Map.of(
                "summary", Objects.requireNonNullElse(review.plan().introduction(), ""),
                "forum", Objects.requireNonNullElse(review.forum(), ""));
    }
}
