package org.medina.base.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import org.medina.base.api.ProblemAnswers;

/** Shown where a screen refuses to open or breaks while it does. */
class FailedPage extends Composite<Div> implements HasErrorParameter<Exception> {

    private final transient ProblemAnswers problems;

    FailedPage(ProblemAnswers problems) {
        this.problems = problems;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var path = event.getLocation().getPathWithQueryParameters();
        Detour.around(parameter.getException(), path)
                .ifPresent(address -> event.getUI().getPage().setLocation(address));
        var problem = problems.describe(parameter.getException(), path);
        getContent().add(new ProblemPage(problem));
        return problem.status();
    }
}
