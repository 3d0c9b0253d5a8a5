package org.medina.progress.ui;

import static org.medina.progress.ui.ProgressSay.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.Map;
import org.medina.base.Problem;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Told;
import org.medina.identity.OrganisationId;
import org.medina.progress.ProgressContent;
import org.medina.progress.ProgressDetails;
import org.medina.progress.ProgressReading;
import org.medina.progress.ProgressReporting;
import tools.jackson.databind.node.ObjectNode;

/** The line of one partner city, saved as it is typed into; nobody else writes there. */
final class PartForm extends Div {

    private final ProgressReading reading;
    private final ProgressReporting reporting;
    private final ProgressDetails opened;
    private final UpdateForm.Listener listener;
    private final UpdateInputs inputs = new UpdateInputs(this::save);
    private final IntegerField percent;
    private final BigDecimalField spent;
    private final UpdateField reached;
    private final TextArea words;

    PartForm(
            ProgressReading reading,
            ProgressReporting reporting,
            ProgressDetails opened,
            OrganisationId city,
            UpdateForm.Listener listener) {
        this.reading = reading;
        this.reporting = reporting;
        this.opened = opened;
        this.listener = listener;
        ProgressContent.Part part =
                opened.content().part(city).orElseGet(() -> new ProgressContent.Part(city, null, null, null, null));
        percent = inputs.number("parts.percent", say("progress.field.percent.own"), part.percent());
        percent.setHelperText(say("progress.field.percent.own.help"));
        percent.setMax(100);
        spent = inputs.amount("parts.spent", say("progress.spent.amount"), part.spent());
        if (opened.currency() != null) {
            spent.setHelperText(say("progress.spent.in", opened.currency()));
        }
        reached = UpdateFields.reached("parts.reached", part.reached(), inputs);
        words = inputs.text("parts.words", say("progress.part.words"), part.words());
        addClassName("medina-form");
        var panel = new Panel(say("progress.part"), percent, spent, reached.component(), words)
                .lead(say("progress.part.lead", opened.lead().name()));
        var section = new Div(panel);
        section.addClassName("medina-form-section");
        add(section);
    }

    private void save() {
        ObjectNode line = UpdateInputs.NODES.objectNode();
        line.set("percent", UpdateInputs.number(percent.getValue()));
        line.set("spent", UpdateInputs.amount(spent.getValue()));
        line.set("reached", reached.value().get());
        line.set("words", UpdateInputs.text(words.getValue()));
        try {
            reporting.writePart(opened.id(), line);
            inputs.show(Map.of());
            listener.saved(reading.get(opened.id()));
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.INVALID) {
                Map<String, String> wrong = new LinkedHashMap<>();
                problem.fields().forEach(field -> wrong.put(field.field(), Told.words(field)));
                inputs.show(wrong);
            } else {
                listener.closed(problem);
            }
        }
    }
}
