package org.medina.dialogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.medina.document.DocumentId;

/**
 * Who of the reader’s own organisation looks at the same dialogue now. The browser hears of it, and of every change that the
 * reader may know of, by a socket of its own.
 */
@Tag("case-presence")
@JsModule("./presence/presence.ts")
final class Company extends Component implements HasStyle {

    /** @param follow called when somebody has changed something */
    Company(DocumentId room, Runnable follow) {
        addClassName("medina-company");
        getElement().setAttribute("address", "live/documents/" + room);
        getElement().setAttribute("say-here", getTranslation("dialogue.company.here"));
        getElement().addEventListener("case-changed", event -> follow.run());
    }
}
