package org.medina.progress;

import java.util.List;
import org.medina.base.JsonColumn;
import org.medina.base.Removing;
import org.medina.base.TextSweep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which of a period's parts are stored as {@code jsonb}, and where passages are removed from. */
@Configuration(proxyBeanMethods = false)
class ProgressConfiguration {

    @Bean
    JsonColumn.Types progressJsonColumns() {
        return new JsonColumn.Types(List.of(
                ProgressContent.class,
                WrittenFields.class,
                Timetable.class,
                Pause.class,
                HandedIn.class,
                Snapshot.class));
    }

    @Bean
    Removing progressRemoving(TextSweep sweep) {
        return sweep.of("progress");
    }
}
