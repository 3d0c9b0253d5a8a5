package org.medina.grant;

import org.medina.workflow.Elements;
import org.medina.workflow.Question;
import org.medina.workflow.Step;
import org.medina.workflow.Wakeup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the engine tells the grant: one bean a step, a question or a timer of {@code bpmn/grant.bpmn}. */
@Configuration(proxyBeanMethods = false)
class GrantProcessSteps {

    @Bean
    Step freezeAgreement(GrantMilestones milestones) {
        return subject -> milestones.freeze(GrantId.of(subject));
    }

    @Bean
    Step remindOfReport(GrantMilestones milestones) {
        return subject -> milestones.remind(GrantId.of(subject));
    }

    @Bean
    Question hasAgencyDeclined(GrantMilestones milestones) {
        return subject -> milestones.isDeclined(GrantId.of(subject));
    }

    @Bean
    Question isTrancheReturned(GrantMilestones milestones) {
        return subject -> milestones.isTrancheReturned(GrantId.of(subject));
    }

    @Bean
    Question isTrancheLeft(GrantMilestones milestones) {
        return subject -> milestones.isTrancheLeft(GrantId.of(subject));
    }

    @Bean
    Elements agenciesToCommit(GrantMilestones milestones) {
        return subject -> milestones.toCommit(GrantId.of(subject));
    }

    @Bean
    Elements partiesToSign(GrantMilestones milestones) {
        return subject -> milestones.toSign(GrantId.of(subject));
    }

    @Bean
    Elements agenciesToApprove(GrantMilestones milestones) {
        return subject -> milestones.toApprove(GrantId.of(subject));
    }

    @Bean
    Wakeup reportTime(GrantMilestones milestones) {
        return subject -> milestones.reportWakes(GrantId.of(subject));
    }
}
