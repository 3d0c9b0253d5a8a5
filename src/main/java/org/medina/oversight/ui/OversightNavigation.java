package org.medina.oversight.ui;

import org.medina.base.ui.NavigationEntry;
import org.medina.base.ui.NavigationGroup;
import org.medina.base.ui.Symbol;
import org.medina.oversight.BoardFilter;
import org.medina.oversight.OversightReading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the board is, and the lists that its numbers lead to. */
@Configuration(proxyBeanMethods = false)
public class OversightNavigation {

    static final String BOARD = "oversight";
    static final String CASES = "oversight/cases";
    static final String FIGURES = "oversight/figures";
    static final String REPORT = "oversight/report";
    static final String TARGETS = "oversight/targets";

    private static final int AFTER_THE_JOURNEYS = 58;

    @Bean
    NavigationEntry oversightEntry(OversightReading reading) {
        return new NavigationEntry(
                "oversight.navigation",
                NavigationGroup.OVERSIGHT,
                Symbol.OVERSIGHT,
                BOARD,
                AFTER_THE_JOURNEYS,
                reading::isOfUse);
    }

    /** Address of a page that looks at what the filter says. */
    static String path(String page, BoardFilter filter) {
        return filter.isNarrowed() ? page + "?" + filter.query() : page;
    }
}
