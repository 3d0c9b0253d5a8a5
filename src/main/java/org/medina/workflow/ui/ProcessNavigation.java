package org.medina.workflow.ui;

import org.medina.base.ui.NavigationEntry;
import org.medina.base.ui.NavigationGroup;
import org.medina.base.ui.Symbol;
import org.medina.workflow.FailedSteps;
import org.medina.workflow.ProcessFigures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProcessNavigation {

    static final String PROCESSES = "processes";
    static final String FAILED = "failed-steps";

    private static final int AFTER_THE_PORTFOLIO = 65;
    private static final int AMONG_THE_LAST = 96;

    @Bean
    NavigationEntry processesEntry(ProcessFigures figures) {
        return new NavigationEntry(
                "workflow.navigation",
                NavigationGroup.OVERSIGHT,
                Symbol.PROGRESS,
                PROCESSES,
                AFTER_THE_PORTFOLIO,
                figures::isOfUse);
    }

    @Bean
    NavigationEntry failedStepsEntry(FailedSteps failed) {
        return new NavigationEntry(
                "workflow.failed.navigation",
                NavigationGroup.PORTAL,
                Symbol.SETTINGS,
                FAILED,
                AMONG_THE_LAST,
                failed::isOfUse,
                failed::count);
    }

    /** Address of a model’s picture. */
    static String path(String process) {
        return PROCESSES + "/" + process;
    }

    /** Address of the same with the cases that wait at a step. */
    static String path(String process, String step) {
        return path(process) + "?step=" + step;
    }
}
