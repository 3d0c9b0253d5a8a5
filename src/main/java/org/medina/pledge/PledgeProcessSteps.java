package org.medina.pledge;

import org.medina.workflow.CalledCase;
import org.medina.workflow.Elements;
import org.medina.workflow.Question;
import org.medina.workflow.Step;
import org.medina.workflow.Wakeup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the engine tells the journey: one bean a step, a question or a timer of {@code bpmn/pledge.bpmn}. */
@Configuration(proxyBeanMethods = false)
class PledgeProcessSteps {

    @Bean
    Step freezePledge(PledgeMilestones milestones) {
        return subject -> milestones.freeze(PledgeId.of(subject));
    }

    @Bean
    Question mustMinistriesBeAsked(PledgeConsultations consultations) {
        return subject -> consultations.mustBeAsked(PledgeId.of(subject));
    }

    @Bean
    CalledCase pledgeDialogue(PledgeConsultations consultations) {
        return subject -> consultations.dialogue(PledgeId.of(subject)).subject();
    }

    @Bean
    Step openRevision(PledgeConsultations consultations) {
        return subject -> consultations.openRevision(PledgeId.of(subject));
    }

    @Bean
    Step publishPledge(PledgeMilestones milestones) {
        return subject -> milestones.publish(PledgeId.of(subject));
    }

    @Bean
    Step dropSilentPartners(PledgeMilestones milestones) {
        return subject -> milestones.dropSilentPartners(PledgeId.of(subject));
    }

    @Bean
    Step remindOffice(PledgeMilestones milestones) {
        return subject -> milestones.remindOffice(PledgeId.of(subject));
    }

    @Bean
    Step escalateCheck(PledgeMilestones milestones) {
        return subject -> milestones.escalateCheck(PledgeId.of(subject));
    }

    @Bean
    Question mustPartnersConfirm(PledgeMilestones milestones) {
        return subject -> !milestones.partnersToConfirm(PledgeId.of(subject)).isEmpty();
    }

    @Bean
    Question hasPartnerDeclined(PledgeMilestones milestones) {
        return subject -> milestones.isReturned(PledgeId.of(subject));
    }

    @Bean
    Elements partnersToConfirm(PledgeMilestones milestones) {
        return subject -> milestones.partnersToConfirm(PledgeId.of(subject));
    }

    @Bean
    Wakeup partnersDeadline(PledgeMilestones milestones) {
        return subject -> milestones.partnersDeadline(PledgeId.of(subject));
    }
}
