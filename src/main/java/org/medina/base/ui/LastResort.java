package org.medina.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.medina.base.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Answers in words whatever a screen did not answer itself. */
@Component
class LastResort implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(LastResort::answer));
    }

    private static void answer(ErrorEvent error) {
        if (!(error.getThrowable() instanceof Problem)) {
            LOG.error("A screen failed", error.getThrowable());
        }
        UI ui = UI.getCurrent();
        if (ui == null) {
            return;
        }
        ui.access(() -> {
            if (error.getThrowable() instanceof Problem problem) {
                Told.refused(problem);
            } else {
                Told.failed(ui.getTranslation("base.failed.text"));
            }
        });
    }
}
