package org.medina.workflow.ui;

import org.medina.base.Messages;
import org.springframework.stereotype.Component;

/** What the elements of the models are called. */
@Component
class StepNames {

    private final Messages messages;

    StepNames(Messages messages) {
        this.messages = messages;
    }

    /** Of an element without a name, as of an older version, its id; a gateway without one waits for what follows it. */
    String of(String process, String element) {
        String name = messages.get("bpmn." + process + "." + element);
        if (!name.startsWith("!")) {
            return name;
        }
        return element.startsWith("gateway_") ? messages.get("workflow.step.first") : element;
    }
}
