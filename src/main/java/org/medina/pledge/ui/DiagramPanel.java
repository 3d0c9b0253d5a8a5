package org.medina.pledge.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Set;
import java.util.stream.Collectors;
import org.medina.base.Messages;
import org.medina.casefile.ui.ProcessDiagram;
import org.medina.pledge.PledgeId;
import org.medina.workflow.DiagramState;
import org.springframework.stereotype.Component;

/** The model that runs the case, with the token; in words for those who cannot see the picture. */
@Component
class DiagramPanel {

    private final Messages messages;

    DiagramPanel(Messages messages) {
        this.messages = messages;
    }

    /** Closed at first: the viewer is fetched when somebody wants to see it. */
    Details of(DiagramState state) {
        String waits = state.active().isEmpty()
                ? I18NProvider.translate("casefile.process.over")
                : I18NProvider.translate("casefile.process.waits", names(state.active()));
        var words = new Div(new Paragraph(waits));
        String passed = names(state.done());
        if (!passed.isBlank()) {
            words.add(new Paragraph(I18NProvider.translate("casefile.process.passed", passed)));
        }
        var details = new Details(I18NProvider.translate("casefile.process"), words);
        details.addClassName("medina-process");
        details.addOpenedChangeListener(event -> {
            if (event.isOpened() && words.getChildren().noneMatch(ProcessDiagram.class::isInstance)) {
                words.addComponentAsFirst(new ProcessDiagram(state.xml(), state.active(), state.done(), waits));
            }
        });
        return details;
    }

    /** Elements without a name in the bundle are merges, which say nothing. */
    private String names(Set<String> elements) {
        return elements.stream()
                .map(element -> messages.get("bpmn." + PledgeId.KIND + "." + element))
                .filter(name -> !name.startsWith("!"))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
