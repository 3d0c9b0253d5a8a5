package org.medina.review;

import org.medina.workflow.Elements;
import org.medina.workflow.Question;
import org.medina.workflow.Step;
import org.medina.workflow.Wakeup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the engine tells: one bean a step, a question or a timer of {@code review.bpmn} and {@code contribution.bpmn}. */
@Configuration(proxyBeanMethods = false)
class ReviewProcessSteps {

    @Bean
    Step compileReviewDossier(ReviewMilestones milestones) {
        return subject -> milestones.compile(ReviewId.of(subject));
    }

    @Bean
    Step publishReview(ReviewMilestones milestones) {
        return subject -> milestones.publish(ReviewId.of(subject));
    }

    @Bean
    Elements reviewOfficesToSign(ReviewMilestones milestones) {
        return subject -> milestones.toSign(ReviewId.of(subject));
    }

    @Bean
    Question isReviewStepSigned(ReviewMilestones milestones) {
        return subject -> milestones.isStepSigned(ReviewId.of(subject));
    }

    @Bean
    Question isReviewChainComplete(ReviewMilestones milestones) {
        return subject -> milestones.isChainComplete(ReviewId.of(subject));
    }

    @Bean
    Wakeup contributionReminder(ContributionMilestones milestones) {
        return subject -> milestones.reminderWakes(ContributionId.of(subject));
    }

    @Bean
    Step remindOfContribution(ContributionMilestones milestones) {
        return subject -> milestones.remind(ContributionId.of(subject));
    }

    @Bean
    Question isMinistryAsked(ContributionMilestones milestones) {
        return subject -> milestones.isMinistryAsked(ContributionId.of(subject));
    }

    @Bean
    Wakeup statementDeadline(ContributionMilestones milestones) {
        return subject -> milestones.statementWakes(ContributionId.of(subject));
    }

    @Bean
    Step noteStatementSilence(ContributionMilestones milestones) {
        return subject -> milestones.noteSilence(ContributionId.of(subject));
    }

    @Bean
    Question isAnswerThere(ContributionMilestones milestones) {
        return subject -> milestones.isAnswerThere(ContributionId.of(subject));
    }
}
