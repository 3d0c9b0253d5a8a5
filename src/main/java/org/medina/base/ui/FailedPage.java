package org.medina.base.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.medina.base.api.ProblemAnswers;

/** Shown where a screen refuses to open or breaks while it does. */
@AnonymousAllowed
class FailedPage extends Composite<Main> implements HasErrorParameter<Exception>, HasDynamicTitle {

    private final transient ProblemAnswers problems;
    private String title = "";

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
        title = problem.title();
        return problem.status();
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
