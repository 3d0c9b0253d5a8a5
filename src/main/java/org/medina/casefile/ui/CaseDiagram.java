package org.medina.casefile.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Set;
import java.util.stream.Collectors;
import org.medina.base.Messages;
import org.medina.base.ui.Prose;
import org.springframework.stereotype.Component;

/** The model that runs the case, with the token; in words for those who cannot see the picture. */
@Component
public class CaseDiagram {

    private final Messages messages;

    CaseDiagram(Messages messages) {
        this.messages = messages;
    }

    /**
     * Closed at first: the viewer is fetched when somebody wants to see it.
     *
     * @param process name of the model, as in the keys of its elements’ names
     * @param xml the model; active where its token is, done where it has been
     */
    public Details of(String process, String xml, Set<String> active, Set<String> done) {
        String waits = active.isEmpty()
                ? I18NProvider.translate("casefile.process.over")
                : I18NProvider.translate("casefile.process.waits", names(process, active));
        var words = new Div(new Paragraph(waits));
        String passed = names(process, done);
        if (!passed.isBlank()) {
            words.add(new Paragraph(I18NProvider.translate("casefile.process.passed", passed)));
        }
        var details = new Details(I18NProvider.translate("casefile.process"), words);
        details.addClassName("medina-process");
        details.addOpenedChangeListener(event -> {
            if (event.isOpened() && words.getChildren().noneMatch(ProcessDiagram.class::isInstance)) {
                words.addComponentAsFirst(Prose.quiet(I18NProvider.translate("casefile.process.key")));
                words.addComponentAsFirst(new ProcessDiagram(xml, active, done, waits));
            }
        });
        return details;
    }

    /** Elements without a name in the bundle are merges, which say nothing. */
    private String names(String process, Set<String> elements) {
        return elements.stream()
                .map(element -> messages.get("bpmn." + process + "." + element))
                .filter(name -> !name.startsWith("!"))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
