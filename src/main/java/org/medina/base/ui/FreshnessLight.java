package org.medina.base.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** How long ago the last report was, as a light and in words. */
public final class FreshnessLight extends Span {

    /** Full, half, empty: the light reads without colour. */
    public enum Light {
        FRESH,
        AGEING,
        STALE,
        OFF
    }

    public FreshnessLight(String text, Light light) {
        super(text);
        addClassName("medina-light");
        getElement().setAttribute("data-light", light.name().toLowerCase(Locale.ROOT));
    }
}
