package org.medina.workflow;

import org.medina.casefile.CaseFiles;
import org.medina.inbox.Inbox;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.DelegateTask;
import org.operaton.bpm.engine.delegate.ExecutionListener;
import org.operaton.bpm.engine.delegate.TaskListener;
import org.operaton.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.operaton.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.operaton.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.operaton.bpm.engine.impl.pvm.process.ActivityImpl;
import org.operaton.bpm.engine.impl.pvm.process.ScopeImpl;
import org.operaton.bpm.engine.impl.task.TaskDefinition;
import org.operaton.bpm.engine.impl.util.xml.Element;
import org.operaton.bpm.model.bpmn.instance.BaseElement;
import org.springframework.stereotype.Component;

/**
 * Follows every token of every process, also of one that another calls: opens and closes inbox entries with the engine's tasks and tells the case file
 * which stage is reached, all in the engine's transaction.
 */
@Component
class WorkTracking implements BpmnParseListener {

    private final Inbox inbox;
    private final CaseFiles files;
    private final WorkItems items;

    WorkTracking(Inbox inbox, CaseFiles files, WorkItems items) {
        this.inbox = inbox;
        this.files = files;
        this.items = items;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) Subjects::name);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::opened);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::closed);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, this::closed);
        followStage(activity);
    }

    @Override
    public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        followStage(activity);
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        followStage(activity);
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        followStage(activity);
    }

    @Override
    public void parseEventBasedGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        followStage(activity);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        followStage(activity);
    }

    private void followStage(ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::reached);
    }

    private void opened(DelegateTask task) {
        inbox.open(items.of(task));
    }

    private void closed(DelegateTask task) {
        inbox.close(task.getId());
    }

    private void reached(DelegateExecution execution) {
        BaseElement element = execution.getBpmnModelElementInstance();
        ModelProperties.of(element, ModelProperties.STAGE)
                .ifPresent(stage -> files.enterStage(Subjects.of(execution), stage));
    }
}
