package org.medina.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** A page's content with a side column, which goes below where there is no room beside. */
public final class Columns extends Div {

    public Columns(Component content, Component side) {
        super(content, side);
        addClassName("medina-columns");
    }
}
