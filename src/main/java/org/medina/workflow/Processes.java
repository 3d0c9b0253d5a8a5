package org.medina.workflow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFiles;
import org.medina.inbox.Inbox;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.operaton.bpm.engine.task.Task;
import org.operaton.bpm.model.bpmn.instance.BaseElement;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only door to the process engine: a journey says here what has happened to its case. Everything joins the
 * caller's transaction, and there is no calling without one.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Processes {

    /** Ids and names of enums; anything that looks like a text of people stays out of the engine. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.:-]{1,100}");

    private static final int MANY = 500;

    private final ProcessEngine engine;
    private final WorkItems items;
    private final Inbox inbox;
    private final CaseFiles files;

    Processes(ProcessEngine engine, WorkItems items, Inbox inbox, CaseFiles files) {
        this.engine = engine;
        this.items = items;
        this.inbox = inbox;
        this.files = files;
    }

    public void start(String process, SubjectRef subject) {
        hold(subject);
        Engine.run(() -> engine.getRuntimeService()
                .startProcessInstanceByKey(process, key(subject), Map.of(Subjects.VARIABLE, code(subject.toString()))));
    }

    /**
     * Completes the open user task of that id.
     *
     * @param outcome ids, names of enums, numbers and booleans only
     * @throws Problem WRONG_STATE when no such task is open, CONFLICT when somebody completes it at the same moment
     */
    public void complete(SubjectRef subject, String userTask, Map<String, Object> outcome) {
        hold(subject);
        List<Task> open = open(subject, userTask);
        if (open.size() > 1) {
            throw new IllegalArgumentException(userTask + " is open for several elements: say which");
        }
        complete(open.stream().findFirst().orElseThrow(Engine::notWaiting), outcome);
    }

    /** Completes the instance of a multi-instance user task that is for this element, as {@link #complete} does. */
    public void completeFor(SubjectRef subject, String userTask, UUID element, Map<String, Object> outcome) {
        hold(subject);
        Task task = open(subject, userTask).stream()
                .filter(candidate -> element.toString().equals(element(candidate)))
                .findFirst()
                .orElseThrow(Engine::notWaiting);
        complete(task, outcome);
    }

    /** @throws Problem WRONG_STATE when the case does not wait for that message */
    public void message(SubjectRef subject, String messageName) {
        hold(subject);
        Engine.run(() -> engine.getRuntimeService()
                .createMessageCorrelation(messageName)
                .processInstanceBusinessKey(key(subject))
                .correlate());
    }

    /**
     * Ends whatever still runs for the case, and its open work.
     *
     * @param reason a code; what people wrote stands in the case's history
     */
    public void cancel(SubjectRef subject, String reason) {
        hold(subject);
        instances(subject).stream()
                .filter(instance -> instance.getId().equals(instance.getRootProcessInstanceId()))
                .forEach(instance -> Engine.run(
                        () -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), code(reason))));
    }

    /** Asks again whom the open work of a case waits for, and until when, and brings the inbox up to date. */
    public void reassign(SubjectRef subject) {
        hold(subject);
        engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(key(subject))
                .listPage(0, MANY)
                .forEach(this::refresh);
    }

    /** Ids of the elements where the case waits; empty when its process has ended. */
    @Transactional(readOnly = true)
    public Set<String> waitingAt(SubjectRef subject) {
        Set<String> waiting = new HashSet<>();
        for (ProcessInstance instance : instances(subject)) {
            waiting.addAll(engine.getRuntimeService().getActiveActivityIds(instance.getId()));
        }
        return waiting;
    }

    void refresh(Task task) {
        BaseElement element = engine.getRepositoryService()
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        SubjectRef subject = Subjects.parse(
                (String) engine.getRuntimeService().getVariable(task.getExecutionId(), Subjects.VARIABLE));
        inbox.open(items.of(task.getId(), task.getProcessDefinitionId(), element, subject, element(task)));
    }

    /** The engine reads a case in several steps; a transition that commits in between would tear it apart. */
    private void hold(SubjectRef subject) {
        Engine.run(() -> files.hold(subject));
    }

    private void complete(Task task, Map<String, Object> outcome) {
        Map<String, Object> codes = new HashMap<>();
        outcome.forEach((name, value) -> codes.put(name, codeOf(value)));
        Engine.run(() -> engine.getTaskService().complete(task.getId(), codes));
    }

    private List<Task> open(SubjectRef subject, String userTask) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(key(subject))
                .taskDefinitionKey(userTask)
                .listPage(0, MANY);
    }

    private @Nullable String element(Task task) {
        return (String) engine.getRuntimeService().getVariable(task.getExecutionId(), Subjects.ELEMENT);
    }

    private List<ProcessInstance> instances(SubjectRef subject) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(key(subject))
                .listPage(0, MANY);
    }

    private static String key(SubjectRef subject) {
        return subject.id().toString();
    }

    private static Object codeOf(Object value) {
        return switch (value) {
            case Boolean yes -> yes;
            case Integer number -> number;
            case Enum<?> name -> name.name();
            case UUID id -> id.toString();
            case String text -> code(text);
            default ->
                throw new IllegalArgumentException(
                        "the engine keeps ids only, not a " + value.getClass().getSimpleName());
        };
    }

    private static String code(String text) {
        if (!CODE.matcher(text).matches()) {
            throw new IllegalArgumentException("the engine keeps ids and codes only, not sentences");
        }
        return text;
    }
}
