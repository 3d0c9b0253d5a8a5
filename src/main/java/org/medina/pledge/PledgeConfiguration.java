package org.medina.pledge;

import java.util.List;
import java.util.Map;
import org.medina.base.JsonColumn;
import org.medina.base.Removing;
import org.medina.base.TextSweep;
import org.medina.workflow.ProcessMigration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which of the pledge's parts are stored as {@code jsonb}, and how its cases follow a changed model. */
@Configuration(proxyBeanMethods = false)
class PledgeConfiguration {

    @Bean
    JsonColumn.Types pledgeJsonColumns() {
        return new JsonColumn.Types(List.of(PledgeContent.class, Revisions.class, Answers.class, Texts.class));
    }

    /** 1.2.0 lets the ministries be asked before the text is frozen; every wait state stays where it is. */
    @Bean
    ProcessMigration pledgeTo120() {
        return new ProcessMigration(PledgeId.KIND, "1.1.0", "1.2.0", Map.of());
    }

    /** 1.1.0 wakes the secretariat's head when a check is overdue; every wait state stays where it is. */
    @Bean
    ProcessMigration pledgeTo110() {
        return new ProcessMigration(PledgeId.KIND, "1.0.0", "1.1.0", Map.of());
    }

    @Bean
    Removing pledgeRemoving(TextSweep sweep) {
        return sweep.of("pledge");
    }
}
