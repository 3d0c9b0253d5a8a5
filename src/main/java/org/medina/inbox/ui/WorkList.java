package org.medina.inbox.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Around the rows: hears of changes, and is walked through by keys while the focus is in it. */
@Tag("work-list")
@JsModule("./work-list/work-list.ts")
final class WorkList extends HtmlContainer {

    /**
     * @param changed called when something has changed for the organisation
     * @param keys called when the reader asks which keys there are
     */
    WorkList(Runnable changed, Runnable keys) {
        getElement().addEventListener("work-changed", event -> changed.run());
        getElement().addEventListener("ask-keys", event -> keys.run());
    }
}
