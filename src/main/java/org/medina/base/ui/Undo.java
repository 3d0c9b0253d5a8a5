package org.medina.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** Offers for a while to take something back. */
public final class Undo {

    private static final int OFFERED = 10_000;

    private Undo() {}

    public static void offer(String done, Runnable takeBack) {
        var notification = new Notification();
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.setDuration(OFFERED);
        var undo = new Button(notification.getTranslation("base.undo"));
        undo.addThemeVariants(ButtonVariant.TERTIARY);
        undo.addClickListener(event -> {
            notification.close();
            takeBack.run();
        });
        var row = new Div(new Span(done), undo);
        row.addClassName("medina-told");
        notification.add(row);
        notification.open();
    }
}
