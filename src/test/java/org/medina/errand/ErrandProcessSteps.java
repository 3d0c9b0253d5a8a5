package org.medina.errand;

import java.time.Duration;
import org.medina.workflow.Elements;
import org.medina.workflow.Question;
import org.medina.workflow.Step;
import org.medina.workflow.Wakeup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ErrandProcessSteps {

    @Bean
    Question errandNeedsReview(Errands errands) {
        return subject -> errands.of(subject).needsReview;
    }

    @Bean
    Elements errandPartners(Errands errands) {
        return subject -> errands.of(subject).partners;
    }

    @Bean
    Wakeup idleWriter(Errands errands) {
        return subject -> errands.of(subject).touched.plus(Duration.ofDays(14));
    }

    @Bean
    Step remindWriter(Errands errands) {
        return errands::remindIfIdle;
    }

    @Bean
    Step finishErrand(Errands errands) {
        return errands::finish;
    }

    @Bean
    Step closeErrand(Errands errands) {
        return errands::close;
    }
}
