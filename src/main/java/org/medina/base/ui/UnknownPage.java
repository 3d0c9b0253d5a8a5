package org.medina.base.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import org.medina.base.Problem;
import org.medina.base.api.ProblemAnswers;

/** Shown where no screen is, and where one is that the reader may not know of. */
@ParentLayout(MainLayout.class)
@PermitAll
class UnknownPage extends Composite<Div> implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    private final transient ProblemAnswers problems;
    private String title = "";

    UnknownPage(ProblemAnswers problems) {
        this.problems = problems;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        var problem = problems.describe(Problem.notFound(), event.getLocation().getPath());
        getContent().add(new ProblemPage(problem));
        title = problem.title();
        return problem.status();
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
