package org.medina.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** A case in a list: its title, above it what it is, below it where it stands. Also for the one column of a grid. */
public final class ListRow extends Div {

    private final Div over = line("medina-row-over");
    private final Div foot = line("medina-row-foot");

    public ListRow(Component title) {
        addClassName("medina-row");
        var name = new Div(title);
        name.addClassName("medina-row-title");
        add(over, name, foot);
    }

    public ListRow over(Component... parts) {
        over.add(parts);
        over.setVisible(true);
        return this;
    }

    public ListRow foot(Component... parts) {
        foot.add(parts);
        foot.setVisible(true);
        return this;
    }

    private static Div line(String className) {
        var line = new Div();
        line.addClassName(className);
        line.setVisible(false);
        return line;
    }
}
