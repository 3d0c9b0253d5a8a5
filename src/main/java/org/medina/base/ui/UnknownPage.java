package org.medina.base.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import org.medina.base.Problem;
import org.medina.base.api.ProblemAnswers;

/** Shown where no screen is, and where one is that the reader may not know of. */
class UnknownPage extends Composite<Div> implements HasErrorParameter<NotFoundException> {

    private final transient ProblemAnswers problems;

    UnknownPage(ProblemAnswers problems) {
        this.problems = problems;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        var problem = problems.describe(Problem.notFound(), event.getLocation().getPath());
        getContent().add(new ProblemPage(problem));
        return problem.status();
    }
}
