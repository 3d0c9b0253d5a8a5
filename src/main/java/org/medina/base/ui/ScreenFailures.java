package org.medina.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medina.base.api.ProblemAnswers;
import org.medina.base.api.ProblemDocument;
import org.springframework.stereotype.Component;

/** A click that is refused or fails says so in words; one that only needs a sign-in leads there and back. */
@Component
class ScreenFailures implements VaadinServiceInitListener, ErrorHandler {

    private final transient ProblemAnswers problems;

    ScreenFailures(ProblemAnswers problems) {
        this.problems = problems;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        var ui = UI.getCurrent();
        var path = ui == null ? "/" : ui.getActiveViewLocation().getPathWithQueryParameters();
        var detour = Detour.around(event.getThrowable(), path);
        if (ui != null && detour.isPresent()) {
            ui.getPage().setLocation(detour.get());
            return;
        }
        var problem = problems.describe(event.getThrowable(), path);
        if (ui != null) {
            ui.access(() -> show(problem));
        }
    }

    private static void show(ProblemDocument problem) {
        var notification = new Notification();
        var words = Stream.concat(
                        problem.errors().isEmpty() ? Stream.of(problem.detail()) : Stream.empty(),
                        problem.errors().stream().map(ProblemDocument.Entry::message))
                .collect(Collectors.joining(" "));
        var close = new Button(notification.getTranslation("problem.page.close"), click -> notification.close());
        notification.addThemeVariants(NotificationVariant.ERROR);
        notification.setAssertive(true);
        notification.setDuration(0);
        notification.setPosition(Notification.Position.MIDDLE);
        notification.add(new HorizontalLayout(new Span(words), close));
        notification.open();
    }
}
