package org.medina.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/** As long as it is on the page, the page asks every other second. */
public final class Polling extends Span {

    private static final int EVERY = 2_000;

    private final Runnable work;
    private @Nullable Registration registration;

    public Polling(Runnable work) {
        this.work = work;
        getElement().setAttribute("hidden", true);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        ui.setPollInterval(EVERY);
        registration = ui.addPollListener(poll -> work.run());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (registration != null) {
            registration.remove();
        }
    }
}
