package org.medina.workflow;

import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.inbox.WorkItem;
import org.operaton.bpm.engine.delegate.DelegateTask;
import org.operaton.bpm.model.bpmn.instance.BaseElement;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes of an engine's task what the inbox needs to know, asking the journey whom it waits for. */
@Component
class WorkItems {

    /** Looked up when needed: a journey's assignment stands on services that stand on the engine. */
    private final ObjectProvider<WorkAssignment> assignments;

    WorkItems(ObjectProvider<WorkAssignment> assignments) {
        this.assignments = assignments;
    }

    WorkItem of(DelegateTask task) {
        return of(
                task.getId(),
                task.getProcessDefinitionId(),
                task.getBpmnModelElementInstance(),
                Subjects.of(task),
                (String) task.getVariable(Subjects.ELEMENT));
    }

    WorkItem of(
            String taskId, String definitionId, BaseElement userTask, SubjectRef subject, @Nullable String element) {
        String process = ProcessIds.key(definitionId);
        var assignment = assignment(process).assign(subject, userTask.getId(), element);
        WorkAssignment.Work work = assignment.work() == null ? ofModel(process, userTask) : assignment.work();
        return new WorkItem(
                taskId,
                subject,
                work.kind(),
                work.nameKey(),
                assignment.organisation(),
                assignment.role(),
                assignment.due(),
                assignment.except());
    }

    private static WorkAssignment.Work ofModel(String process, BaseElement userTask) {
        return new WorkAssignment.Work(
                ModelProperties.of(userTask, ModelProperties.INBOX_KIND)
                        .orElseThrow(() -> new IllegalStateException(userTask.getId() + " has no inbox kind")),
                "bpmn." + process + "." + userTask.getId());
    }

    private WorkAssignment assignment(String process) {
        return assignments.stream()
                .filter(candidate -> candidate.process().equals(process))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody says whom the work of " + process + " waits for"));
    }
}
