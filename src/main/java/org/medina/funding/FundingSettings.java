package org.medina.funding;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things may take on a request's way; settings {@code medina.funding.*}, in working days.
 *
 * @param checkWithin that the secretariat has to look whether the call's conditions are met
 * @param feedbackWithin that it has to tell the applicant of a decision
 * @param reviewWithin of the applicant's country in which a procedural review of a refusal may be asked for
 * @param reviewDecidedWithin that the secretariat has to decide it
 * @param remindBefore the last day of a form, or to ask for a procedural review, the applicant; a deadline of its own, the secretariat
 * @param secretariat alias of the organisation that checks
 */
@ConfigurationProperties("medina.funding")
record FundingSettings(
        @DefaultValue("10") int checkWithin,
        @DefaultValue("10") int feedbackWithin,
        @DefaultValue("20") int reviewWithin,
        @DefaultValue("15") int reviewDecidedWithin,
        @DefaultValue({"10", "3"}) List<Integer> remindBefore,
        @DefaultValue("secretariat") String secretariat) {

    FundingSettings {
        remindBefore = List.copyOf(remindBefore);
    }
}
