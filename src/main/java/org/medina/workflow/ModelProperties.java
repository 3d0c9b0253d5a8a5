package org.medina.workflow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.model.bpmn.BpmnModelInstance;
import org.operaton.bpm.model.bpmn.instance.BaseElement;
import org.operaton.bpm.model.bpmn.instance.Process;
import org.operaton.bpm.model.bpmn.instance.operaton.OperatonProperties;

/** The portal's own properties in a model: {@code stages} on the process, {@code stage} and {@code inboxKind} on nodes. */
final class ModelProperties {

    static final String STAGES = "stages";
    static final String STAGE = "stage";
    static final String INBOX_KIND = "inboxKind";

    private ModelProperties() {}

    static List<String> stages(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).stream()
                .flatMap(process -> of(process, STAGES).stream())
                .flatMap(listed -> Stream.of(listed.split(",", -1)))
                .map(String::strip)
                .filter(stage -> !stage.isEmpty())
                .toList();
    }

    static Optional<String> of(@Nullable BaseElement element, String name) {
        if (element == null || element.getExtensionElements() == null) {
            return Optional.empty();
        }
        return element.getExtensionElements().getElementsQuery().filterByType(OperatonProperties.class).list().stream()
                .flatMap(properties -> properties.getOperatonProperties().stream())
                .filter(property -> name.equals(property.getOperatonName()))
                .flatMap(property -> Stream.ofNullable(property.getOperatonValue()))
                .findFirst();
    }
}
