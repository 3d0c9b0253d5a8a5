package org.medina.workflow;

import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.ProcessEngines;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.operaton.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the engine's timers once the portal is ready and its demo story told, and stops them first of all. */
@Component
class EngineJobs {

    private final ProcessEngine engine;
    private final JobExecutor executor;
    private final boolean wanted;

    EngineJobs(ProcessEngine engine, @Value("${medina.engine.jobs:true}") boolean wanted) {
        this.engine = engine;
        this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        this.wanted = wanted;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (wanted) {
            executor.start();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        pause();
        ProcessEngines.unregister(engine);
    }

    void pause() {
        executor.shutdown();
    }

    boolean areRunning() {
        return executor.isActive();
    }
}
