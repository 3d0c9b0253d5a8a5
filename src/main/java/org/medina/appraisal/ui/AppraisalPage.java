package org.medina.appraisal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.PageVisibility;
import com.vaadin.flow.signals.Signal;
import java.util.function.Consumer;
import org.medina.appraisal.AppraisalDetails;
import org.medina.appraisal.AppraisalId;
import org.medina.appraisal.AppraisalReading;
import org.medina.base.Problem;
import org.medina.base.ui.Told;

/** Keeps a page of an appraisal with what stands there now: after a step, and when somebody comes back to the window. */
final class AppraisalPage {

    private final AppraisalReading reading;
    private final Consumer<AppraisalDetails> show;
    private AppraisalDetails shown;

    AppraisalPage(Component page, AppraisalReading reading, AppraisalDetails first, Consumer<AppraisalDetails> show) {
        this.reading = reading;
        this.show = show;
        this.shown = first;
        refreshOnReturn(page);
    }

    AppraisalDetails shown() {
        return shown;
    }

    /** The step just taken may have ended one's own right to read. */
    void reload() {
        AppraisalId id = shown.id();
        Told.attempt(() -> become(reading.get(id)), problem -> {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                UI.getCurrentOrThrow().navigate(AppraisalNavigation.LIST);
            } else {
                Told.refused(problem);
            }
        });
    }

    private void become(AppraisalDetails now) {
        shown = now;
        show.accept(now);
    }

    private void refreshOnReturn(Component page) {
        var window = UI.getCurrentOrThrow().getPage();
        Signal.effect(page, context -> {
            boolean visible = window.pageVisibilitySignal().get() == PageVisibility.VISIBLE;
            if (visible && !context.isInitialRun()) {
                Signal.untracked(this::reloadIfChanged);
            }
        });
    }

    private boolean reloadIfChanged() {
        AppraisalDetails before = shown;
        Told.attempt(
                () -> {
                    AppraisalDetails now = reading.get(before.id());
                    if (!now.equals(before)) {
                        become(now);
                    }
                },
                problem -> UI.getCurrentOrThrow().navigate(AppraisalNavigation.LIST));
        return shown != before;
    }
}
