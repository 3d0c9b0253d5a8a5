package org.medina.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medina.base.Problem;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.HistoryEntry;
import org.medina.casefile.Visibility;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.migration.MigrationInstruction;
import org.operaton.bpm.engine.migration.MigrationPlan;
import org.operaton.bpm.engine.repository.ProcessDefinition;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.operaton.bpm.model.bpmn.BpmnModelInstance;
import org.operaton.bpm.model.bpmn.instance.FlowNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Moves cases under way from older versions of their model to the newest one, where a migration says how. */
@Component
class InstanceMigration {

    private static final Logger LOG = LoggerFactory.getLogger(InstanceMigration.class);
    private static final int AT_ONCE = 200;

    private final ProcessEngine engine;
    private final List<ProcessMigration> migrations;
    private final Processes processes;
    private final CaseFiles cases;
    private final TransactionOperations transactions;

    InstanceMigration(
            ProcessEngine engine,
            List<ProcessMigration> migrations,
            Processes processes,
            CaseFiles cases,
            TransactionOperations transactions) {
        this.engine = engine;
        this.migrations = migrations;
        this.processes = processes;
        this.cases = cases;
        this.transactions = transactions;
    }

    void apply() {
        migrations.stream().map(ProcessMigration::process).distinct().forEach(this::apply);
    }

    void apply(String process) {
        List<ProcessDefinition> versions = versions(process);
        if (!versions.isEmpty()) {
            ProcessDefinition newest = versions.getFirst();
            versions.stream().skip(1).forEach(older -> move(older, newest));
        }
    }

    /** The newest first. */
    private List<ProcessDefinition> versions(String process) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .orderByProcessDefinitionVersion()
                .desc()
                .list();
    }

    /** The cases that run under older versions of a model, at most so many. */
    List<OlderCase> older(String process, int limit) {
        List<ProcessDefinition> versions = versions(process);
        List<OlderCase> older = new ArrayList<>();
        for (ProcessDefinition version : versions.stream().skip(1).toList()) {
            boolean movable = plan(version, versions.getFirst()).isPresent();
            engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .processDefinitionId(version.getId())
                    .orderByProcessInstanceId()
                    .asc()
                    .listPage(0, limit - older.size())
                    .forEach(instance -> older.add(
                            new OlderCase(UUID.fromString(instance.getBusinessKey()), tag(version), movable)));
        }
        return older;
    }

    /**
     * Moves the one case.
     *
     * @throws Problem NOT_FOUND where it does not run, WRONG_STATE where it runs under the newest version, or no migration leads
     *     there, or the engine refuses
     */
    void apply(String process, UUID id) {
        ProcessInstance instance = engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(id.toString())
                .list()
                .stream()
                .findFirst()
                .orElseThrow(Problem::notFound);
        ProcessDefinition newest = versions(process).getFirst();
        ProcessDefinition own = engine.getRepositoryService().getProcessDefinition(instance.getProcessDefinitionId());
        if (own.getId().equals(newest.getId())) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "workflow.problem.newest");
        }
        MigrationPlan plan =
                plan(own, newest).orElseThrow(() -> Problem.of(Problem.Kind.WRONG_STATE, "workflow.problem.no-way"));
        if (!move(instance, plan)) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "workflow.problem.not-moved");
        }
    }

    private void move(ProcessDefinition older, ProcessDefinition newest) {
        Optional<MigrationPlan> plan = plan(older, newest);
        if (plan.isEmpty()) {
            return;
        }
        int failed = 0;
        List<ProcessInstance> next = instances(older, failed);
        while (!next.isEmpty()) {
            for (ProcessInstance instance : next) {
                failed += move(instance, plan.get()) ? 0 : 1;
            }
            next = instances(older, failed);
        }
    }

    /** Empty where there is no way, or nothing to move between: the same tag. */
    Optional<MigrationPlan> plan(ProcessDefinition older, ProcessDefinition newest) {
        return MigrationRoute.find(migrations, older.getKey(), tag(older), tag(newest))
                .filter(route -> !route.legs().isEmpty())
                .map(route -> plan(older, newest, route));
    }

    private MigrationPlan plan(ProcessDefinition older, ProcessDefinition newest, MigrationRoute route) {
        var runtime = engine.getRuntimeService();
        var builder = runtime.createMigrationPlan(older.getId(), newest.getId());
        runtime
                .createMigrationPlan(older.getId(), newest.getId())
                .mapEqualActivities()
                .build()
                .getInstructions()
                .stream()
                .map(MigrationInstruction::getSourceActivityId)
                .filter(id -> route.follow(id).equals(id))
                .forEach(id -> builder.mapActivities(id, id));
        BpmnModelInstance target = engine.getRepositoryService().getBpmnModelInstance(newest.getId());
        engine
                .getRepositoryService()
                .getBpmnModelInstance(older.getId())
                .getModelElementsByType(FlowNode.class)
                .stream()
                .map(FlowNode::getId)
                .filter(id -> !route.follow(id).equals(id) && target.getModelElementById(route.follow(id)) != null)
                .forEach(id -> builder.mapActivities(id, route.follow(id)));
        return builder.build();
    }

    /** A case that cannot be moved stays under its version, where it works on; the next start tries again. */
    @SuppressWarnings("removal") // the batch that the engine offers instead would run after the portal is open
    private boolean move(ProcessInstance instance, MigrationPlan plan) {
        try {
            transactions.executeWithoutResult(status -> {
                engine.getRuntimeService()
                        .newMigration(plan)
                        .processInstanceIds(instance.getId())
                        .execute();
                engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(instance.getId())
                        .list()
                        .forEach(processes::refresh);
                note(instance, plan);
            });
            LOG.info("Moved case {} to {}", instance.getBusinessKey(), plan.getTargetProcessDefinitionId());
            return true;
        } catch (RuntimeException e) {
            LOG.error(
                    "Case {} stays under {}: it could not be moved",
                    instance.getBusinessKey(),
                    instance.getProcessDefinitionId(),
                    e);
            return false;
        }
    }

    private void note(ProcessInstance instance, MigrationPlan plan) {
        var repository = engine.getRepositoryService();
        String from = tag(repository.getProcessDefinition(plan.getSourceProcessDefinitionId()));
        String to = tag(repository.getProcessDefinition(plan.getTargetProcessDefinitionId()));
        var subject =
                Subjects.parse((String) engine.getRuntimeService().getVariable(instance.getId(), Subjects.VARIABLE));
        if (cases.find(subject).isPresent()) {
            cases.record(
                    subject, new HistoryEntry("follow-model", null, null, from + " → " + to, Visibility.SECRETARIAT));
        }
    }

    /** The oldest that are left; those that failed are found again and left out. */
    private List<ProcessInstance> instances(ProcessDefinition version, int failed) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionId(version.getId())
                .orderByProcessInstanceId()
                .asc()
                .listPage(failed, AT_ONCE);
    }

    private static String tag(ProcessDefinition version) {
        return version.getVersionTag() == null ? "" : version.getVersionTag();
    }
}
