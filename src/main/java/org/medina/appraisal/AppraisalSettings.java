package org.medina.appraisal;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When an appraisal reminds; settings {@code medina.appraisal.*}, in working days.
 *
 * @param remindBefore a deadline of reviewers, of the applicant or of a vote
 * @param escalateAfter the deadline of a review
 */
@ConfigurationProperties("medina.appraisal")
record AppraisalSettings(
        @DefaultValue({"5", "1"}) List<Integer> remindBefore,
        @DefaultValue("3") int escalateAfter) {

    AppraisalSettings {
        remindBefore = List.copyOf(remindBefore);
    }

    /** Reviews that are late are told at their deadline, and to the head some days after it. */
    List<Integer> ofReviews() {
        return Stream.concat(remindBefore.stream(), Stream.of(0, -escalateAfter))
                .toList();
    }
}
