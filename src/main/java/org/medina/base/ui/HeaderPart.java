package org.medina.base.ui;

import com.vaadin.flow.component.Component;

/** Something a module puts at the end of the header of every page, such as the organisation switcher. */
public interface HeaderPart {

    /** A fresh component, for one window. */
    Component create();

    /** Small numbers stand nearer to the middle of the header. */
    int order();
}
