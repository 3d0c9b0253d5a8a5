package org.medina.grant;

import java.util.List;
import org.medina.base.JsonColumn;
import org.medina.base.Removing;
import org.medina.base.TextSweep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which of the grant's parts are stored as {@code jsonb}, and where passages are removed from. */
@Configuration(proxyBeanMethods = false)
class GrantConfiguration {

    @Bean
    JsonColumn.Types grantJsonColumns() {
        return new JsonColumn.Types(List.of(
                GrantRequest.class,
                Commitments.class,
                Checklist.class,
                Agreement.class,
                Tranches.class,
                Reports.class,
                Closing.class));
    }

    @Bean
    Removing grantRemoving(TextSweep sweep) {
        return sweep.of("grant");
    }
}
