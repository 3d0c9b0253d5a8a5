package org.medina.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFacts;
import org.medina.casefile.FactWords;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.stereotype.Component;

/** What a cycle says of itself in letters and papers. */
@Component
class ReviewCaseFacts implements CaseFacts {

    private final ReviewReading reading;
    private final ReferenceData reference;

    ReviewCaseFacts(ReviewReading reading, ReferenceData reference) {
        this.reading = reading;
        this.reference = reference;
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
        ReviewPlan plan = reading.get(ReviewId.of(subject)).plan();
        String forum = plan.forum();
        return Map.of(
                "summary",
                FactWords.text(plan.introduction()),
                "forum",
                forum == null ? "" : reference.label(CodeList.FORUM, forum, locale));
    }
}
