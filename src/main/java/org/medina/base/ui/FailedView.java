package org.medina.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import org.medina.base.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people see when a page cannot be shown: words and a way on, never a trace of the code. */
@ParentLayout(MainLayout.class)
@PermitAll
class FailedView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(FailedView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        if (parameter.getCaughtException() instanceof Problem problem) {
            add(new EmptyState(getTranslation("base.refused"), Told.words(problem)));
            return problem.kind().status();
        }
        LOG.error("{} cannot be shown", event.getLocation().getPath(), parameter.getCaughtException());
        add(new EmptyState(getTranslation("base.failed.title"), getTranslation("base.failed.text")));
        return 500;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("base.failed.title");
    }
}
