package org.medina.dialogue;

import org.medina.workflow.Elements;
import org.medina.workflow.Question;
import org.medina.workflow.Step;
import org.medina.workflow.Wakeup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the engine tells the dialogue: one bean a step, a question or a timer of {@code bpmn/dialogue.bpmn}. */
@Configuration(proxyBeanMethods = false)
class DialogueProcessSteps {

    @Bean
    Step keepConsultationTime(DialogueMilestones milestones) {
        return subject -> milestones.keepTime(DialogueId.of(subject));
    }

    @Bean
    Step closeUnanswered(DialogueMilestones milestones) {
        return subject -> milestones.closeUnanswered(DialogueId.of(subject));
    }

    @Bean
    Question mustAuthorConsent(DialogueMilestones milestones) {
        return subject -> milestones.stage(DialogueId.of(subject)) == DialogueStage.PROPOSED;
    }

    @Bean
    Question mustAuthorAnswer(DialogueMilestones milestones) {
        return subject -> milestones.stage(DialogueId.of(subject)) == DialogueStage.ANSWERING;
    }

    @Bean
    Question isDialogueOver(DialogueMilestones milestones) {
        return subject -> milestones.stage(DialogueId.of(subject)).isOver();
    }

    @Bean
    Elements organisationsToComment(DialogueMilestones milestones) {
        return subject -> milestones.toComment(DialogueId.of(subject));
    }

    @Bean
    Elements sidesToConfirm(DialogueMilestones milestones) {
        return subject -> milestones.toConfirm(DialogueId.of(subject));
    }

    @Bean
    Wakeup consultationTime(DialogueMilestones milestones) {
        return subject -> milestones.consultationWakes(DialogueId.of(subject));
    }

    @Bean
    Wakeup replyTime(DialogueMilestones milestones) {
        return subject -> milestones.repliesWake(DialogueId.of(subject));
    }
}
