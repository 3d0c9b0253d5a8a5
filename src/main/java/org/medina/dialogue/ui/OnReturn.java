package org.medina.dialogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.PageVisibility;
import com.vaadin.flow.signals.Signal;

/** Does something each time the reader comes back to the window. */
final class OnReturn {

    private OnReturn() {}

    static void run(Component part, Runnable work) {
        var window = UI.getCurrentOrThrow().getPage();
        Signal.effect(part, context -> {
            boolean visible = window.pageVisibilitySignal().get() == PageVisibility.VISIBLE;
            if (visible && !context.isInitialRun()) {
                Signal.untracked(() -> {
                    work.run();
                    return visible;
                });
            }
        });
    }
}
