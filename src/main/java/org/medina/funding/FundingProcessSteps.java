package org.medina.funding;

import org.medina.workflow.CalledCase;
import org.medina.workflow.Question;
import org.medina.workflow.Step;
import org.medina.workflow.Wakeup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the engine tells the journey: one bean a step, a question or a timer of {@code bpmn/funding.bpmn}. */
@Configuration(proxyBeanMethods = false)
class FundingProcessSteps {

    @Bean
    Step assessEligibility(FundingMilestones milestones) {
        return subject -> milestones.assess(FundingId.of(subject));
    }

    @Bean
    Question mustStateBeHeard(FundingMilestones milestones) {
        return subject -> milestones.mustStateBeHeard(FundingId.of(subject));
    }

    @Bean
    CalledCase fundingDialogue(FundingMilestones milestones) {
        return subject -> milestones.dialogue(FundingId.of(subject));
    }

    @Bean
    Step takeUpAnswer(FundingMilestones milestones) {
        return subject -> milestones.takeUpAnswer(FundingId.of(subject));
    }

    @Bean
    Question isRequestOwned(FundingMilestones milestones) {
        return subject -> !milestones.mustStateBeHeard(FundingId.of(subject));
    }

    @Bean
    Step openAppraisal(FundingMilestones milestones) {
        return subject -> milestones.openAppraisal(FundingId.of(subject));
    }

    @Bean
    CalledCase fundingAppraisal(FundingMilestones milestones) {
        return subject -> milestones.appraisal(FundingId.of(subject));
    }

    @Bean
    Step openGrant(FundingMilestones milestones) {
        return subject -> milestones.openGrant(FundingId.of(subject));
    }

    @Bean
    CalledCase fundingGrant(FundingMilestones milestones) {
        return subject -> milestones.grant(FundingId.of(subject));
    }

    @Bean
    Step remindOfRequest(FundingMilestones milestones) {
        return subject -> milestones.remind(FundingId.of(subject));
    }

    @Bean
    Wakeup reviewDeadline(FundingMilestones milestones) {
        return subject -> milestones.reviewUntil(FundingId.of(subject));
    }
}
