package org.medina.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.operaton.bpm.model.bpmn.instance.CallActivity;
import org.operaton.bpm.model.bpmn.instance.Event;
import org.operaton.bpm.model.bpmn.instance.ExclusiveGateway;
import org.operaton.bpm.model.bpmn.instance.FlowElement;
import org.operaton.bpm.model.bpmn.instance.FlowNode;
import org.operaton.bpm.model.bpmn.instance.Gateway;
import org.operaton.bpm.model.bpmn.instance.InclusiveGateway;
import org.operaton.bpm.model.bpmn.instance.SequenceFlow;
import org.operaton.bpm.model.bpmn.instance.Task;

/** Names, ids and messages of a model, as {@code bpmn/README.md} asks for them. */
final class ModelWriting {

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("startEvent", "start"),
            Map.entry("endEvent", "end"),
            Map.entry("boundaryEvent", "boundary"),
            Map.entry("intermediateCatchEvent", "catch"),
            Map.entry("intermediateThrowEvent", "throw"),
            Map.entry("exclusiveGateway", "gateway"),
            Map.entry("inclusiveGateway", "gateway"),
            Map.entry("parallelGateway", "gateway"),
            Map.entry("eventBasedGateway", "gateway"),
            Map.entry("sequenceFlow", "flow"));

    private static final Pattern PAST = Pattern.compile(
            "(?i).*\\b(\\w+ed|sent|given|begun|made|done|withdrawn|written|left|held|met|taken|chosen|come|found|lost|kept|said|told|run)\\b.*");

    private static final Pattern TWO_WORDS = Pattern.compile("\\p{Lu}\\p{Ll}+( \\S+)+");

    private final Model model;
    private final ModelMessages messages;
    private final List<String> broken = new ArrayList<>();

    private ModelWriting(Model model, ModelMessages messages) {
        this.model = model;
        this.messages = messages;
    }

    /** One sentence for each rule the model breaks. */
    static List<String> brokenBy(Model model, ModelMessages messages) {
        var writing = new ModelWriting(model, messages);
        model.tree().getModelElementsByType(FlowElement.class).forEach(writing::checkId);
        model.nodes().forEach(writing::checkName);
        model.tree().getModelElementsByType(SequenceFlow.class).forEach(writing::checkAnswer);
        writing.checkMessages();
        return writing.broken;
    }

    private void checkId(FlowElement element) {
        String type = element.getElementType().getTypeName();
        String prefix = PREFIXES.getOrDefault(type, type);
        require(
                element.getId().matches(prefix + "_[A-Z][A-Za-z0-9]*"),
                element.getId(),
                "should begin with " + prefix + "_");
    }

    private void checkName(FlowNode node) {
        String name = Objects.requireNonNullElse(node.getName(), "");
        switch (node) {
            case Task task -> require(TWO_WORDS.matcher(name).matches(), task.getId(), "is not named verb and noun");
            case CallActivity call ->
                require(TWO_WORDS.matcher(name).matches(), call.getId(), "is not named verb and noun");
            case Event event -> require(PAST.matcher(name).matches(), event.getId(), "is not named in the past tense");
            case Gateway gateway
            when splits(gateway) -> require(name.endsWith("?"), gateway.getId(), "is not named as a question");
            default -> require(true, node.getId(), "");
        }
    }

    private static boolean splits(Gateway gateway) {
        return (gateway instanceof ExclusiveGateway || gateway instanceof InclusiveGateway)
                && gateway.getOutgoing().size() > 1;
    }

    private void checkAnswer(SequenceFlow flow) {
        if (flow.getSource() instanceof Gateway gateway && splits(gateway)) {
            require(
                    flow.getName() != null && !flow.getName().isBlank(),
                    flow.getId(),
                    "does not say which answer it is");
            boolean isDefault = gateway instanceof ExclusiveGateway one && flow.equals(one.getDefault())
                    || gateway instanceof InclusiveGateway many && flow.equals(many.getDefault());
            require(
                    isDefault != (flow.getConditionExpression() != null),
                    flow.getId(),
                    "has no condition, or one too many");
        }
    }

    private void checkMessages() {
        String prefix = "bpmn." + model.id();
        checkMessage(prefix, Optional.ofNullable(model.process().getName()).orElse(""));
        for (FlowNode node : model.nodes()) {
            if (node.getName() != null) {
                checkMessage(prefix + "." + node.getId(), node.getName());
            }
            ModelProperties.of(node, ModelProperties.INBOX_KIND).ifPresent(kind -> checkMessage("inbox.kind." + kind));
            ModelProperties.of(node, ModelProperties.STAGE)
                    .ifPresent(stage -> checkMessage(prefix + ".stage." + stage));
        }
        ModelProperties.stages(model.tree()).forEach(stage -> checkMessage(prefix + ".stage." + stage));
    }

    private void checkMessage(String key) {
        require(messages.english().containsKey(key), key, "is missing in the messages");
    }

    private void checkMessage(String key, String name) {
        checkMessage(key);
        String english = messages.english().getOrDefault(key, name);
        require(english.equals(name), key, "says '" + english + "' where the model says '" + name + "'");
    }

    private void require(boolean kept, String id, String otherwise) {
        if (!kept) {
            broken.add(id + " " + otherwise);
        }
    }
}
