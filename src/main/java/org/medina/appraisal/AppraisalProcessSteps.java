package org.medina.appraisal;

import org.medina.workflow.Elements;
import org.medina.workflow.Question;
import org.medina.workflow.Step;
import org.medina.workflow.Wakeup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the engine tells the appraisal: one bean a step, a question or a timer of {@code bpmn/appraisal.bpmn}. */
@Configuration(proxyBeanMethods = false)
class AppraisalProcessSteps {

    @Bean
    Step assignAgencies(AppraisalMilestones milestones) {
        return subject -> milestones.assign(AppraisalId.of(subject));
    }

    @Bean
    Step remindReviewers(AppraisalMilestones milestones) {
        return subject -> milestones.remindReviewers(AppraisalId.of(subject));
    }

    @Bean
    Step lapseQuestions(AppraisalMilestones milestones) {
        return subject -> milestones.lapseQuestions(AppraisalId.of(subject));
    }

    @Bean
    Step countVotes(AppraisalMilestones milestones) {
        return subject -> milestones.countVotes(AppraisalId.of(subject));
    }

    @Bean
    Step adoptMinutes(AppraisalMilestones milestones) {
        return subject -> milestones.adoptMinutes(AppraisalId.of(subject));
    }

    @Bean
    Question areEnoughAgencies(AppraisalMilestones milestones) {
        return subject -> milestones.stage(AppraisalId.of(subject)) != AppraisalStage.ASSIGNING;
    }

    @Bean
    Question isAnswerAwaited(AppraisalMilestones milestones) {
        return subject -> milestones.isAnswerAwaited(AppraisalId.of(subject));
    }

    @Bean
    Question isPanelPlanned(AppraisalMilestones milestones) {
        return subject -> milestones.stage(AppraisalId.of(subject)) == AppraisalStage.PANEL;
    }

    @Bean
    Question isVoteOver(AppraisalMilestones milestones) {
        return subject -> !milestones.isVoting(AppraisalId.of(subject));
    }

    @Bean
    Question isProposalAdopted(AppraisalMilestones milestones) {
        return subject -> milestones.stage(AppraisalId.of(subject)) == AppraisalStage.MINUTES;
    }

    @Bean
    Question areMinutesAdopted(AppraisalMilestones milestones) {
        return subject -> milestones.stage(AppraisalId.of(subject)) == AppraisalStage.DECIDED;
    }

    @Bean
    Elements agenciesToReview(AppraisalMilestones milestones) {
        return subject -> milestones.toReview(AppraisalId.of(subject));
    }

    @Bean
    Wakeup appraisalReviewTime(AppraisalMilestones milestones) {
        return subject -> milestones.reviewsWake(AppraisalId.of(subject));
    }

    @Bean
    Wakeup appraisalAnswerTime(AppraisalMilestones milestones) {
        return subject -> milestones.answersWake(AppraisalId.of(subject));
    }

    @Bean
    Wakeup appraisalVotingTime(AppraisalMilestones milestones) {
        return subject -> milestones.votesWake(AppraisalId.of(subject));
    }

    @Bean
    Wakeup appraisalMinutesTime(AppraisalMilestones milestones) {
        return subject -> milestones.minutesWake(AppraisalId.of(subject));
    }
}
