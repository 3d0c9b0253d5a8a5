package org.medina.portfolio.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.medina.base.ui.NavigationEntry;
import org.medina.base.ui.NavigationGroup;
import org.medina.base.ui.Symbol;
import org.medina.funding.FundingStatus;
import org.medina.funding.ReservedMoney;
import org.medina.portfolio.Portfolio;
import org.medina.portfolio.PortfolioReading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the portfolio is, and where the cases behind its numbers are. */
@Configuration(proxyBeanMethods = false)
public class PortfolioNavigation {

    static final String PORTFOLIO = "portfolio";

    private static final int AFTER_THE_REQUESTS = 60;

    @Bean
    NavigationEntry portfolioEntry(PortfolioReading reading) {
        return new NavigationEntry(
                "portfolio.navigation",
                NavigationGroup.OVERSIGHT,
                Symbol.OVERSIGHT,
                PORTFOLIO,
                AFTER_THE_REQUESTS,
                reading::isOfUse);
    }

    /** Address of the list of requests of that kind and in these states. */
    static String cases(Portfolio.By by, String key, Set<FundingStatus> statuses) {
        String filter = by.name().toLowerCase(Locale.ROOT) + "=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
        return cases(filter, statuses);
    }

    /** Address of the list of a call’s requests of a group. */
    static String cases(ReservedMoney.OfCall kept, Set<FundingStatus> statuses) {
        return cases("call=" + kept.call() + "&group=" + kept.group(), statuses);
    }

    private static String cases(String filter, Set<FundingStatus> statuses) {
        return "funding?" + filter
                + statuses.stream().sorted().map(status -> "&status=" + status).collect(Collectors.joining());
    }
}
