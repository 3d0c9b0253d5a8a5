package org.medina.call;

import java.util.List;
import org.medina.base.JsonColumn;
import org.medina.base.Removing;
import org.medina.base.TextSweep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which of the call's parts are stored as {@code jsonb}, and where passages are removed from. */
@Configuration(proxyBeanMethods = false)
class CallConfiguration {

    @Bean
    JsonColumn.Types callJsonColumns() {
        return new JsonColumn.Types(List.of(CallDraft.class, Drafters.class));
    }

    @Bean
    Removing callRemoving(TextSweep sweep) {
        return sweep.of("call");
    }
}
