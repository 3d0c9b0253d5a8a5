package org.medina.declaration;

import org.medina.workflow.Question;
import org.medina.workflow.Step;
import org.medina.workflow.Wakeup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the engine tells the declaration: one bean a step, a question or a timer of {@code bpmn/declaration.bpmn}. */
@Configuration(proxyBeanMethods = false)
class DeclarationProcessSteps {

    @Bean
    Step freezeDeclaration(DeclarationMilestones milestones) {
        return subject -> milestones.freeze(DeclarationId.of(subject));
    }

    @Bean
    Step closeDeclaration(DeclarationMilestones milestones) {
        return subject -> milestones.close(DeclarationId.of(subject));
    }

    @Bean
    Question isEndorsementOver(DeclarationMilestones milestones) {
        return subject -> milestones.isOver(DeclarationId.of(subject));
    }

    @Bean
    Step remindCities(DeclarationMilestones milestones) {
        return subject -> milestones.remind(DeclarationId.of(subject));
    }

    @Bean
    Wakeup endorsementReminder(DeclarationMilestones milestones) {
        return subject -> milestones.reminds(DeclarationId.of(subject));
    }

    @Bean
    Wakeup endorsementEnd(DeclarationMilestones milestones) {
        return subject -> milestones.end(DeclarationId.of(subject));
    }
}
