package org.medina.declaration.ui;

import static org.medina.declaration.ui.DeclarationSay.say;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.base.ui.DayPicker;
import org.medina.base.ui.Told;

/** By which decision a city endorses, and what is not right about it. */
final class MandateFields {

    final TextField document = new TextField(say("declaration.field.document"));
    final DatePicker date = new DayPicker(say("declaration.field.date"));
    private final Map<String, HasValidation> byName = new LinkedHashMap<>();

    MandateFields() {
        document.setHelperText(say("declaration.field.document.help"));
        document.setWidthFull();
        document.setRequiredIndicatorVisible(true);
        date.setRequiredIndicatorVisible(true);
        byName.put("mandate.document", document);
        byName.put("mandate.date", date);
    }

    MandateFields and(String name, HasValidation field) {
        byName.put(name, field);
        return this;
    }

    void clear() {
        byName.values().forEach(field -> field.setInvalid(false));
    }

    /** Tells what is wrong at its field, and what has none as a whole. */
    void refuse(Problem problem) {
        boolean told = false;
        for (FieldProblem wrong : problem.fields()) {
            HasValidation field = byName.get(wrong.field());
            if (field != null) {
                field.setErrorMessage(Told.words(wrong));
                field.setInvalid(true);
                told = true;
            }
        }
        if (!told) {
            Told.refused(problem);
        }
    }
}
