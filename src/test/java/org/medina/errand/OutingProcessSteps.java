package org.medina.errand;

import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.identity.Role;
import org.medina.workflow.CalledCase;
import org.medina.workflow.WorkAssignment;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OutingProcessSteps {

    @Bean
    CalledCase outingErrand(Outings outings) {
        return outings::errand;
    }

    @Bean
    WorkAssignment outingAssignment(ObjectProvider<Outings> outings) {
        return new WorkAssignment() {
            @Override
            public String process() {
                return "outing";
            }

            @Override
            public Assignment assign(SubjectRef subject, String userTask, @Nullable String element) {
                return new Assignment(outings.getObject().lead(subject), Role.CITY_COORDINATOR, null);
            }
        };
    }
}
