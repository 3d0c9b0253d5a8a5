package org.medina.workflow;

import org.operaton.bpm.engine.ProcessEngine;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether the engine answers, and how it does; shown as {@code engine} by the health address. */
@Component("engineHealthIndicator")
class EngineHealth extends AbstractHealthIndicator {

    private final ProcessEngine engine;
    private final EngineJobs jobs;

    EngineHealth(ProcessEngine engine, EngineJobs jobs) {
        super("the process engine does not answer");
        this.engine = engine;
        this.jobs = jobs;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        long models = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .latestVersion()
                .count();
        builder.up().withDetail("models", models).withDetail("timers", jobs.areRunning());
    }
}
