package org.medina.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.operaton.bpm.model.bpmn.instance.Activity;
import org.operaton.bpm.model.bpmn.instance.BaseElement;
import org.operaton.bpm.model.bpmn.instance.BoundaryEvent;
import org.operaton.bpm.model.bpmn.instance.BusinessRuleTask;
import org.operaton.bpm.model.bpmn.instance.CallActivity;
import org.operaton.bpm.model.bpmn.instance.EndEvent;
import org.operaton.bpm.model.bpmn.instance.EventBasedGateway;
import org.operaton.bpm.model.bpmn.instance.FlowNode;
import org.operaton.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.operaton.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.operaton.bpm.model.bpmn.instance.ReceiveTask;
import org.operaton.bpm.model.bpmn.instance.ScriptTask;
import org.operaton.bpm.model.bpmn.instance.SequenceFlow;
import org.operaton.bpm.model.bpmn.instance.ServiceTask;
import org.operaton.bpm.model.bpmn.instance.StartEvent;
import org.operaton.bpm.model.bpmn.instance.SubProcess;
import org.operaton.bpm.model.bpmn.instance.TimerEventDefinition;
import org.operaton.bpm.model.bpmn.instance.UserTask;
import org.operaton.bpm.model.bpmn.instance.operaton.OperatonExecutionListener;
import org.operaton.bpm.model.bpmn.instance.operaton.OperatonIn;
import org.operaton.bpm.model.bpmn.instance.operaton.OperatonOut;
import org.operaton.bpm.model.bpmn.instance.operaton.OperatonTaskListener;

/** What a model must do to run here; how it is written and drawn is for {@link ModelWriting} and {@link ModelDrawing}. */
final class ModelRules {

    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern QUESTION = Pattern.compile("\\$\\{!?(\\w+)\\.yes\\(execution\\)}");
    private static final Pattern COMPARISON = Pattern.compile("\\$\\{!?\\w+( [=!]= ('\\w+'|\\d+|true|false))?}");
    private static final Pattern ELEMENTS = Pattern.compile("\\$\\{(\\w+)\\.of\\(execution\\)}");
    private static final Pattern WAKEUP = Pattern.compile("\\$\\{(\\w+)\\.(at|cycle)\\(execution\\)}");
    private static final Pattern DAILY = Pattern.compile("R/P(\\d+D|T\\d+[HM])");

    private final Model model;
    private final ModelBeans beans;
    private final List<String> broken = new ArrayList<>();

    private ModelRules(Model model, ModelBeans beans) {
        this.model = model;
        this.beans = beans;
    }

    /** One sentence for each rule the model breaks. */
    static List<String> brokenBy(Model model, ModelBeans beans) {
        var rules = new ModelRules(model, beans);
        rules.checkProcess();
        rules.checkStages();
        rules.checkUserTasks();
        rules.checkServiceTasks();
        rules.checkFlows();
        rules.checkTimers();
        rules.checkMultiInstances();
        rules.checkCalls();
        rules.checkNoListenersAndScripts();
        return rules.broken;
    }

    private void checkProcess() {
        require(model.fileName().equals(model.id() + ".bpmn"), model.id(), "is not named as its file");
        require(model.process().isExecutable(), model.id(), "is not executable");
        require(!model.tag().equals("null"), model.id(), "has no version tag");
        require(!model.xml().contains("xmlns:operaton"), model.id(), "is not in the camunda: dialect");
    }

    private void checkStages() {
        Set<String> stages = Set.copyOf(ModelProperties.stages(model.tree()));
        require(!stages.isEmpty(), model.id(), "lists no stages");
        for (FlowNode node : model.nodes()) {
            Optional<String> stage = ModelProperties.of(node, ModelProperties.STAGE);
            if (waits(node)) {
                require(stage.isPresent(), node.getId(), "waits in no stage");
            }
            if (!(node instanceof EndEvent)) {
                require(
                        stages.containsAll(stage.stream().toList()),
                        node.getId(),
                        "waits in a stage that is not listed");
            }
        }
    }

    private void checkUserTasks() {
        for (UserTask task : all(UserTask.class)) {
            require(
                    ModelProperties.of(task, ModelProperties.INBOX_KIND)
                            .filter(kind -> kind.startsWith(model.id() + "."))
                            .isPresent(),
                    task.getId(),
                    "has no inbox kind of its process");
            boolean assigned = task.getOperatonAssignee() != null
                    || !task.getOperatonCandidateGroupsList().isEmpty()
                    || !task.getOperatonCandidateUsersList().isEmpty();
            require(!assigned, task.getId(), "is assigned in the model instead of the inbox");
        }
    }

    private void checkServiceTasks() {
        for (ServiceTask task : all(ServiceTask.class)) {
            require(names(BEAN, task.getOperatonDelegateExpression(), Step.class), task.getId(), "names no step bean");
            require(
                    task.getOperatonClass() == null && task.getOperatonExpression() == null,
                    task.getId(),
                    "names a class or an expression");
        }
        for (BusinessRuleTask task : all(BusinessRuleTask.class)) {
            require(task.getOperatonDecisionRef() != null, task.getId(), "refers to no decision table");
        }
    }

    private void checkFlows() {
        for (SequenceFlow flow : all(SequenceFlow.class)) {
            if (flow.getConditionExpression() != null) {
                String condition =
                        flow.getConditionExpression().getTextContent().strip();
                require(
                        COMPARISON.matcher(condition).matches() || names(QUESTION, condition, Question.class),
                        flow.getId(),
                        "asks neither a question bean nor an outcome");
            }
        }
        for (FlowNode node : model.nodes()) {
            boolean begins = node instanceof StartEvent || node instanceof BoundaryEvent || isEventSubProcess(node);
            boolean ends = node instanceof EndEvent || isEventSubProcess(node);
            require(
                    begins || all(SequenceFlow.class).stream().anyMatch(flow -> node.equals(flow.getTarget())),
                    node.getId(),
                    "is never reached");
            require(
                    ends || all(SequenceFlow.class).stream().anyMatch(flow -> node.equals(flow.getSource())),
                    node.getId(),
                    "leads nowhere");
        }
    }

    private void checkTimers() {
        for (TimerEventDefinition timer : all(TimerEventDefinition.class)) {
            String id = ((BaseElement) timer.getParentElement()).getId();
            String when = Optional.<org.operaton.bpm.model.bpmn.instance.Expression>ofNullable(timer.getTimeDate())
                    .or(() -> Optional.ofNullable(timer.getTimeCycle()))
                    .map(expression -> expression.getTextContent().strip())
                    .orElse("");
            boolean wakes = timer.getTimeCycle() != null && DAILY.matcher(when).matches();
            require(
                    wakes || names(WAKEUP, when, Wakeup.class),
                    id,
                    "has a deadline of its own instead of asking the case");
        }
    }

    private void checkMultiInstances() {
        for (MultiInstanceLoopCharacteristics loop : all(MultiInstanceLoopCharacteristics.class)) {
            String id = ((BaseElement) loop.getParentElement()).getId();
            require(names(ELEMENTS, loop.getOperatonCollection(), Elements.class), id, "repeats over no elements bean");
            require(Subjects.ELEMENT.equals(loop.getOperatonElementVariable()), id, "names its element otherwise");
            String completion = loop.getCompletionCondition() == null
                    ? ""
                    : loop.getCompletionCondition().getTextContent().strip();
            require(
                    completion.isEmpty() || names(QUESTION, completion, Question.class),
                    id,
                    "completes on something else than a question bean");
        }
    }

    private void checkCalls() {
        for (CallActivity call : all(CallActivity.class)) {
            boolean bound = "versionTag".equals(call.getOperatonCalledElementBinding())
                    && call.getOperatonCalledElementVersionTag() != null;
            require(bound, call.getId(), "calls a process without its version tag");
            List<String> keys = all(OperatonIn.class).stream()
                    .filter(passed -> call.equals(passed.getParentElement().getParentElement()))
                    .map(OperatonIn::getOperatonBusinessKey)
                    .toList();
            boolean named = keys.size() == 1 && names(ELEMENTS, keys.getFirst(), CalledCase.class);
            require(named, call.getId(), "does not ask a bean which case it calls, or passes something else");
        }
        require(all(OperatonOut.class).isEmpty(), model.id(), "takes something over from a process that it calls");
    }

    private void checkNoListenersAndScripts() {
        all(OperatonExecutionListener.class).forEach(found -> broken.add("an execution listener stands in the model"));
        all(OperatonTaskListener.class).forEach(found -> broken.add("a task listener stands in the model"));
        all(ScriptTask.class).forEach(task -> broken.add(task.getId() + " is a script"));
        for (Activity activity : all(Activity.class)) {
            boolean job = activity.isOperatonAsyncBefore() || activity.isOperatonAsyncAfter();
            require(!job, activity.getId(), "is a job, and jobs are for timers only");
        }
    }

    static boolean waits(FlowNode node) {
        return node instanceof UserTask
                || node instanceof ReceiveTask
                || node instanceof CallActivity
                || node instanceof EventBasedGateway
                || node instanceof IntermediateCatchEvent event
                        && event.getIncoming().stream()
                                .noneMatch(flow -> flow.getSource() instanceof EventBasedGateway);
    }

    private static boolean isEventSubProcess(FlowNode node) {
        return node instanceof SubProcess process && process.triggeredByEvent();
    }

    private boolean names(Pattern pattern, String expression, Class<?> type) {
        Matcher matcher = pattern.matcher(String.valueOf(expression));
        return matcher.matches() && beans.has(matcher.group(1), type);
    }

    private <T extends org.operaton.bpm.model.xml.instance.ModelElementInstance> List<T> all(Class<T> type) {
        return List.copyOf(model.tree().getModelElementsByType(type));
    }

    private void require(boolean kept, String id, String otherwise) {
        if (!kept) {
            broken.add(id + " " + otherwise);
        }
    }
}
