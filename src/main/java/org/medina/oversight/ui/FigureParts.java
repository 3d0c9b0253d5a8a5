package org.medina.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;

/** How a chart and the table that says the same stand together. */
final class FigureParts {

    private FigureParts() {}

    static Div together(Component chart, Component table) {
        var figures = new Div(chart, table);
        figures.addClassName("medina-portfolio");
        return figures;
    }

    /** A long table, opened when asked for. */
    static Details folded(Component table) {
        return new Details(I18NProvider.translate("oversight.table.show"), table);
    }
}
