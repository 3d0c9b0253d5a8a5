package org.medina.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;

/** What the portal tells people at the edge of the page: what was done, or why something was not. */
public final class Told {

    private static final int SHORT = 8_000;

    private Told() {}

    /** A thing was done. */
    public static void done(String text) {
        show(text, SHORT, NotificationVariant.SUCCESS);
    }

    /** A thing was refused; stays until it is closed. */
    public static void refused(Problem problem) {
        show(words(problem), 0, NotificationVariant.ERROR);
    }

    public static String words(Problem problem) {
        if (problem.messageKey().equals("problem.wrong-state")) {
            // programs are told the state's name; people see it on the page
            return I18NProvider.translate("base.moved-on");
        }
        if (problem.fields().isEmpty()) {
            return I18NProvider.translate(
                    problem.messageKey(), problem.arguments().toArray());
        }
        return problem.fields().stream().map(Told::words).distinct().collect(Collectors.joining(" "));
    }

    public static String words(FieldProblem problem) {
        return I18NProvider.translate(problem.messageKey(), problem.arguments().toArray());
    }

    /** Tries something that may be refused, and tells so. */
    public static boolean attempt(Runnable work) {
        return attempt(work, Told::refused);
    }

    /** @return whether it was done */
    public static boolean attempt(Runnable work, Consumer<Problem> otherwise) {
        try {
            work.run();
            return true;
        } catch (Problem problem) {
            otherwise.accept(problem);
            return false;
        }
    }

    private static void show(String text, int milliseconds, NotificationVariant variant) {
        var notification = new Notification();
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.setDuration(milliseconds);
        notification.addThemeVariants(variant);
        var row = new Div(new Span(text));
        row.addClassName("medina-told");
        if (milliseconds == 0) {
            var close = new Button(I18NProvider.translate("base.close"), event -> notification.close());
            close.addThemeVariants(ButtonVariant.TERTIARY);
            row.add(close);
            notification.setAssertive(true);
        }
        notification.add(row);
        notification.open();
    }
}
