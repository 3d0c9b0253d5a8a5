package org.medina.progress;

import org.medina.workflow.Question;
import org.medina.workflow.Step;
import org.medina.workflow.Wakeup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the engine tells the period: one bean a step, a question or a timer of {@code bpmn/progress.bpmn}. */
@Configuration(proxyBeanMethods = false)
class ProgressProcessSteps {

    @Bean
    Step endRest(ProgressMilestones milestones) {
        return subject -> milestones.endRest(ProgressId.of(subject));
    }

    @Bean
    Step askForUpdate(ProgressMilestones milestones) {
        return subject -> milestones.ask(ProgressId.of(subject));
    }

    @Bean
    Step remindOfUpdate(ProgressMilestones milestones) {
        return subject -> milestones.remind(ProgressId.of(subject));
    }

    @Bean
    Step publishUpdate(ProgressMilestones milestones) {
        return subject -> milestones.publish(ProgressId.of(subject));
    }

    @Bean
    Question isTimeToAsk(ProgressMilestones milestones) {
        return subject -> milestones.isTimeToAsk(ProgressId.of(subject));
    }

    @Bean
    Wakeup periodTime(ProgressMilestones milestones) {
        return subject -> milestones.periodWakes(ProgressId.of(subject));
    }

    @Bean
    Wakeup updateReminder(ProgressMilestones milestones) {
        return subject -> milestones.reminderWakes(ProgressId.of(subject));
    }
}
