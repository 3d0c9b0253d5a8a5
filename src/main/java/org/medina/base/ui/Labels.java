package org.medina.base.ui;

import com.vaadin.flow.component.Component;
import java.util.concurrent.atomic.AtomicLong;

/** Gives a region the name of its heading. */
final class Labels {

    private static final AtomicLong NEXT = new AtomicLong();

    private Labels() {}

    static void label(Component region, Component heading) {
        var id = heading.getId().orElseGet(() -> "medina-heading-" + NEXT.incrementAndGet());
        heading.setId(id);
        region.getElement().setAttribute("aria-labelledby", id);
    }
}
