package org.medina.oversight.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.medina.oversight.BoardFilter;
import org.medina.oversight.OversightFigures;

/** From one page of oversight to the others, with the same filter. */
final class OversightPages extends Nav {

    private final SequencedMap<String, Anchor> links = new LinkedHashMap<>();

    OversightPages(String current) {
        addClassName("medina-pages");
        getElement().setAttribute("aria-label", getTranslation("oversight.pages"));
        link(OversightNavigation.BOARD, "oversight.board");
        link(OversightNavigation.CASES, "oversight.cases");
        link(OversightNavigation.FIGURES, "oversight.figures");
        link(OversightNavigation.TARGETS, "oversight.targets");
        links.computeIfPresent(current, (page, link) -> {
            link.getElement().setAttribute("aria-current", "page");
            return link;
        });
        lookAt(BoardFilter.ALL);
    }

    /** From now on the others are led to with that filter. */
    void lookAt(BoardFilter filter) {
        BoardFilter anywhere = OversightFigures.anywhere(filter);
        links.forEach((page, link) -> link.setHref(OversightNavigation.path(
                page,
                switch (page) {
                    case OversightNavigation.TARGETS -> BoardFilter.ALL;
                    case OversightNavigation.CASES -> filter;
                    default -> anywhere;
                })));
    }

    private void link(String page, String name) {
        var link = new Anchor(page, getTranslation(name));
        links.put(page, link);
        add(link);
    }
}
