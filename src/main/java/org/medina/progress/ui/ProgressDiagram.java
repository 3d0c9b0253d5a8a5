package org.medina.progress.ui;

import static org.medina.progress.ui.ProgressSay.say;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import java.util.stream.Collectors;
import org.medina.base.Messages;
import org.medina.casefile.ui.ProcessDiagram;
import org.medina.progress.ProgressId;
import org.medina.workflow.DiagramState;
import org.springframework.stereotype.Component;

/** The model that runs the period, with the token; fetched when somebody opens it, in words for all. */
@Component
class ProgressDiagram {

    private final Messages messages;

    ProgressDiagram(Messages messages) {
        this.messages = messages;
    }

    Details of(DiagramState state) {
        String waits = state.active().isEmpty()
                ? say("casefile.process.over")
                : say("casefile.process.waits", names(state.active()));
        var body = new Div(new Paragraph(waits));
        var details = new Details(say("casefile.process"), body);
        details.addClassName("medina-process");
        details.addOpenedChangeListener(event -> {
            if (event.isOpened() && body.getComponentCount() == 1) {
                body.add(new ProcessDiagram(state.xml(), state.active(), state.done(), waits));
            }
        });
        return details;
    }

    /** Elements without a name in the bundle say nothing, but the wait has none and is where most periods are. */
    private String names(Set<String> elements) {
        return elements.stream()
                .map(element -> messages.get("bpmn." + ProgressId.KIND + "." + element))
                .map(name -> name.startsWith("!") ? say("bpmn.progress.stage.waiting") : name)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
