package org.medina.errand;

import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.medina.identity.Role;
import org.medina.workflow.WorkAssignment;
import org.springframework.stereotype.Component;

@Component
class ErrandAssignment implements WorkAssignment {

    private final org.springframework.beans.factory.ObjectProvider<Errands> errands;

    ErrandAssignment(org.springframework.beans.factory.ObjectProvider<Errands> errands) {
        this.errands = errands;
    }

    @Override
    public String process() {
        return "errand";
    }

    @Override
    public Assignment assign(SubjectRef subject, String userTask, @Nullable String element) {
        var errand = errands.getObject().of(subject);
        return switch (userTask) {
            case "userTask_WriteErrand" ->
                new Assignment(errand.lead, Role.CITY_EDITOR, errand.touched.plus(java.time.Duration.ofDays(30)));
            case "userTask_ReviewErrand" -> new Assignment(errand.lead, Role.CITY_COORDINATOR, null);
            default ->
                new Assignment(
                        OrganisationId.of(java.util.Objects.requireNonNull(element)), Role.CITY_COORDINATOR, null);
        };
    }
}
